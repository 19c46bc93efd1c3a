"""What the contacts publish is nobody's secret."""

from dataclasses import replace

import pytest

from flows.library.library import Library
from flows.privacy import NOBODY, Kind, guard, official


@pytest.mark.parametrize(
    "text", ["+62 821-1111-3630", "0821 1111 3630", "6282111113630", "(021) 50816000"]
)
def test_number_of_a_contact_stays(library: Library, text: str) -> None:
    assert guard(text, official(library)).kinds == ()
    assert guard(text, NOBODY).kinds == (Kind.PHONE,)


def test_toll_free_number_is_nobodys() -> None:
    assert guard("0800-150-3001", NOBODY).kinds == ()


@pytest.mark.parametrize("address", ["cs@ovo.id", "noreply@mail.tokopedia.com", "x@kemnaker.go.id"])
def test_address_of_a_contact_stays(library: Library, address: str) -> None:
    assert guard(address, official(library)).kinds == ()


@pytest.mark.parametrize("address", ["budi@gojek.com", "budi@ovo.co", "prakerja.go.id@gmail.com"])
def test_other_address_is_found(library: Library, address: str) -> None:
    assert guard(address, official(library)).kinds == (Kind.EMAIL,)


def test_contacts_are_gathered_once(library: Library) -> None:
    assert official(library) is official(replace(library, official=True))


def test_slang_is_no_password(library: Library) -> None:
    assert guard("lali sandi prakerjaku piye", official(library)).kinds == ()
