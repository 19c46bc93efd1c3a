import pytest

from tests.support.content.small_knowledge import CONTACTS, Knowledge

OURS = "providers/skill-academy.yaml"
COPY = "providers/myskill.yaml"
STAGES_ON = """\
stages_on:
  bukalapak:
    - actor: {actor}
      working_days: 1
      does: lapor
"""


@pytest.fixture
def copied(knowledge: Knowledge) -> Knowledge:
    """Return a base with a second provider, copied from the first and named anew."""
    text = knowledge.text(OURS).replace("Skill Academy", "MySkill").replace("skillacademy", "my")
    knowledge.write(COPY, text)
    contact = "\nmyskill:\n  name: MySkill\n  group: Kemnaker dan lembaga\n  channels:\n"
    channel = "    - kind: kontak\n      value: di halaman pelatihan\n"
    rest = "  last_confirmed: 2022-01-01\n  sources: [A2]\n"
    knowledge.write(CONTACTS, knowledge.text(CONTACTS).rstrip() + contact + channel + rest)
    return knowledge


def test_actor_left_in_a_copy_is_told(copied: Knowledge) -> None:
    told = [each for each in copied.problems() if each.rule == "foreign-actor"]
    assert [(each.path, each.line, each.hint) for each in told] == [
        (COPY, 6, "  - actor: myskill"),
    ]


def test_mended_copy_passes(copied: Knowledge) -> None:
    copied.change(COPY, "actor: skill-academy", "actor: myskill")
    assert "foreign-actor" not in copied.rules()


def test_chain_of_one_platform_is_looked_at(copied: Knowledge) -> None:
    copied.change(COPY, "actor: skill-academy", "actor: myskill")
    copied.change(COPY, "checks:", STAGES_ON.format(actor="skill-academy") + "checks:")
    assert "foreign-actor" in copied.rules()
