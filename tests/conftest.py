"""What tests share: golden files, and a small edition that has every kind of requirement."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.event import Answer, Header, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Guidance, Requirement, Source
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import CITY_WIDE, Unit
from wenming_cli.model.workspace import Round
from wenming_cli.rules import Deduct

collect_ignore = ["torture"]  # a program of its own: python -m tests.torture
settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a busy machine is no fault of the program
settings.load_profile("unhurried")

GOLDEN = Path(__file__).parent / "golden"
AT = "2026-11-23T14:20:05+08:00"
GUIDANCE = Guidance("全部具备。", "缺其中一项。", "主要条件缺失。")
SOURCE = Source(documents=("示例手册",), confidence="高", clause="Ⅲ-1")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be rewritten."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


@pytest.fixture(autouse=True, scope="session")
def _heed_signals() -> None:
    """Let programs that tests start heed signals, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled editions of tests away from the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WENMING_CACHE", str(tmp_path_factory.mktemp("cache")))
        # Pages are those of a common terminal, whatever the one the tests run on.
        patch.delenv("NO_COLOR", raising=False)
        patch.setenv("TERM", "xterm")
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with a file under tests/golden; rewrite it with --update-golden."""

    def check(name: str, actual: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.write_text(actual, encoding="utf-8", newline="\n")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        assert actual == expected, f"{file} 不符；确认无误后加 --update-golden 重写"

    return check


def requirement(id_: str, text: str = "", **more: object) -> Requirement:
    """Make a requirement; what is not named is filled in."""
    filled: dict[str, object] = {
        "id": id_,
        "text": text or f"第{id_}条的条文。",
        "nature": "定量" if "measure" in more else "定性",
        "facet": "软件",
        "methods": ("材料审核",),
        "lead_unit": "市教育局",
        "evidence": ("工作方案（规范文件）",),
        "guidance": GUIDANCE,
        "source": SOURCE,
    }
    return Requirement(**{**filled, **more})  # type: ignore[arg-type]


def small_edition() -> Edition:
    """Two areas, four items, nine requirements: every nature, rule, veto and line."""
    light = Measure("主干道亮灯率", "%", "示例", "不低于", Decimal(99), None, Decimal(95))
    spots = Measure("违规经营场所数", "处", "示例", "不高于", Decimal(0))
    budget = Measure(
        "创建经费预算增幅", "%", "示例", full_words="不低于财政收入增幅", partial_words="高于零"
    )
    learning = Item(
        "1.1",
        "学习教育",
        (
            requirement("1.1.1", "学习有计划、有台账。", lead_unit="市委宣传部"),
            requirement("1.1.2", "年年有培训。", responsible_units=("各区",)),
            requirement("1.1.3", "经费有保障。", measure=budget),
        ),
    )
    schools = Item(
        "1.2",
        "校园周边",
        (
            requirement("1.2.1", "校园周边200米内没有违规场所。", measure=spots, facet="硬件"),
            requirement("1.2.2", "家长学校正常运行。", not_applicable_when="辖区内没有中小学校"),
        ),
        points=Decimal(4),
        rule=Deduct(per_miss=Decimal(3)),
    )
    streets = Item(
        "2.1",
        "街道设施",
        (
            requirement(
                "2.1.1",
                "主干道亮灯率不低于99%，路面完好。",
                measure=light,
                facet="硬件",
                methods=("实地考察",),
                lead_unit="市城市管理行政执法局",
                responsible_units=("市住建局", "各区"),
                sites=("主次干道",),
            ),
            requirement(
                "2.1.2",
                "街面整洁，见[red]标识[/red]|清楚。",
                facet="硬件",
                lead_unit="市城市管理行政执法局",
            ),
        ),
    )
    safety = Item(
        "2.2",
        "公共安全",
        (
            requirement("2.2.1", "消防通道畅通。", lead_unit="市公安局", veto="本项"),
            requirement("2.2.2", "不发生重大事故。", lead_unit="市公安局", veto="资格"),
        ),
    )
    names = ("市委宣传部", "市教育局", "市公安局", "市住建局", "市城市管理行政执法局")
    roster = tuple(Unit(n) for n in names)
    return Edition(
        framework="示例测评体系",
        id="sample-2026",
        year="2026年版",
        publisher="示例",
        statement="条文为编造，只用来演示。",
        areas=(
            Area("1", "教育环境", (learning, schools)),
            Area("2", "公共环境", (streets, safety)),
        ),
        reference=True,
        roster=(*roster, Unit("各区", collective=True)),
    )


@pytest.fixture
def edition() -> Edition:
    """The small edition."""
    return small_edition()


def ledger(edition: Edition, unit: str, said: dict[str, Answer | Status | Decimal]) -> Ledger:
    """Make a ledger of answers in order, each against the requirement as it reads."""
    answers = []
    for id_, each in said.items():
        known = edition.requirements.get(id_)
        fingerprint = known.fingerprint if known else "0" * 16
        if isinstance(each, Status):
            made = Answer("", "", AT, status=each)
        elif isinstance(each, Decimal):
            made = Answer("", "", AT, value=each)
        else:
            made = each
        answers.append(replace(made, requirement=id_, fingerprint=made.fingerprint or fingerprint))
    header = Header(edition.id, edition.fingerprint, unit, "2026Q4", AT, "0.1.0")
    return Ledger(Path(f"{unit}.jsonl"), header, tuple(answers), len(answers) + 1, "0123abcd" * 4)


def said(status: Status | None = None, **more: object) -> Answer:
    """Make an answer without its requirement."""
    return replace(Answer("", "", AT, status=status), **more)  # type: ignore[arg-type]


PROOF = (Evidence("佐证/方案.txt", 12, "ab" * 32, "2026-10-01"),)


@pytest.fixture
def results(edition: Edition) -> Results:
    """Results with every state: met, partly, not, not applicable, open, stale, veto, conflict."""
    return hand_built(edition)


def hand_built(edition: Edition, unit: str = CITY_WIDE) -> Results:
    """See `results`; for one unit on request."""
    ledgers = [
        ledger(edition, "市委宣传部", {"1.1.1": said(Status.ACHIEVED, evidence=PROOF)}),
        ledger(
            edition,
            "市教育局",
            {
                "1.1.2": said(
                    Status.PARTIALLY_ACHIEVED, note="缺一次集中培训\n见[red]附件|二[/red]"
                ),
                "1.2.1": Decimal(2),
                "1.2.2": said(Status.NOT_APPLICABLE, note="样例区没有中小学校"),
            },
        ),
        ledger(
            edition,
            "市城市管理行政执法局",
            {
                "2.1.1": said(None, value=Decimal("97.5"), note="两条路待修", by="市容科"),
                "2.1.2": said(Status.ACHIEVED),
            },
        ),
        ledger(
            edition,
            "市公安局",
            {
                "2.2.1": said(
                    Status.NOT_ACHIEVED, note="样例小区通道被占用", gap_type=GapType.WEAK
                ),
                "2.2.2": said(Status.ACHIEVED, evidence=PROOF),
            },
        ),
        ledger(edition, "龙山区", {"2.1.1": Decimal(99), "9.9.9": Status.ACHIEVED}),
        ledger(edition, CITY_WIDE, {"1.1.3": said(Status.ACHIEVED, fingerprint="0" * 16)}),
    ]
    earlier = [
        ledger(
            edition, "市城市管理行政执法局", {"2.1.1": Decimal(90), "2.1.2": Status.NOT_ACHIEVED}
        ),
        ledger(edition, "市公安局", {"2.2.1": Status.NOT_ACHIEVED, "2.2.2": Status.ACHIEVED}),
    ]
    roster = edition.units.extended([Unit("龙山区", ("龙山",), member_of=("各区",))])
    in_round = Round(
        "2026Q4",
        name="2026年四季度自评",
        target=Decimal(85),
        evidence_from=date(2025, 11, 1),
        evidence_until=date(2026, 10, 31),
    )
    before = evaluate(edition, earlier, Basis(roster, in_round), unit)
    basis = Basis(roster, in_round, before=before, city="辽源市", sample=True)
    return evaluate(edition, ledgers, basis, unit)
