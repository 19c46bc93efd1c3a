"""Sites in a text, the domain that they stand below, and what a name looks like."""

import pytest

from flows.addresses.hosts import domain, looks_like, sites, undotted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("buka https://www.Contoh.co.id/masuk?x=1 ya", [("contoh.co.id", "/masuk?x=1")]),
        ("http://contoh.com:8080/a.", [("contoh.com", "/a")]),
        ("https://contoh.com/?ke=lain.com", [("contoh.com", "/?ke=lain.com")]),
        ("contoh.com, lalu www.lain.example", [("contoh.com", ""), ("lain.example", "")]),
        ("lihat contoh.id/daftar)", [("contoh.id", "/daftar")]),
        ("https://resmi.go.id@jahat.com/x", [("resmi.go.id.jahat.com", "/x")]),
        ("xn--contoh-4fg.xn--p1ai", [("xn--contoh-4fg.xn--p1ai", "")]),
        ("email budi@contoh.com saja", []),
        ("selesai.terus gimana", []),
        ("tgl 3.11.2026 jam 10.30", []),
        ("http://10.0.0.1/a", []),
        ("https://lokal", []),
    ],
)
def test_sites_of_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert [(site.host, site.path) for site in sites(text)] == found


def test_site_written_as_a_link_is_known_as_one() -> None:
    assert [site.linked for site in sites("contoh.com www.contoh.com https://contoh.com")] == [
        False,
        True,
        True,
    ]


def test_long_words_take_no_time() -> None:
    assert not list(sites("a." * 3000 + "b" * 1000))


@pytest.mark.parametrize(
    ("host", "registered"),
    [
        ("contoh.com", "contoh.com"),
        ("a.b.contoh.com", "contoh.com"),
        ("www2.contoh.go.id", "contoh.go.id"),
        ("go.id", "go.id"),
        ("bantuan.contoh.co", "contoh.co"),
        ("a.contoh.com.co", "contoh.com.co"),
    ],
)
def test_domain_is_what_somebody_registered(host: str, registered: str) -> None:
    assert domain(host) == registered


@pytest.mark.parametrize(
    "name",
    [
        "prakerja",
        "PRAKERJA",
        "pr4k3rj4",
        "pr\u0430kerja",
        "pr\u00e1kerja",
        "xn--prkerja-3fg",
        "pr\u03b1kerja",
    ],
)
def test_name_looks_like_what_one_reads(name: str) -> None:
    assert looks_like(name) == "prakerja"


@pytest.mark.parametrize("label", ["xn--", "xn--\u0430", "xn--99999999999"])
def test_broken_punycode_is_left_as_it_is(label: str) -> None:
    assert looks_like(label)


def test_dots_in_words_are_dots() -> None:
    assert undotted("contoh(titik)id dan contoh [dot] com") == "contoh.id dan contoh.com"
    assert undotted("contoh titik id") == "contoh titik id"
