"""Letters by channel: whole, in pieces, how they are sent, what is attached, what they refer to."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import unquote

import pytest

from flows.dialogue.state import Complaint, Inquiry
from flows.library.library import Library
from flows.views.complaint.message import message
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

SENT = "2026-12-02"


def letter(
    library: Library, channel: str, *complaints: Complaint, today: date = LATER, **case: Any
) -> Talk:
    talk = at_verdict(library, today=today, **case)
    talk.state = replace(talk.state, complaints=complaints)
    return talk.forges(f"v.complaint.{channel}")


def test_form_has_its_fields_pieces_and_pictures(library: Library) -> None:
    talk = letter(library, "form").tells("complaint-after").tells("complaint-attach")
    assert talk.labelled("complaint-copy-title").copy == "[complaint-title platform=Tokopedia]"
    assert talk.labelled("copy-request").copy == "[complaint-asks]"
    copied = [button.copy or "" for button in talk.buttons]
    assert any("[story-training" in one for one in copied)
    assert copied[1].startswith("[complaint-first]")
    assert any("[complaint-nobody-asked]" in one for one in copied)
    assert talk.labelled("way-form").url
    assert talk.button("sent form")
    talk.tells("attach-certificate")
    assert not talk.told("attach-review")


@pytest.mark.parametrize(
    ("case", "picture"),
    [({"ulasan": "yes"}, "attach-review"), ({"reported": {"pmo": "no"}}, "attach-replies")],
)
def test_pictures_are_those_of_the_case(
    library: Library, case: dict[str, Any], picture: str
) -> None:
    letter(library, "form", **case).tells(picture)


def test_mail_has_address_subject_and_no_link(library: Library) -> None:
    talk = letter(library, "prakerja:email").tells("complaint-mail", date="Mei 2024")
    talk.tells("complaint-person").tells("complaint-text")
    talk.tells("complaint-greeting", contact="PMO Prakerja")
    assert talk.labelled("copy-address").copy == "info@prakerja.go.id"
    assert talk.labelled("copy-subject").copy == "[complaint-title platform=Tokopedia]"
    assert not [button for button in talk.buttons if button.url]


def test_call_has_what_to_have_at_hand_and_what_to_say(library: Library) -> None:
    talk = letter(library, "prakerja:telepon").tells("complaint-call", contact="PMO Prakerja")
    talk.tells("call-person").tells("message-training").tells("complaint-call-ask")
    assert not talk.told("complaint-asks")
    assert not talk.told("complaint-call-ticket")
    ticket = Complaint(sent=SENT, channel="form", ticket="4411")
    letter(library, "prakerja:telepon", ticket).tells("complaint-call-ticket", ticket="4411")


def test_whatsapp_opens_with_the_message_written(library: Library) -> None:
    talk = letter(library, "pijar-mahir:whatsapp", platform="pijar-mahir")
    talk.tells("complaint-message").tells("complaint-number")
    url = talk.labelled("way-whatsapp").url or ""
    assert url.startswith("https://wa.me/6282111113630?text=")
    assert "[message-training" in unquote(url)
    assert len(url) < 2000


def test_message_asks_for_the_part_of_whoever_reads_it(library: Library) -> None:
    letter(library, "tokopedia").tells("message-part", does="[does platform]", who="Tokopedia")
    denied = letter(library, "tokopedia", reported={"tokopedia": "no"})
    denied.tells("message-late", does="[does platform]").tells("told-not-yet", actor="Tokopedia")
    done = letter(library, "tokopedia", reported={"tokopedia": "2026-11-19"})
    done.tells("message-done").tells("told-done", done="Kamis, 19 November 2026")
    passed = letter(library, "lembaga", reported={"tokopedia": "2026-11-19"})
    passed.tells("message-passed").tells("told-done", actor="Tokopedia")


def test_grade_without_its_certificate_is_asked_about(library: Library) -> None:
    talk = letter(
        library,
        "lembaga",
        platform="kemnaker",
        reported={"lembaga": "2026-11-19"},
        sertifikat_kemnaker="no",
    )
    talk.tells("message-elsewhere").tells("told-elsewhere", done="Kamis, 19 November 2026")


def test_whoever_comes_behind_somebody_who_is_missing_is_asked_for_both(library: Library) -> None:
    talk = letter(library, "tokopedia", reported={"lembaga": "no"})
    talk.tells("message-behind", actor="[actor-lembaga]", before="[does lembaga Tokopedia]")
    letter(library, "lembaga", reported={"lembaga": "no"}).tells("message-late")


def test_own_certificate_that_is_missing_is_asked_for(library: Library) -> None:
    case: dict[str, Any] = {"provider": "skill-academy", "sertifikat_biru": "no"}
    letter(library, "skill-academy", **case).tells("message-missing", checks="[sertifikat-biru]")
    behind = letter(library, "tokopedia", **case)
    behind.tells("message-behind-unsure", actor="Skill Academy")
    kemnaker: dict[str, Any] = {"platform": "kemnaker", "sertifikat_lembaga": "no"}
    letter(library, "lembaga", **kemnaker).tells("message-lacks", checks="[sertifikat-lembaga]")
    letter(library, "kemnaker:telepon", **kemnaker).tells("call-part")
    late = letter(library, "skill-academy", reported={"skill-academy": "no"}, **case)
    late.tells("message-missing")


def test_what_has_gone_on_is_not_asked_to_have_arrived(library: Library) -> None:
    done = {"lembaga": "2026-11-19", "tokopedia": "2026-11-20"}
    talk = letter(library, "lembaga", reported=done).tells("message-done-passed")
    assert not talk.told("message-done")


def test_what_is_done_and_what_is_not_are_told_apart(library: Library) -> None:
    said = {"lembaga": "2026-11-19", "tokopedia": "no"}
    letter(library, "prakerja:chat", reported=said).tells("told-but").tells("told")
    assert "- [told-not-yet" in letter(library, "form", reported=said).text


def test_letter_tells_what_happened_in_its_order(library: Library) -> None:
    said = {"lembaga": "2026-11-25", "tokopedia": "no"}
    talk = at_verdict(library, today=date(2026, 12, 18), reported=said)
    asked = Inquiry(contact="tokopedia", result="wait", asked="2026-11-24")
    sent = Complaint(sent="2026-11-26", channel="tokopedia")
    later = replace(sent, channel="lembaga")
    talk.state = replace(talk.state, inquiries=(asked,), complaints=(sent, later))
    text = talk.forges("v.complaint.form").text
    order = ["[asked-wait ", "[told-done", "[complaint-before", "[told-not-yet"]
    assert sorted(order, key=text.index) == order


def test_message_names_what_else_was_sent(library: Library) -> None:
    sent = tuple(Complaint(sent=SENT, channel=one) for one in ("lembaga", "form", "tokopedia"))
    talk = letter(library, "tokopedia", *sent).tells("message-before-unnumbered")
    assert talk.text.count("[message-also") == 2
    letter(library, "prakerja:chat", sent[0]).tells("message-before")


def test_all_tickets_are_asked_after(library: Library) -> None:
    sent = Complaint(sent=SENT, channel="form", ticket="4411")
    talk = letter(library, "form", sent, replace(sent, ticket="5522"), replace(sent, ticket=""))
    talk.tells("complaint-asks-ticket", ticket="4411 dan 5522").tells("complaint-again")


def test_reply_that_nobody_gave_is_not_to_be_attached(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    asked = Inquiry(contact="tokopedia", result="no_answer", asked=SENT)
    talk.state = replace(talk.state, inquiries=(asked,))
    assert not talk.forges("v.complaint.form").told("attach-replies")
    talk.state = replace(talk.state, inquiries=(replace(asked, result="wait"),))
    talk.forges("v.complaint.form").tells("attach-replies")


def test_verification_that_is_said_to_be_missing_is_asked_for(library: Library) -> None:
    letter(library, "form", reported={"pmo": "no"}).tells("complaint-asks-verify")


def test_review_that_holds_it_back_asks_why(library: Library) -> None:
    old: dict[str, Any] = {"completed": "2021-06-15", "today": date(2021, 8, 20), "ulasan": "no"}
    letter(library, "form", **old).tells("complaint-why")


def test_contact_without_a_part_is_asked_how_far_it_is(library: Library) -> None:
    talk = letter(library, "tokopedia", platform="tokopedia", provider="skill-academy")
    talk.tells("message-provider", provider="Skill Academy")
    own = letter(library, "skill-academy", platform="tokopedia", provider="skill-academy")
    assert not own.told("message-provider")


def test_lembaga_is_found_by_a_description(library: Library) -> None:
    talk = letter(library, "lembaga").tells("complaint-found").tells("message-training")
    assert not talk.told("message-provider")


def test_contact_of_whom_nothing_is_known_has_no_place(library: Library) -> None:
    contacts = {key: one for key, one in library.contacts.items() if key != "tokopedia"}
    talk = letter(replace(library, contacts=contacts), "tokopedia").tells("complaint-message")
    assert not talk.told("complaint-where")


def test_letter_to_the_same_is_a_second_one(library: Library) -> None:
    first = Complaint(sent=SENT, channel="form")
    talk = letter(library, "prakerja:email", first).tells("complaint-again-unnumbered")
    talk.tells("complaint-asks-again").tells("attach-sent")
    assert not talk.told("complaint-so-far")
    assert talk.labelled("copy-subject").copy == "[complaint-title-again platform=Tokopedia]"
    numbered = letter(library, "form", replace(first, ticket="4411"))
    numbered.tells("complaint-sent-ticket", ticket="4411")
    numbered.tells("complaint-again").tells("complaint-asks-ticket", ticket="4411")
    title = numbered.labelled("complaint-copy-title").copy
    assert title == "[complaint-title-ticket platform=Tokopedia ticket=4411]"


def test_letter_to_another_names_what_was_sent_elsewhere(library: Library) -> None:
    elsewhere = Complaint(sent=SENT, channel="tokopedia", ticket="4411")
    talk = letter(library, "form", elsewhere).tells("complaint-also")
    assert talk.labelled("complaint-copy-title").copy == "[complaint-title platform=Tokopedia]"


def test_all_that_was_sent_is_named(library: Library) -> None:
    sent = tuple(Complaint(sent=SENT, channel=one) for one in ("tokopedia", "lembaga", "form"))
    talk = letter(library, "form", *sent).tells("complaint-again-unnumbered")
    assert talk.text.count("[complaint-before") == 2


def test_message_has_room_for_the_latest_answers(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    asked = tuple(
        Inquiry(contact="tokopedia", result="wait", asked=SENT, days=days) for days in range(1, 6)
    )
    talk.state = replace(talk.state, inquiries=asked)
    talk.forges("v.complaint.prakerja:telepon")
    assert talk.text.count("[asked-wait-days") == 3
    assert talk.forges("v.complaint.form").text.count("[asked-wait-days") == 5


def test_wait_that_is_over_is_told_as_that(library: Library) -> None:
    asked = Inquiry(contact="tokopedia", result="wait", asked="2026-11-23", days=3)
    talk = at_verdict(library, today=LATER)
    talk.state = replace(talk.state, inquiries=(asked,))
    talk.forges("v.complaint.form").tells("asked-wait-over", days="3")
    talk.forges("v.complaint.tokopedia").tells("asked-here-wait-over", days="3")


def test_whoever_was_named_by_another_is_told_so(library: Library) -> None:
    asked = Inquiry(contact="tokopedia", result="sent_on", to="prakerja", asked=SENT)
    talk = at_verdict(library, today=LATER)
    talk.state = replace(talk.state, inquiries=(asked,))
    talk.forges("v.complaint.form").tells("asked-sent-here")
    talk.forges("v.complaint.lembaga").tells("asked-sent-on")


def test_page_that_only_shows_a_status_is_told_as_one(library: Library) -> None:
    case: dict[str, Any] = {"provider": "skill-academy"}
    talk = letter(library, "skill-academy", **case).tells("complaint-status-page")
    assert not talk.told("complaint-message")
    assert not talk.told("complaint-where")


def test_what_is_missing_is_named_and_a_way_out_asked_for(library: Library) -> None:
    blue: dict[str, Any] = {"provider": "skill-academy", "sertifikat_biru": "no"}
    talk = letter(library, "form", **blue)
    talk.tells("complaint-missing-finished", checks="[sertifikat-biru]")
    talk.tells("complaint-asks-stuck")
    assert any("[complaint-exam]" in (button.copy or "") for button in talk.buttons)
    assert "- [pelatihan-tuntas]" not in talk.text
    letter(library, "skill-academy", **blue).tells("complaint-missing-finished")
    letter(library, "form", pelatihan_tuntas="unknown", **blue).tells("complaint-missing")


def test_missing_grade_is_asked_for_where_it_is_given(library: Library) -> None:
    case: dict[str, Any] = {"platform": "kemnaker", "sertifikat_kemnaker": "no"}
    talk = letter(library, "form", **case).tells("complaint-ungraded")
    talk.tells("complaint-asks-denied", does="[does lembaga]")
    own = letter(library, "lembaga", **case).tells("message-ungraded", does="[does lembaga]")
    assert not own.told("complaint-missing-finished")
    more = letter(library, "form", sertifikat_lembaga="no", **case)
    more.tells("complaint-asks-stuck")
    assert not more.told("complaint-ungraded")
    assert not more.told("complaint-exam")


def test_message_says_who_writes_and_what_is_there(library: Library) -> None:
    talk = letter(library, "tokopedia", provider="skill-academy").tells("message-person")
    assert "[sertifikat-biru]." in talk.text
    programme = letter(library, "prakerja:chat").tells("message-person-programme")
    assert not programme.told("message-person")


def test_contact_outside_the_chain_is_asked_how_far_it_is(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    assert "[message-where]" in message(talk.context, talk.diagnosis, "bukalapak")


def test_second_message_asks_what_came_of_the_first(library: Library) -> None:
    first = Complaint(sent=SENT, channel="tokopedia", ticket="TK-9")
    talk = letter(library, "tokopedia", first).tells("complaint-asks-ticket", ticket="TK-9")
    talk.tells("message-part")
    assert not letter(library, "lembaga", first).told("complaint-asks-ticket")
    programme = Complaint(sent=SENT, channel="prakerja:chat")
    assert letter(library, "prakerja:chat", programme).text.count("[complaint-asks-again]") == 1


def test_sentence_to_chase_with_has_one_name(library: Library) -> None:
    talk = at_verdict(library, platform="kariermu", reported={"lembaga": "no"})
    talk.tells("chase-sentence", platform="Kariermu", does="[does lembaga Kariermu]")


def test_review_without_a_certificate_is_told(library: Library) -> None:
    letter(library, "form", ulasan="yes").tells("complaint-reviewed")


@pytest.mark.parametrize(
    ("channel", "here"),
    [
        ("prakerja:email", "here-address"),
        ("prakerja:telepon", "here-number"),
        ("prakerja:chat", "here-chat"),
        ("tokopedia", "here-contact"),
    ],
)
def test_whoever_reads_it_is_not_told_of_as_another(
    library: Library, channel: str, here: str
) -> None:
    letter(library, channel, Complaint(sent=SENT, channel=channel)).tells(here)
    letter(library, "form", Complaint(sent=SENT, channel="form", ticket="7")).tells("via-form")
    numbered = letter(library, channel, Complaint(sent=SENT, channel=channel, ticket="7"))
    numbered.tells("complaint-sent-ticket", via=f"[{here}]", ticket="7")


@pytest.mark.parametrize(
    ("result", "more", "word"),
    [
        ("no_answer", {}, "no-answer"),
        ("wait", {}, "wait"),
        ("wait", {"days": 5}, "wait-days"),
        ("not_found", {}, "not-found"),
        ("sent_on", {"to": "lembaga"}, "sent-on"),
    ],
)
def test_answers_are_told_to_others_and_to_who_gave_them(
    library: Library, result: str, more: dict[str, Any], word: str
) -> None:
    asked = Inquiry(contact="tokopedia", result=result, asked=SENT, **more)
    talk = at_verdict(library, today=LATER)
    talk.state = replace(talk.state, inquiries=(asked,))
    talk.forges("v.complaint.tokopedia").tells(f"asked-here-{word}")
    talk.forges("v.complaint.form").tells(f"asked-{word}")
    talk.state = replace(talk.state, inquiries=(replace(asked, asked="lama"),))
    talk.forges("v.complaint.form").tells(f"asked-{word}", asked="lama")


def test_call_asks_nothing_that_is_known(library: Library) -> None:
    first = letter(library, "prakerja:telepon").tells("call-who").tells("call-ticket-new")
    assert not first.told("call-when")
    ticket = Complaint(sent=SENT, channel="form", ticket="4411")
    again = letter(library, "prakerja:telepon", ticket, reported={"tokopedia": "2026-11-20"})
    again.tells("call-when").tells("call-ticket")
    behind = letter(library, "prakerja:telepon", reported={"tokopedia": "no"})
    assert not behind.tells("call-urge", actor="Tokopedia").told("call-who")
    verified = letter(library, "prakerja:telepon", reported={"pmo": "2026-11-27"})
    assert not verified.tells("call-why").told("call-when")


@pytest.mark.parametrize(
    ("reported", "word"),
    [
        ({}, "call-part"),
        ({"bukalapak": "no"}, "call-part-late"),
        ({"bukalapak": "2026-11-19"}, "call-part-done"),
    ],
)
def test_call_asks_for_the_part_of_whoever_is_called(
    library: Library, reported: dict[str, str], word: str
) -> None:
    case: dict[str, Any] = {"platform": "bukalapak", "reported": reported}
    talk = letter(library, "bukalapak:telepon", **case).tells(word)
    assert not talk.told("call-where")


def test_call_asks_first_for_what_is_missing(library: Library) -> None:
    blue: dict[str, Any] = {"provider": "skill-academy", "sertifikat_biru": "no"}
    contacts = dict(library.contacts)
    contacts["skill-academy"] = replace(contacts["prakerja"], id="skill-academy")
    known = replace(library, contacts=contacts)
    letter(known, "skill-academy:telepon", **blue).tells("call-missing").tells("call-part")


def test_certificate_is_not_told_to_whoever_gave_it(library: Library) -> None:
    case: dict[str, Any] = {"platform": "kemnaker", "reported": {"lembaga": "2026-11-19"}}
    assert "[sertifikat-lembaga]." not in letter(library, "lembaga", **case).text
    assert "[sertifikat-lembaga]." in letter(library, "kemnaker:telepon", **case).text


def test_review_that_was_not_possible_yet_is_told_where_it_came_first(library: Library) -> None:
    old: dict[str, Any] = {"completed": "2021-06-15", "today": date(2021, 8, 20)}
    letter(library, "form", **old).tells("complaint-inactive")
    assert not letter(library, "form").told("complaint-inactive")


def test_mail_says_who_writes_in_its_pieces(library: Library) -> None:
    talk = letter(library, "prakerja:email")
    assert any("[complaint-person]. " in (button.copy or "") for button in talk.buttons)


def test_programme_that_verified_it_is_told_so(library: Library) -> None:
    letter(library, "form", reported={"pmo": "2026-11-27"}).tells(
        "told-here-done", done="Jumat, 27 November 2026"
    )


@pytest.mark.parametrize(("platform", "name"), [("kariermu", "Kariermu"), ("kemnaker", "Kemnaker")])
def test_platform_has_one_name(library: Library, platform: str, name: str) -> None:
    talk = letter(library, "form", platform=platform).tells("complaint-text", platform=name)
    assert talk.labelled("complaint-copy-title").copy == f"[complaint-title platform={name}]"


def test_period_of_completion_is_counted_about(library: Library) -> None:
    talk = letter(library, "form", completed="2026-11-10/2026-11-12~")
    talk.tells("complaint-working-days-about", days="14").tells("complaint-about")


def test_platform_that_is_none_of_ours_stays_a_gap(library: Library) -> None:
    talk = letter(library, "form", platform="lainnya").tells("complaint-platform-gap")
    assert talk.labelled("complaint-copy-title")


def test_channels_are_listed_and_those_written_to_marked(library: Library) -> None:
    talk = letter(library, "ways", Complaint(sent=SENT, channel="form")).tells("complaint-ways")
    assert talk.labelled("channel-sent", channel="[channel-form]")
    talk.presses("complaint tokopedia").tells("complaint-message").presses("ways").presses("back")
    talk.sees(None).tells("sent-head-new")


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 12, 2), "complaint-after"),
        (date(2026, 12, 7), "complaint-message"),  # the next contact
        (date(2026, 12, 11), "complaint-after"),  # the second letter, where the first one went
    ],
)
def test_button_leads_to_what_is_next(library: Library, today: date, told: str) -> None:
    talk = letter(library, "ways", Complaint(sent=SENT, channel="form"), today=today)
    talk.presses("back").presses("complaint").tells(told)


def test_whoever_wrote_to_all_gets_the_form(library: Library) -> None:
    everybody = ("tokopedia", "lembaga", "prakerja:email", "form")
    sent = tuple(Complaint(sent=SENT, channel=one) for one in everybody)
    talk = letter(library, "ways", *sent, today=date(2026, 12, 7))
    talk.presses("back").presses("complaint").tells("complaint-after")


def test_channel_has_the_date_of_its_own_source(library: Library) -> None:
    letter(library, "prakerja:chat").tells("complaint-where", date="±2023")
    letter(library, "prakerja:email").tells("complaint-mail", date="Mei 2024")
