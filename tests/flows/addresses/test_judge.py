"""Whether an address is genuine, on the neutral content."""

from dataclasses import replace

import pytest

from flows.addresses import AddressKind, Genuineness, JudgedAddress
from flows.addresses.judge import judge
from flows.library.library import Library

GENUINE, WITHIN, FAKE = Genuineness.GENUINE, Genuineness.WITHIN, Genuineness.FAKE
ALIKE, UNKNOWN = Genuineness.ALIKE, Genuineness.UNKNOWN
SITE, EMAIL = AddressKind.SITE, AddressKind.EMAIL
PHONE, ACCOUNT = AddressKind.PHONE, AddressKind.ACCOUNT


def _one(text: str, library: Library) -> JudgedAddress:
    (found,) = judge(text, library)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "contact"),
    [
        ("https://www.prakerja.go.id/formulir-pengaduan/", SITE, "prakerja"),
        ("dashboard.prakerja.go.id/beranda", SITE, "situs-prakerja"),
        ("www.tokopedia.com/help", SITE, "tokopedia"),
        ("info@prakerja.go.id", EMAIL, "prakerja"),
        ("0821 1111 3630", PHONE, "pijar-mahir"),
        ("https://wa.me/6282111113630?text=halo", PHONE, "pijar-mahir"),
        ("0800-150-3001", PHONE, "prakerja"),
        ("1500696", PHONE, "ovo"),
        ("@prakerja.go.id", ACCOUNT, "prakerja"),
        ("https://instagram.com/Prakerja.go.id/", ACCOUNT, "prakerja"),
    ],
)
def test_contact_of_ours_is_genuine(
    library: Library, text: str, kind: AddressKind, contact: str
) -> None:
    assert _one(text, library) == JudgedAddress(kind=kind, verdict=GENUINE, contact=contact)


@pytest.mark.parametrize(
    ("text", "kind", "real"),
    [
        ("https://promo.tokopedia.com/x", SITE, "tokopedia.com"),
        ("siapapun@kemnaker.go.id", EMAIL, "kemnaker.go.id"),
        ("pelatihan.prakerja.go.id", SITE, "prakerja.go.id"),
    ],
)
def test_what_stands_below_an_official_domain_belongs_there(
    library: Library, text: str, kind: AddressKind, real: str
) -> None:
    found = _one(text, library)
    assert (found.kind, found.verdict, found.real) == (kind, WITHIN, real)
    assert not found.dangerous


@pytest.mark.parametrize(
    "text", ["prakerja.vip", "a.prakerja.vip/x", "masuk(titik)prakerja12(titik)xyz"]
)
def test_listed_fake_is_dangerous(library: Library, text: str) -> None:
    found = _one(text, library)
    assert (found.verdict, found.dangerous) == (FAKE, True)
    assert found.fake
    assert found.fake.sources == ("S105",)


@pytest.mark.parametrize(
    ("text", "kind", "real", "dangerous"),
    [
        ("prakerja-baru.com", SITE, "prakerja.go.id", True),
        ("prakerja.co.id", SITE, "prakerja.go.id", True),
        ("https://prakerja.go.id.masuk.xyz", SITE, "prakerja.go.id", True),
        ("https://pr4kerja.blogspot.com", SITE, "prakerja.go.id", True),
        ("https://xn--prkerja-3fg.com", SITE, "prakerja.go.id", True),
        ("tokopediia.com", SITE, "tokopedia.com", False),
        ("tokopedia-undian.net", SITE, "tokopedia.com", False),
        ("pintar.club", SITE, "pintar.co", False),
        ("bantuan@prakerja.xyz", EMAIL, "prakerja.go.id", False),
        ("cs.prakerja@gmail.com", EMAIL, "prakerja.go.id", False),
        ("0821-1111-3631", PHONE, "+62 821-1111-3630", False),
        ("0800-150-3002", PHONE, "0800-150-3001", False),
        ("@prakerja_bantuan", ACCOUNT, "@prakerja.go.id", False),
        ("t.me/prakerja_2026", ACCOUNT, "@prakerja.go.id", False),
    ],
)
def test_imitation_is_told_with_the_real_one(
    library: Library, text: str, kind: AddressKind, real: str, *, dangerous: bool
) -> None:
    found = _one(text, library)
    assert (found.kind, found.verdict, found.real) == (kind, ALIKE, real)
    assert found.dangerous == dangerous
    assert found.contact in library.contacts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://warungsoto.com/menu", SITE),
        ("https://bit.ly/abc", SITE),
        ("https://prakerja.kabupaten.go.id", SITE),
        ("https://instagram.com/p/abc", SITE),
        ("budi@gmail.com", EMAIL),
        ("budi (at) gmail dot com", EMAIL),
        ("0812 3456 7890", PHONE),
        ("@warungsoto", ACCOUNT),
        ("ovoo.com", SITE),
    ],
)
def test_anything_else_is_unknown(library: Library, text: str, kind: AddressKind) -> None:
    assert _one(text, library) == JudgedAddress(kind=kind, verdict=UNKNOWN)


def test_near_account_is_an_imitation(library: Library) -> None:
    prakerja = library.contacts["prakerja"]
    (channel,) = (one for one in prakerja.channels if one.kind == "instagram")
    named = replace(prakerja, channels=(replace(channel, value="@warungsoto"),))
    own = replace(library, contacts={"prakerja": named})
    assert _one("@warungsot0", own).verdict is ALIKE
    assert _one("cs.prakerja@gmail.com", own).verdict is UNKNOWN  # no domain of ours to name


def test_first_few_are_judged_and_each_once(library: Library) -> None:
    text = "prakerja.vip prakerja.vip 0812 3456 7890 a@b.com @prakerja.go.id 0800-150-3001"
    assert [one.kind for one in judge(text, library)] == [SITE, PHONE, EMAIL]


@pytest.mark.parametrize("text", ["", "kelar 3 nov 2026 jam 10.30", "rp 1500000", "12345"])
def test_text_without_addresses_has_no_verdict(library: Library, text: str) -> None:
    assert judge(text, library) == ()


def test_verdict_holds_nothing_of_what_was_pasted(library: Library) -> None:
    for text in ("budi.santoso@rahasia.com", "0812 3456 7890", "https://rahasia.com/budi"):
        assert not {"rahasia", "budi", "3456"} & set(repr(judge(text, library)).split())
        assert "rahasia" not in repr(judge(text, library))
        assert "3456" not in repr(judge(text, library))
