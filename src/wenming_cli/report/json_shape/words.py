"""What many members say."""

from typing import Annotated

Id = Annotated[str, "编号"]
Points = Annotated[float, "分，两位小数"]
Percent = Annotated[float | None, "百分数，两位小数；没有适用的分值时是null"]
Unit = Annotated[str, "单位全称"]
