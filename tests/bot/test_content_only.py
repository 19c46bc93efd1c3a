"""What CS adds as YAML alone is offered, asked and judged: no Python is touched."""

import json
from pathlib import Path

import pytest

from bot.wiring.library import load_library
from tests.support.content.neutral_library import make_neutral
from tests.support.content.small_knowledge import Knowledge
from tests.support.process.running import run_bot
from tests.support.talk.talk import Talk

CHECK = """
nilai-lulus:
  label: Nilai lulus
  question: Nilai akhirnya sudah di atas batas lulus?
  find_out: Lihat nilai di situs lembaga.
  fix: Minta remedial ke lembaga.
  sources: [A2]
  reviewed: 2026-11-21
"""


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    return make_neutral(tmp_path / "knowledge")


def test_copied_platform_is_offered_asked_and_judged(knowledge: Knowledge) -> None:
    knowledge.write("platforms/lapakmu.yaml", knowledge.text("platforms/tokopedia.yaml"))
    knowledge.change("platforms/lapakmu.yaml", "name: Tokopedia", "name: Lapakmu")
    knowledge.change("platforms/lapakmu.yaml", "tokped, toped, ", "")
    talk = Talk(load_library(knowledge.root)).begins("lapakmu").sees("completed")
    talk.says("3 november 2026").presses(*["yes"] * 4).sees(None)
    assert talk.diagnosis.verdict == "escalate"
    assert [stage.actor for stage in talk.diagnosis.stages] == ["lembaga", "lapakmu", "pmo"]
    talk.tells("contact-unknown", contact="Lapakmu")


def test_copied_platform_is_judged_from_the_command_line(knowledge: Knowledge) -> None:
    knowledge.write("platforms/lapakmu.yaml", knowledge.text("platforms/tokopedia.yaml"))
    done = run_bot(
        "diagnose", "--knowledge", str(knowledge.root), "--platform", "lapakmu",
        "--completed", "2026-11-03", "--today", "2026-11-21", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["contacts"] == ["lapakmu", "lembaga", "prakerja"]


def test_added_check_is_asked_and_blocks(knowledge: Knowledge) -> None:
    knowledge.write("checks.yaml", knowledge.text("checks.yaml") + CHECK)
    knowledge.change(
        "platforms/lainnya.yaml",
        "checks:\n",
        "checks:\n  - check: nilai-lulus\n    blocks: certificate\n",
    )
    talk = Talk(load_library(knowledge.root)).begins("lainnya", "lainnya").says("3 november 2026")
    talk.presses(*["yes"] * 4).sees("nilai-lulus").reads("di atas batas lulus").presses("no")
    assert talk.diagnosis.blockers == ("nilai-lulus",)
    talk.reads("Minta remedial")
