"""What is told at the verdict of a guided case, and what its buttons do."""

from dataclasses import replace
from datetime import date

from flows.library.library import Library
from tests.support.guides.guided import (
    GUIDE,
    LINK,
    MONDAY,
    TOPIC,
    at_guide_verdict,
    check,
    guided_talk,
)

DUE = "Jumat, 4 Desember 2026"
LATER = date(2026, 12, 7)


def test_one_thing_to_be_mended(library: Library) -> None:
    talk = at_guide_verdict(library, u_piagam="no")
    talk.tells("guide-fix-one", check="piagamnya belum ada", held="[guide held]")
    assert talk.offers("guide sertifikat-belum-muncul")
    assert talk.offers("how u-piagam")


def test_several_things_to_be_mended_and_checked(library: Library) -> None:
    others = (check("u-hp"), *GUIDE.questions[3:])
    guide = replace(GUIDE, questions=(*GUIDE.questions[:2], *others))
    talk = at_guide_verdict(library, guide=guide, u_ulasan="no", u_hp="no", u_jadwal="unknown")
    talk.tells("guide-fix-head", count="2").tells("fix-check", checks="tanggal jadwal")


def test_mended_is_asked_again(library: Library) -> None:
    talk = at_guide_verdict(library, u_ulasan="no", u_status="unknown").presses("mended")
    talk.tells("asked-again").sees("u-ulasan")
    assert talk.answers["u-status"] == "unknown"


def test_what_is_to_be_checked(library: Library) -> None:
    talk = at_guide_verdict(library, u_ulasan="unknown", u_status="unknown")
    talk.tells("guide-check-head", checks="label u-ulasan dan status").tells("check-step")
    assert talk.labelled("way-checked").data
    talk.presses("how u-ulasan").tells("to-find-out", find_out="[find u-ulasan]")
    talk.presses("mended").sees("u-ulasan")


def test_how_something_is_mended(library: Library) -> None:
    talk = at_guide_verdict(library, u_piagam="no").presses("how u-piagam")
    talk.tells("to-mend", fix="[fix u-piagam]")
    assert LINK.url in [button.url for button in talk.buttons]
    assert talk.offers("guide sertifikat-belum-muncul")


def test_advice_is_told_beside(library: Library) -> None:
    talk = at_guide_verdict(library, u_hp="no").tells("guide-also", checks="label u-hp")
    talk.presses("how u-hp").tells("to-mend-later", fix="[fix u-hp]")


def test_wait_tells_its_day_and_whose_turn(library: Library) -> None:
    talk = at_guide_verdict(library)
    talk.tells("guide-wait-head", expected="Uang mestinya masuk", due=DUE, left="4")
    talk.tells("guide-holder").tells("guide-wait-step", opens="Sabtu, 5 Desember 2026")
    talk.tells("guide-status", status="Status jalan", means="[means jalan]")
    talk.tells("guide-counted", days="5", label="tanggal jadwal")
    assert talk.context.outlook == date(2026, 12, 4)


def test_last_day_and_estimated_days(library: Library) -> None:
    at_guide_verdict(library, today=date(2026, 12, 4)).tells("guide-wait-last", due=DUE)
    calendar = replace(library.calendar, official_through=date(2026, 11, 1))
    estimated = replace(library, calendar=calendar)
    at_guide_verdict(estimated).tells("about-due", date=DUE)


def test_days_off_are_told(library: Library) -> None:
    talk = at_guide_verdict(library, today=date(2026, 12, 22), u_jadwal="2026-12-22")
    talk.tells("skipped")


def test_usual_times_are_nobodys_promise(library: Library) -> None:
    wait = replace(GUIDE.waits[0], promised=False)
    guide = replace(GUIDE, waits=(wait,))
    at_guide_verdict(library, guide=guide).tells("guide-wait-head-usual")
    at_guide_verdict(library, guide=guide, today=date(2026, 12, 4)).tells("guide-wait-last-usual")
    talk = at_guide_verdict(library, guide=guide, today=LATER).tells("guide-late-head-usual")
    assert "Mestinya" not in talk.presses("complaint").text


def test_past_its_day_there_is_a_form_and_a_letter(library: Library) -> None:
    talk = at_guide_verdict(library, today=LATER).tells("guide-late-head", due=DUE)
    talk.tells("ask-first").tells("form-open").tells("form-step", form=GUIDE.letter.form)
    assert talk.labelled("way-form").url == GUIDE.letter.form
    talk.presses("complaint").tells("complaint-intro").tells("complaint-after")
    talk.reads(f"Mestinya {DUE}, dari Jumat, 27 November 2026.")
    talk.tells("guide-answer", label="Status", value="Status jalan")
    assert talk.labelled("complaint-copy-title").copy == GUIDE.letter.title


def test_status_that_is_the_answer(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="macet", u_ulasan="unknown")
    talk.tells("guide-status", status="Status macet").tells("guide-next", next="[next macet]")
    talk.tells("fix-check", checks="label u-ulasan")
    assert talk.context.outlook is None
    assert "\n\n\n" not in talk.presses("complaint").text
    talk.presses("mended").sees("u-status")


def test_status_without_a_form(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre")
    assert not talk.offers("complaint")
    talk.forges("v.how.u-hp").finds_it_old()
    talk.forges("v.how").finds_it_old()
    talk.forges("v.told").finds_it_old()


def test_way_out_where_the_advice_did_not_help(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").presses("stuck").tells("guide-stuck-step")
    talk.reads("[ask prakerja]").presses("complaint").reads("Uang saya belum masuk.")


def test_labels_of_the_way_out_may_be_typed(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").types("guide-way-stuck")
    talk.tells("guide-stuck-step").types("way-complaint").reads("Uang saya belum masuk.")


def test_way_out_of_what_cannot_be_mended(library: Library) -> None:
    dated = at_guide_verdict(library, u_ulasan="no")
    assert not dated.offers("stuck")
    dated.forges("v.stuck").finds_it_old()
    undated = replace(GUIDE, questions=GUIDE.questions[:3], waits=())
    at_guide_verdict(library, guide=undated, u_ulasan="no").presses("stuck").offers("complaint")


def test_nothing_to_wait_for(library: Library) -> None:
    guide = replace(GUIDE, questions=GUIDE.questions[:2], waits=(), topic="nanti")
    talk = at_guide_verdict(library, guide=guide).tells("guide-stuck-head")
    assert not talk.offers(f"topic {TOPIC}")
    talk.presses("complaint").reads("Terima kasih.")
    talk.says("sampai mana?").tells("guide-stuck-head")


def test_contacts_with_what_to_ask(library: Library) -> None:
    talk = at_guide_verdict(library).presses("contacts").tells("steps-head")
    talk.reads("[ask prakerja]").reads("[ask lembaga]").tells("contact-age")


def test_status_tells_the_working_day(library: Library) -> None:
    talk = at_guide_verdict(library).says("sampai mana?")
    talk.tells("guide-status-day", day="1", total="5", left="4", due=DUE)
    ahead = at_guide_verdict(library, u_jadwal="2026-12-03").says("sampai mana?")
    ahead.tells("guide-wait-head", left="5")
    last = at_guide_verdict(library, today=date(2026, 12, 4)).says("sampai mana?")
    last.tells("guide-wait-last")


def test_unknown_holder_is_called_by_its_id(library: Library) -> None:
    guide = replace(GUIDE, waits=(replace(GUIDE.waits[0], holder="bank"),))
    at_guide_verdict(library, guide=guide).tells("guide-holder", holder="bank")


def test_the_case_has_a_name(library: Library) -> None:
    talk = at_guide_verdict(library).commands("batal")
    assert talk.labelled("menu-earlier").label.count("Uang") == 1
    talk.presses("case open 1").tells("case-brought-back").reads("27 Nov 2026")


def test_summary_back_edit_and_keep(library: Library) -> None:
    talk = at_guide_verdict(library).forges("s").reads("Status jalan")
    talk.presses("edit u-status").sees("u-status")
    talk.presses("keep u-status").sees(None)
    talk.forges("e.u-ulasan").presses("no").sees(None).tells("guide-fix-one")


def test_outlook_of_certificates(library: Library) -> None:
    assert guided_talk(library).context.outlook is None
    assert MONDAY < LATER
