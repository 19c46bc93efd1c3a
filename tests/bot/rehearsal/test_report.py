from bot.rehearsal import Rehearsal, as_json, in_words, rehearse
from flows.library.library import Library
from flows.library.platforms import Verdict
from tests.support.talk.rehearsing import (
    NOON,
    gives,
    later,
    played,
    presses,
    says,
    sends,
    transcript,
)

STORY = "sertif tokped sy blm nongol pdhl udh kelar 3 nov"


def words(*rehearsals: Rehearsal, root: str = "isi/") -> str:
    return in_words(rehearsals, root=root, unwalked=None)


def test_failure_has_its_place_and_what_was_done(library: Library) -> None:
    told = words(played(library, says(STORY, text="opening", question="provider")))
    assert "isi/conversations/percakapan.yaml:12: gagal: Percakapan\n" in told
    assert f"peserta mengetik “{STORY}”" in told
    assert "diharapkan: question `provider`" in told
    assert "yang terjadi: question `confirm`" in told
    assert "    | [opening]" in told


def test_near_id_is_hinted(library: Library) -> None:
    told = words(played(library, says(STORY, text="understod")))
    assert "`understod`: mungkin maksudnya `understood`" in told


def test_another_due_date_is_not_offered_as_a_slip(library: Library) -> None:
    finished = says("sertif tokped sy blm nongol pdhl udh kelar 19 nov")
    answers = (presses("yes") for _ in range(3))
    steps = (finished, presses("yes"), presses("lainnya"), *answers)
    told = words(played(library, *steps, presses("yes", due="2026-12-01")))
    assert "diharapkan: due `2026-12-01`" in told
    assert "yang terjadi: due `2026-12-02`" in told
    assert "mungkin maksudnya" not in told


def test_buttons_are_told_by_meaning_and_label(library: Library) -> None:
    told = words(played(library, gives("mulai", button="startt")))
    assert "`menu start` (" in told
    assert "`startt`: mungkin maksudnya `start`" in told


def test_missing_button_is_told_with_those_there_are(library: Library) -> None:
    told = words(played(library, gives("mulai"), presses("starts")))
    assert "conversations/percakapan.yaml:10: gagal" in told
    assert "tombol itu tidak ada; tombol yang ada: `menu start`" in told
    assert "`starts`: mungkin maksudnya `start`" in told


def test_press_without_any_button_is_told(library: Library) -> None:
    told = words(played(library, presses("start")))
    assert "tombol yang ada: tidak ada" in told
    assert "kata bot" not in told


def test_several_buttons_are_told(library: Library) -> None:
    told = words(played(library, gives("mulai"), presses("area")))
    assert "lebih dari satu tombol cocok" in told
    assert "`menu start`" not in told


def test_other_acts_are_told(library: Library) -> None:
    told = words(
        played(library, gives("mulai", question="platform")),
        played(library, sends("photo", question="platform")),
        played(library, later(NOON, question="platform")),
    )
    assert "peserta memberi perintah /mulai" in told
    assert "peserta mengirim photo" in told
    assert "pengingat yang jatuh tempo sampai 2026-11-21 12:00" in told


def test_path_outside_the_content_stands_alone(library: Library) -> None:
    (one,) = rehearse(library, [transcript(gives("mulai", verdict="wait"), path="/lain/a.yaml")])
    assert words(one).startswith("/lain/a.yaml:11: gagal")


def test_count_closes_the_report(library: Library) -> None:
    good, bad = played(library, gives("mulai")), played(library, presses("yes"))
    assert words(good, good) == "2 percakapan, 2 langkah: semua sesuai harapan.\n"
    assert words(good, bad).endswith("2 percakapan, 2 langkah: 1 gagal.\n")
    assert words() == "0 percakapan, 0 langkah: semua sesuai harapan.\n"


def test_what_nobody_walks_is_listed(library: Library) -> None:
    told = in_words([played(library, says(STORY))], root="", unwalked=library)
    listed = told.partition("Belum ada percakapan yang melewati:\n")[2]
    assert f"hasil: {', '.join(sorted(Verdict))}\n" in listed
    assert "tahun selesai pelatihan: 2020, 2021, 2022, 2023, 2024, 2025\n" in listed
    assert "ulasan=not_possible" in listed
    assert "confirm" not in listed.partition("pertanyaan: ")[2].partition("kalimat")[0]


def test_programs_get_the_same(library: Library) -> None:
    good = played(library, says(STORY, question="confirm"))
    wrong = played(library, says(STORY, question="provider"))
    unpressed = played(library, presses("start"))
    told = as_json([good, wrong, unpressed], unwalked=library)
    assert (told["passed"], told["failed"]) == (1, 2)
    first, second, third = told["transcripts"]
    assert first == {
        "path": "conversations/percakapan.yaml", "title": "Percakapan", "passed": True,
    }  # fmt: skip
    assert (second["line"], second["expected"], second["found"]) == (
        11, {"question": ["provider"]}, {"question": ["confirm"]},
    )  # fmt: skip
    assert second["said"].startswith("[opening]")
    assert (third["unpressed"], third["said"]) == ("start", "")
    assert "wait" in told["unwalked"]["verdicts"]


def test_few_transcripts_say_nothing_of_the_rest(library: Library) -> None:
    assert as_json([played(library, says(STORY))], unwalked=None)["unwalked"] == {}
    assert as_json([], unwalked=library)["unwalked"] == {}
