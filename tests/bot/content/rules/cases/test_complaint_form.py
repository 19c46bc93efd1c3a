from tests.support.content.small_knowledge import CONTACTS, DIAGNOSIS, Knowledge

FORM = "https://www.prakerja.go.id/formulir-pengaduan"


def test_form_that_no_contact_has_is_told(knowledge: Knowledge) -> None:
    knowledge.change(DIAGNOSIS, FORM, "https://contoh.id/x")
    assert knowledge.places() == [(DIAGNOSIS, 6, 17, "complaint-form")]


def test_near_form_is_mended(knowledge: Knowledge) -> None:
    knowledge.change(DIAGNOSIS, FORM, f"{FORM}-baru")
    assert knowledge.only().hint == f"complaint_form: {FORM}"


def test_form_is_not_judged_without_contacts(knowledge: Knowledge) -> None:
    knowledge.write(CONTACTS, "")
    assert knowledge.rules() == ["empty-file"]
