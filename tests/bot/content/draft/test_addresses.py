"""Reading the addresses of a text: what people could open, and which are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.draft.addresses import addresses


def bare(text: str) -> list[str]:
    return [address.bare for address in addresses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "prakerja.go.id/faq",
        "www.prakerja.go.id/faq/",
        "https://www.prakerja.go.id/faq",
        "HTTP://WWW.Prakerja.go.id/faq.",
        "*prakerja.go.id/faq*",
        '"https://prakerja.go.id/faq".',
        "(prakerja.go.id/faq)",
    ],
)
def test_same_page_is_the_same_address(text: str) -> None:
    assert bare(f"Buka {text} ya") == ["prakerja.go.id/faq"]


def test_pages_keep_their_capitals_and_questions() -> None:
    assert bare("a.id/Satu?b=C") == ["a.id/Satu?b=C"]
    assert bare("a.id/satu?b=C") != bare("a.id/Satu?b=C")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("di prakerja.go.id, bit.ly/x dan t.me/y", ["prakerja.go.id", "bit.ly/x", "t.me/y"]),
        ("prakerja.vip prakerja12.xyz info.prakerja.co", None),
        ("https://www.sekolah.mu/prakerja", ["sekolah.mu/prakerja"]),
        ("info@prakerja.go.id", ["info@prakerja.go.id"]),
        ("akun @prakerja.go.id", ["prakerja.go.id"]),
        ("akun @PrakerjaGoId.", ["@prakerjagoid"]),
    ],
)
def test_what_people_could_open(text: str, found: list[str] | None) -> None:
    assert bare(text) == (found or text.split())


@pytest.mark.parametrize(
    "text",
    [
        "pukul 08.00",
        "dll. ya",
        "Rp600.000",
        "s.d. 5 hari",
        "Karier.mu dan Sekolah.mu",
        "foto.jpg",
        "prakerja(titik)vip",
        "akun @ prakerja",
        "berakhiran go.id",
        "sudah.Kak",
        "a@b",
        "go.id-an",
    ],
)
def test_other_dots_and_signs_are_none(text: str) -> None:
    assert bare(text) == []


def test_mail_is_told_from_its_site() -> None:
    [mail, site] = addresses("Info@Prakerja.go.id atau www.prakerja.go.id")
    assert (mail.bare, mail.host, mail.mail) == ("info@prakerja.go.id", "prakerja.go.id", True)
    assert (site.host, site.mail) == ("prakerja.go.id", False)


@pytest.mark.parametrize(
    ("text", "only_host"),
    [("www.a.id/", True), ("@a.id", True), ("a.id/b", False), ("a.id?b", False), ("b@a.id", False)],
)
def test_site_is_told_from_its_pages(text: str, *, only_host: bool) -> None:
    assert [address.only_host for address in addresses(text)] == [only_host]


def test_account_is_told_from_its_site() -> None:
    told = addresses("@a.id atau a.id atau @akun_a")
    assert [(each.account, each.only_host) for each in told] == [
        (True, True),
        (False, True),
        (True, False),
    ]


@given(text=st.text(alphabet="ab./@:?w-1 \nidhtps", max_size=40))
def test_any_text_is_read_and_addresses_stand_in_it(text: str) -> None:
    for address in addresses(text):
        assert text.startswith(address.written, address.start)
        assert address.host in address.bare
