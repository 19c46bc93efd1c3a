"""Any string without what is personal, as the log may have it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.privacy import redact


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("KeyError: '3201234501900001'", "KeyError: '<nik>'"),
        ("value=1234 5678 9012 3456;", "value=<nik>;"),
        ("id=INV/1234567890123456", "id=INV/<nik>"),
        ('{"text": "hp 081234567890"}', '{"text": "hp <telepon>"}'),
        ("81234567890", "<telepon>"),
        ("x=budi@gmail.com", "x=<email>"),
        ("otp 482913 dari budi", "otp <otp> dari budi"),
        ("POST /bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawx/sendMessage", None),
        ("password saya rahasia123", "password saya <sandi>"),
        ("nama saya Budi", "nama saya <nama>"),
        (
            "chat queued after 120 ms on 2026-11-21 08:30",
            "chat queued after 120 ms on 2026-11-21 08:30",
        ),
    ],
)
def test_personal_is_replaced(text: str, kept: str | None) -> None:
    assert redact(text) == (kept or "POST /bot<kode>/sendMessage")


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    assert redact(redact(text)) == redact(text)
