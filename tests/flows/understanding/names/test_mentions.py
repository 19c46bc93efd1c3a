"""Platforms and providers named in a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.content.library import small_library
from tests.support.talk.reading import read_platform, read_provider

PLATFORMS = """
    di tokopedia | tokopedia
    tokped | tokopedia
    beli di tokopedai | tokopedia
    bukalapk | bukalapak
    bl | bukalapak
    lewat bl kak | bukalapak
    BLK | none
    blm | none
    buka lapak | bukalapak
    di buka aja lapaknya | none
    sekolah.mu | kariermu
    sekolah | none
    sekolahku dulu | none
    karier saya | none
    pintar | pintaria
    di pintar | pintaria
    anak saya pintar | none
    kartu indonesia pintar | none
    biar makin pintar gimana | none
    pintar kak | pintaria
    bukan di tokopedia | none
    bukan tokped tapi bukalapak | bukalapak
    gak beli di tokped | none
    saya gak bisa lihat sertifikat di tokopedia | tokopedia
    temen saya di bukalapak | none
    temen saya di bukalapak udah, saya di tokped belum | tokopedia
    temen saya di bukalapak sudah keluar saya di tokped belum | tokopedia
    di tokped eh maksudnya di bukalapak | bukalapak
    di tokopedia eh bukan di bukalapak | bukalapak
    tokopedia atau bukalapak ya | none
    tokped dan bl | none
    beli di tokopedia, kelas dari kemnaker | none
    selain di tokped | none
    lainnya | none
    platform lain | none
    di sisnakr | kemnaker
    disnaker kota | none
    siap kerja | kemnaker
    saya siap kerja | none
    insentif nakes | none
    suami saya di bukalapak | bukalapak
    suami saya di bukalapak, saya di tokped | tokopedia
    pijarmahir | pijar-mahir
    pijr mahir | pijar-mahir
    tokopedianya | tokopedia
    TOKOPEDIA!!! | tokopedia
    tokopediaaaa | tokopedia
    bareng temen beli di tokped | tokopedia
    kata temen di bukalapak cepet | none
    shopee | none
    toko buku | none
    kelas gratis di platform pintar | pintaria
    belajarnya lewat karirmu | kariermu
    tokped ralat bukalapak | bukalapak
    kalo tidak salah di tokped | tokopedia
    tokped, kalo tidak salah, bukalapak | none
    tokped dan tokopedia sama aja kan | tokopedia
    gak di bukalapak | none
    bukalapakku | none
    eh bukan tokped, bukalapak | bukalapak
    bukan pijar, tapi pintaria | pintaria
    maaf bukan di bukalapak, di tokopedia | tokopedia
    bukan tokped bukalapak | bukalapak
    tokopedia ding | tokopedia
    tokped, eh bukalapak deng | bukalapak
    tokped, bukalapak ding | bukalapak
    pijar, ralat: pintaria | pintaria
    bukan tokped dan bukan bukalapak | none
    sepupu lewat bukalapak udah keluar | none
    punya dia di pijar langsung muncul | none
    orang lain di tokped udah | none
    punya saya di pijar, punya dia di tokped | pijar-mahir
    kakakku di tokped langsung dapet | none
"""
PROVIDERS = """
    skill academy | skill-academy
    kelas dari skil academi | skill-academy
    skillacademy | skill-academy
    academy doang | none
    temen saya di skill academy | none
    bukan skill academy | none
    tokopedia | none
    adik saya di skill academy langsung keluar | none
    istri lewat skill academy kemarin muncul | none
    kenalan pake skill academy | none
    adik ikut skill academy belum keluar | skill-academy
    eh bukan skill academy, dari lembaga lain | lainnya
    bukan dari skill academy kak, lembaga lainnya | lainnya
    salah, bukan skill academy tapi yang lain | lainnya
    bukan skill academy, kapan muncul | none
    lembaga lain | none
    skill academy, bukan yang lain | skill-academy
"""


def rows(text: str) -> list[tuple[str, str | None]]:
    pairs = (row.rpartition("|") for row in text.strip().splitlines())
    return [
        (said.strip(), None if id_.strip() == "none" else id_.strip()) for said, _, id_ in pairs
    ]


@pytest.mark.parametrize(("text", "expected"), rows(PLATFORMS))
def test_platform_is_the_participants_own(text: str, expected: str | None) -> None:
    assert read_platform(text, small_library()) == expected


@pytest.mark.parametrize(("text", "expected"), rows(PROVIDERS))
def test_provider_is_read_by_the_same_rules(text: str, expected: str | None) -> None:
    assert read_provider(text, small_library()) == expected


@given(st.text())
def test_other_platform_is_never_inferred(text: str) -> None:
    assert read_platform(f"lainnya {text} lainnya", small_library()) != "lainnya"
