"""What CS adds as YAML alone is offered, asked and judged: no Python is touched."""

import json
from pathlib import Path

import pytest

from bot.wiring.library import load_library
from tests.support.content.knowledge import KnowledgeCopy
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
def knowledge(tmp_path: Path) -> KnowledgeCopy:
    return KnowledgeCopy(tmp_path)


def test_copied_platform_is_offered_asked_and_judged(knowledge: KnowledgeCopy) -> None:
    knowledge.write("platforms/lapakmu.yaml", knowledge.read("platforms/tokopedia.yaml"))
    knowledge.replace("platforms/lapakmu.yaml", "name: Tokopedia", "name: Lapakmu")
    knowledge.replace("platforms/lapakmu.yaml", "tokped, toped, ", "")
    talk = Talk(load_library(knowledge.folder)).begins("Lapakmu").sees("completed")
    talk.says("3 november 2026").presses(*["Sudah"] * 4).sees(None)
    assert talk.diagnosis.verdict == "escalate"
    assert [stage.actor for stage in talk.diagnosis.stages] == ["lembaga", "lapakmu", "pmo"]
    talk.reads("Lapakmu: kontaknya belum kami punya")


def test_copied_platform_is_judged_from_the_command_line(knowledge: KnowledgeCopy) -> None:
    knowledge.write("platforms/lapakmu.yaml", knowledge.read("platforms/tokopedia.yaml"))
    done = run_bot(
        "diagnose", "--knowledge", str(knowledge.folder), "--platform", "lapakmu",
        "--completed", "2026-11-03", "--today", "2026-11-21", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["contacts"] == ["lapakmu", "lembaga", "prakerja"]


def test_added_check_is_asked_and_blocks(knowledge: KnowledgeCopy) -> None:
    knowledge.write("checks.yaml", knowledge.read("checks.yaml") + CHECK)
    knowledge.replace(
        "platforms/lainnya.yaml",
        "checks:\n",
        "checks:\n  - check: nilai-lulus\n    blocks: certificate\n",
    )
    talk = Talk(load_library(knowledge.folder)).begins("Platform lain").says("3 november 2026")
    talk.presses(*["Sudah"] * 4).sees("nilai-lulus").reads("di atas batas lulus").presses("Belum")
    assert talk.diagnosis.blockers == ("nilai-lulus",)
    talk.reads("Minta remedial")
