"""What comes out of areas.yaml, topics/ and out_of_scope.yaml."""

from datetime import date

import pytest

from bot.content import read_library
from flows.library.checks import Link
from flows.library.library import Library
from flows.library.topics import Area, Asks, PolarKind, PolarWord, Topic, YesNoAnswer
from tests.bot.content.topics_of_base import PLATFORMS, SITUATIONS, YEARS, topic
from tests.support.content.small_knowledge import Knowledge

AREAS = ("percakapan", "kontak", "insentif")


@pytest.fixture
def small(knowledge: Knowledge) -> Library:
    return library_of(knowledge)


def library_of(knowledge: Knowledge) -> Library:
    library = knowledge.reading().library
    assert library is not None, knowledge.problems()
    return library


def topic_of(library: Library, name: str) -> Topic:
    found = library.topic(name)
    assert found is not None
    return found


def test_areas_stand_as_in_the_file(small: Library) -> None:
    assert small.areas == (
        Area(id="insentif", title="Insentif", talk=False),
        Area(id="kontak", title="Kontak", talk=False),
        Area(id="percakapan", title="Percakapan", talk=True),
    )


def test_area_may_be_personal(knowledge: Knowledge) -> None:
    knowledge.change("areas.yaml", "title: Insentif", "title: Insentif\n  personal: ya")
    personal = [area.id for area in library_of(knowledge).areas if area.personal]
    assert personal == ["insentif"]


def test_topics_stand_by_area_then_order_then_id(knowledge: Knowledge) -> None:
    for order, name in ((3, "muka"), (30, "lain"), (30, "lain-lagi")):
        text = topic().replace("order: 30", f"order: {order}").replace("nomor", name)
        knowledge.write(f"topics/insentif/{name}.yaml", text)
    knowledge.write("areas.yaml", "".join(f"{area}:\n  title: {area}\n" for area in AREAS))
    knowledge.change("areas.yaml", "title: percakapan", "title: Salam\n  talk: ya")
    ids = [each.id for each in library_of(knowledge).topics]
    assert ids == ["sapaan", "kontak-platform", "muka", "jadwal-insentif", "lain", "lain-lagi"]


def test_topic_is_read_whole(small: Library) -> None:
    found = topic_of(small, "jadwal-insentif")
    assert (found.area, found.order, found.title) == ("insentif", 20, "Kapan insentif cair")
    assert (found.asks, found.starts) == (Asks.YEAR, None)
    assert len(found.examples) == 20
    assert found.answer.contacts == ("prakerja",)
    assert found.answer.related == ("kontak-platform", "sapaan")
    assert found.answer.sources == ("A1",)
    assert found.answer.reviewed == date(2026, 11, 21)
    form = "https://www.prakerja.go.id/formulir-pengaduan"
    assert found.answer.links == (Link(label="Formulir pengaduan", url=form),)


def test_choice_keeps_what_it_says_and_has_the_rest_of_its_topic(small: Library) -> None:
    found = topic_of(small, "jadwal-insentif")
    older, newer = found.choices
    assert (older.key, older.label, older.starts) == ("2020-2022", None, None)
    assert (older.answer.sources, older.answer.links) == (("A1",), found.answer.links)
    assert (newer.key, newer.answer.text) == ("2023", "Jadwalnya ada di dashboard.")
    assert newer.answer.sources == ("A2",)
    assert newer.answer.reviewed == date(2026, 11, 20)
    assert newer.answer.contacts == newer.answer.related == ()
    assert newer.answer.links == ()


def test_choice_of_a_platform_ends_with_its_topic(small: Library) -> None:
    found = topic_of(small, "kontak-platform")
    assert found.asks is Asks.PLATFORM
    assert [choice.key for choice in found.choices] == ["tokopedia", "bukalapak"]
    assert {choice.answer.valid_until for choice in found.choices} == {date(2027, 12, 31)}


def test_choice_of_years_does_not_end_with_its_topic(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "\nreviewed:", "\nvalid_until: 2027-12-31\nreviewed:")
    older, newer = topic_of(library_of(knowledge), "jadwal-insentif").choices
    assert (older.answer.valid_until, newer.answer.valid_until) == (date(2022, 12, 31), None)


def test_situation_has_a_label_and_may_start_a_case(small: Library) -> None:
    found = topic_of(small, "sapaan")
    assert found.asks is Asks.SITUATION
    told = [(choice.key, choice.label, choice.starts) for choice in found.choices]
    assert told == [
        ("sertifikat", "Sertifikatku belum muncul", "sertifikat-belum-muncul"),
        ("lainnya", "Yang lain", None),
    ]


def test_situation_may_be_told_in_words_and_be_urgent(knowledge: Knowledge) -> None:
    added = "    told_as: [sertifnya kosong]\n    urgent: ya\n"
    label = "    label: Sertifikatku belum muncul\n"
    knowledge.change(SITUATIONS, label, label + added)
    first, second = topic_of(library_of(knowledge), "sapaan").choices
    assert (first.told_as, first.urgent) == (("sertifnya kosong",), True)
    assert (second.told_as, second.urgent) == ((), False)


def test_topic_without_choices_asks_nothing_and_may_start_a_case(knowledge: Knowledge) -> None:
    path = "topics/insentif/lain.yaml"
    knowledge.write(path, topic() + "starts: sertifikat-belum-muncul\n")
    found = topic_of(library_of(knowledge), "lain")
    assert (found.asks, found.choices) == (Asks.NOTHING, ())
    assert found.starts == "sertifikat-belum-muncul"


@pytest.mark.parametrize("line", ["---", "--- ", "  ----"])
def test_line_between_messages_is_three_dashes(knowledge: Knowledge, line: str) -> None:
    path = "topics/insentif/lain.yaml"
    knowledge.write(path, topic(f"|-\n  Satu.\n  {line}\n  Dua."))
    assert topic_of(library_of(knowledge), "lain").answer.text == "Satu.\n---\nDua."


@pytest.mark.parametrize("answer", ["|-\n  ---\n  Dua.", "|-\n  Satu.\n  ---\n  ---\n  Dua."])
def test_message_without_words_is_refused(knowledge: Knowledge, answer: str) -> None:
    knowledge.write("topics/insentif/lain.yaml", topic(answer))
    assert knowledge.rules() == ["empty-message"]


@pytest.mark.parametrize("path", [YEARS, SITUATIONS])
def test_platform_is_a_gap_of_platforms_only(knowledge: Knowledge, path: str) -> None:
    knowledge.change(path, "    answer: ", "    answer: Di {platform}. ")
    assert knowledge.rules() == ["unknown-gap"]


@pytest.mark.parametrize("gap", ["identity", "privacy", "programme", "cs"])
def test_sentences_of_the_bot_may_stand_in_every_answer(knowledge: Knowledge, gap: str) -> None:
    for path in (YEARS, PLATFORMS, SITUATIONS):
        knowledge.write(path, knowledge.text(path).replace("Kak.", f"Kak. {{{gap}}}"))
    assert knowledge.places() == []


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("2020–2022", "  2020-2022:"),
        ("2022-2020", "  2020-2022:"),
        ("2020 sampai 2022", "  2020-2022:"),
        ("2021-2021", "  2021:"),
        ("tahun 2021", "  2021:"),
    ],
)
def test_years_are_mended(knowledge: Knowledge, key: str, hint: str) -> None:
    knowledge.change(YEARS, "  2020-2022:", f"  {key}:")
    problem = knowledge.only()
    assert (problem.rule, problem.hint) == ("bad-year", hint)


@pytest.mark.parametrize("key", ["2019", "2019-2021", "lama", "20-22"])
def test_years_that_cannot_be_meant(knowledge: Knowledge, key: str) -> None:
    knowledge.change(YEARS, "  2020-2022:", f"  {key}:")
    problem = knowledge.only()
    assert (problem.rule, problem.remedy) == ("bad-year", "advice")


@pytest.mark.parametrize("key", ["a" * 25, "x", "Sudah Lewat"])
def test_key_of_a_situation_is_a_short_id(knowledge: Knowledge, key: str) -> None:
    knowledge.change(SITUATIONS, "  lainnya:", f"  {key}:")
    assert knowledge.places() == [(SITUATIONS, 9, 3, "bad-id")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("platforms:\n", "platforms: tokopedia\nyears:\n"),
        ("  tokopedia:\n", "  lainnya: Tanya saja, Kak.\n  tokopedia:\n"),
        ("title:", "- title:"),
    ],
)
def test_wrong_shapes_are_told_and_nothing_else(knowledge: Knowledge, old: str, new: str) -> None:
    knowledge.change(PLATFORMS, old, new)
    assert {problem.path for problem in knowledge.problems()} == {PLATFORMS}
    assert knowledge.reading().library is None


def test_same_choice_twice_is_told(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "  bukalapak:", "  tokopedia:")
    assert knowledge.rules() == ["duplicate-key"]


def test_messages_out_of_scope_are_read(small: Library) -> None:
    assert small.out_of_scope == ("cuaca besok gimana", "resep rendang dong")


def test_group_of_a_contact_is_read(small: Library) -> None:
    assert small.contacts["prakerja"].group == "Prakerja"


@pytest.mark.parametrize("name", [None, "Yayasan Contoh"])
def test_operator_is_named_by_the_caller(knowledge: Knowledge, name: str | None) -> None:
    library = read_library(knowledge.root, operator_name=name).library
    assert library is not None
    assert library.operator_name == name


@pytest.mark.parametrize("contact", [None, "https://t.me/cs_prakerja"])
def test_place_of_staff_is_told_by_the_caller(knowledge: Knowledge, contact: str | None) -> None:
    library = read_library(knowledge.root, cs_contact=contact).library
    assert library is not None
    assert library.cs_contact == contact


YES_NO = """\
yes_no:
  - asks: bisa
    about: [bank bri, bri]
    unless: [selain bri]
    answer: belum tentu
    says: Soal BRI, lihat {kontak:prakerja.formulir}.
    sources: [A2]
"""


def test_yes_or_no_is_read_whole(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "examples:\n", f"{YES_NO}examples:\n")
    found = topic_of(library_of(knowledge), "jadwal-insentif")
    assert found.answer.yes_no == (
        YesNoAnswer(
            asks=PolarKind.MAY,
            about=("bank bri", "bri"),
            answer=PolarWord.DEPENDS,
            text="Soal BRI, lihat www.prakerja.go.id/formulir-pengaduan.",
            unless=("selain bri",),
            sources=("A2",),
        ),
    )
    assert [choice.answer.yes_no for choice in found.choices] == [(), ()]


def test_yes_or_no_of_a_topic_holds_in_its_situations(knowledge: Knowledge) -> None:
    own = YES_NO.replace("\n", "\n    ").replace("belum tentu", "tidak").rstrip()
    label = "    label: Yang lain\n"
    knowledge.change(SITUATIONS, label, f"{label}    {own}\n")
    knowledge.change(SITUATIONS, "related:", f"{YES_NO}related:")
    first, second = topic_of(library_of(knowledge), "sapaan").choices
    assert [one.answer for one in first.answer.yes_no] == ["belum tentu"]
    assert [one.answer for one in second.answer.yes_no] == ["tidak", "belum tentu"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("asks: bisa", "asks: dapat", "unknown-value"),
        ("answer: belum tentu", "answer: mungkin", "unknown-value"),
        ("sources: [A2]", "sources: [A9]", "unknown-id"),
        ("says: Soal BRI", f"says: {'Soal BRI ' * 40}", "long-yes-no"),
        ("says: Soal", "says: |-\n      Soal BRI.\n      Soal", "long-yes-no"),
        ("says: Soal", "says: Sejak Rp600 ribu, soal", "unvouched-figure"),
        ("about: [bank bri, bri]", "about: []", "empty-list"),
    ],
)
def test_yes_or_no_is_guarded(knowledge: Knowledge, old: str, new: str, rule: str) -> None:
    knowledge.change(YEARS, "examples:\n", f"{YES_NO.replace(old, new, 1)}examples:\n")
    assert rule in knowledge.rules()
