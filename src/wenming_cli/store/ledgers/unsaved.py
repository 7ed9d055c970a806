"""What was not saved, repeated so that it can be copied from the screen."""

from wenming_cli.model.event import Acceptance, Event
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.issue import issue_number
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Step
from wenming_cli.store.ledgers.steps import told_members


def unsaved(event: Event) -> str:
    """Return the sentence that repeats an event."""
    if isinstance(event, Acceptance):
        return f"没有存上的理由：{event.reason}"
    if isinstance(event, Paper):
        return f"没有登记上的文号：{event.title}（{event.form}，{event.unit}）"
    if isinstance(event, Draw):
        return f"没有登记上的抽查：{event.title}：{'、'.join(event.issues)}"
    if isinstance(event, Step):
        told = (word for word in told_members(event).values() if isinstance(word, str))
        said = [issue_number(event.issue), event.act.word, *told]
    else:
        value = "" if event.value is None else str(event.value)
        said = [event.requirement, event.status or "", value]
    said += [f"说明：{event.note}"] if event.note else []
    said += [f"佐证：{proof.path}" for proof in event.evidence]
    return f"没有存上的这一条，先抄下来：{' '.join(part for part in said if part)}"
