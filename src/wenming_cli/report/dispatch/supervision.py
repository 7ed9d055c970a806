"""督办单: what is pressed for, with whom, until when, and the slip that comes back."""

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.form import Draft, Written
from wenming_cli.report import days
from wenming_cli.report.days import written_day
from wenming_cli.report.dispatch import words
from wenming_cli.report.dispatch.page import Block, Field, Page, half
from wenming_cli.report.dispatch.slip import receipt
from wenming_cli.report.marks import short_notice
from wenming_cli.report.papers.grid import Column, Grid, grid
from wenming_cli.report.remediation.words import requirement

CONFIDENTIAL = "领导批示为工作秘密，不得扩散。"

_SHORT = 60
"""Characters of a problem that may name the matter; the content has it whole."""

_COLUMNS = (
    Column("序号", 9, middle=True),
    Column("问题编号", 20, middle=True),
    Column("点位名称", 24),
    Column("存在问题", 44),
    Column("整改时限", 27, middle=True),
    Column("办理情况", 46),
)


def page(draft: Draft, written: Written) -> Page:
    """Word a 督办单; a table where it is about several problems."""
    several = len(draft.entries) > 1
    content = "见下表" if several else _content(draft.entries[0])
    head = (
        Field("督办事项", _matter(draft)),
        half("文号", draft.number),
        half("发布时间", written_day(draft.docket.on)),
        Field("督办内容", content, room=1 if several else 4),
    )
    blocks = (
        (Block(head), Block(grid=_table(draft)), Block(_rest(draft, written)))
        if several
        else (Block((*head, *_rest(draft, written))),)
    )
    return Page(
        words.titled(draft.docket, "督办单"),
        (*blocks, receipt(draft.number)),
        short_notice(draft.docket),
        (*((CONFIDENTIAL,) if written.instruction else ()), *words.sources(draft)),
    )


def _matter(draft: Draft) -> str:
    """Name the matter: the problem, by its id if it is long; or how many there are and are late."""
    if len(draft.entries) == 1:
        issue = draft.entries[0].issue
        text = issue.opened.text
        return text if len(text) <= _SHORT and "\n" not in text else f"问题{issue.id}的整改"
    late = sum(entry.late > 0 for entry in draft.entries)
    counted = f"（其中逾期{late}个）" if late else ""
    return f"{draft.unit}{len(draft.entries)}个问题的整改{counted}"


def _content(entry: Entry) -> str:
    issue = entry.issue
    named = (
        ("问题", words.problem(entry)),
        ("点位", issue.opened.site),
        ("测评标准", requirement(entry)),
        ("办理情况", words.standing(entry)),
        *(("延期", each) for each in words.extensions(issue)),
        ("最近进展", words.last_progress(issue)),
        ("最近退回", words.last_return(issue)),
    )
    return "\n".join(f"{name}：{said}" for name, said in named if said)


def _rest(draft: Draft, written: Written) -> tuple[Field, ...]:
    issues = [entry.issue for entry in draft.entries]
    leaders = words.joined([issue.leader for issue in issues])
    others = words.joined([u for issue in issues if issue.plan for u in issue.plan.units])
    photos = words.photos(issues[0]) if len(issues) == 1 else ""
    return (
        Field("批示领导", written.instruction, room=2),
        half("牵头领导", written.leader or leaders),
        half("配合领导", written.second_leader),
        Field("附件", photos),
        half("交办时限", words.one_due(draft)),
        half("反馈周期", written.cycle or "□一次性　□定期"),
        half("牵头单位", draft.unit),
        half("配合单位", others),
        half("督办联系人", written.contact),
        half("电话号码", written.phone),
    )


def _table(draft: Draft) -> Grid:
    return grid(
        _COLUMNS,
        (
            (
                str(number),
                words.short_id(entry.issue, draft.unit),
                entry.issue.opened.site,
                entry.issue.opened.text,
                days.day(entry.issue.due),
                "\n".join((
                    words.standing(entry),
                    *words.extensions(entry.issue),
                )),
            )
            for number, entry in enumerate(draft.entries, 1)
        ),
    )
