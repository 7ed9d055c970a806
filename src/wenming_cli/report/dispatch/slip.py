"""回执 and 复核: what comes back, to be filled in by hand."""

from wenming_cli.report.dispatch.page import BY_HAND, Block, Field, half

RECEIPT = (
    Field("签收人及时间"),
    Field("整改情况", room=3),
    half("完成日期", BY_HAND),
    half("改后照片"),
    half("单位负责人（签字）"),
    half("单位（盖章）"),
)
REVIEW = (
    half("复核人"),
    half("复核日期", BY_HAND),
    Field("意见", "□同意销号　　□退回"),
)


def receipt(number: str) -> Block:
    """Return the slip that comes back; it names the paper it belongs to."""
    return Block(RECEIPT, name=f"回执（{number}）" if number else "回执", cut=True)


def review() -> Block:
    """Return what is written when the work is checked."""
    return Block(REVIEW, name="复核")
