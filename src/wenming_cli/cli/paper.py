"""`wenming paper`: 交办单, 督办单, 销号申请 and 一点一策, with numbers kept by the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.formats import PAPER_FORMATS, suffixes
from wenming_cli.errors import InputError

if TYPE_CHECKING:
    from wenming_cli.model.remediation.form import Form


def paper(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(metavar="文种", help="交办单、督办单、销号申请或一点一策"),
    ] = None,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="问题编号", help="例如市教育局-003、3-6；一个问题一份"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件：{suffixes(PAPER_FORMATS)}；不写就是预览，不编号"
        ),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(help="这个单位的问题合成一份；写“全市”就是每个单位一份"),
    ] = None,
    late: Annotated[bool, typer.Option("--late", help="和--unit一起用：只要逾期的")] = False,
    list_: Annotated[bool, typer.Option("--list", help="看这一轮的发文登记")] = False,
    number: Annotated[
        str | None, typer.Option(metavar="文号", help="重印发过的一份，例如12")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="发过的也另编新号")] = False,
    series: Annotated[
        str | None,
        typer.Option(metavar="代字", help="机关代字；不写就按wenming.yaml，再没有就是创城督"),
    ] = None,
    by: Annotated[str, typer.Option(metavar="经办", help="谁经办，可以写岗位")] = "",
    demand: Annotated[str, typer.Option(metavar="文字", help="整改要求")] = "",
    feedback: Annotated[str, typer.Option(metavar="文字", help="反馈方式")] = "",
    cycle: Annotated[str, typer.Option(metavar="文字", help="反馈周期")] = "",
    signer: Annotated[str, typer.Option(metavar="签发人", help="签发人")] = "",
    contact: Annotated[str, typer.Option(metavar="联系人", help="交办人、督办联系人")] = "",
    phone: Annotated[str, typer.Option(metavar="电话", help="交办人、督办联系人的电话")] = "",
    leader: Annotated[str, typer.Option(metavar="领导", help="牵头领导、包保领导")] = "",
    second_leader: Annotated[
        str, typer.Option("--second-leader", metavar="领导", help="配合领导")
    ] = "",
    instruction: Annotated[str, typer.Option(metavar="文字", help="领导批示")] = "",
    top: Annotated[int, typer.Option(help="预览时表格最多显示几行", min=1)] = 50,
    force: Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")] = False,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
) -> None:
    """印交办单、督办单、销号申请、一点一策卡；没有的内容留空，由人来填。"""
    from wenming_cli.cli.remediation.drafting import Asked, drafted
    from wenming_cli.cli.remediation.gathering import matters, today
    from wenming_cli.cli.remediation.issuing import Terms, series_of
    from wenming_cli.cli.remediation.printing import Target, deliver, put, send
    from wenming_cli.cli.remediation.register import listed, once_more
    from wenming_cli.model.remediation.form import Written
    from wenming_cli.model.unit import CITY_WIDE

    if ids and (list_ or number is not None):
        raise InputError("--list、--number和问题编号不能一起用", "分开运行")
    if again and number is not None:
        raise InputError("--number是按原号重印，不能加--again", "另编新号，写问题编号或--unit")
    form = _form(kind)
    target = Target(ctx.obj / output if output else None, force, top)
    target.checked()
    found = matters(ctx.obj, round_)
    written = Written(
        demand, feedback, cycle, signer, contact, phone, leader, second_leader, instruction
    )
    terms = Terms(series_of(found, series), by, again)
    if number is not None:
        deliver(once_more(found, number, form, terms.series), written, target)
        return
    if list_:
        put([listed(found, today())], target)
    elif form is None:
        raise InputError("没有写文种", "例如wenming paper 交办单 市教育局-003；登记见--list")
    else:
        asked = Asked(form, tuple(ids or ()), unit, late)
        docket = found.docket(today(), CITY_WIDE)
        send(found, drafted(found, asked, docket), written, terms, target)


def _form(typed: str | None) -> "Form | None":
    from wenming_cli.model.remediation.form import Form, form_of

    form = form_of(typed) if typed else None
    if typed and form is None:
        raise InputError(f"没有文种“{typed}”", f"可以写：{'、'.join(Form)}")
    return form
