"""Reading the figures of a text: which there are, where, and which are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.draft.figures import figure_values, figures


def values(text: str) -> list[str]:
    return [figure.value for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rp600.000",
        "Rp 600.000",
        "Rp. 600.000,-",
        "rp600ribu",
        "Rp600 rb",
        "Rp0,6 juta",
        "600 ribu",
        "600.000 rupiah",
        "Rp600,000",
        "Rp600.000,00",
        "Rp600\nribu",
    ],
)
def test_equal_sums_are_equal(text: str) -> None:
    assert values(f"Insentifnya {text}, Kak.") == ["600000"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp3,5 juta", "3500000"),
        ("Rp3.550.000", "3550000"),
        ("Rp4,2 jt", "4200000"),
        ("18,98 juta", "18980000"),
        ("Rp1 miliar", "1000000000"),
        ("Rp2 triliun", "2000000000000"),
        ("Rp500", "500"),
    ],
)
def test_sums_are_whole_rupiah(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "3-5 hari kerja",
        "3–5 hari kerja",
        "3 - 5 Hari Kerja",
        "3 sampai 5 hari kerja",
        "3 hingga 5 hari kerja",
        "3 s.d. 5 hari kerja",
        "3 s/d 5 hari\nkerja",
    ],
)
def test_equal_spans_are_equal(text: str) -> None:
    assert values(text) == ["3-5 hari kerja"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15 hari kalender", "15 hari"),
        ("7 (tujuh) hari kerja", "7 hari kerja"),
        ("07 hari", "7 hari"),
        ("1x24 jam", "1x24 jam"),
        ("7 x 24 jam hari kerja", "7x24 jam"),
        ("24 jam", "24 jam"),
        ("1,5 jam", "1,5 jam"),
        ("1.5 jam", "1,5 jam"),
        ("30 menit", "30 menit"),
        ("2 pekan", "2 minggu"),
        ("4 bulan", "4 bulan"),
        ("18-64 tahun", "18-64 tahun"),
        ("H+1", "H+1"),
        ("H - 7", "H-7"),
        ("100%", "100%"),
        ("80 persen", "80%"),
        ("80-100 %", "80-100%"),
    ],
)
def test_periods_and_percentages(text: str, value: str) -> None:
    assert values(f"Paling lama {text} ya, Kak.") == [value]


def test_working_days_are_no_days() -> None:
    assert values("7 hari kerja") != values("7 hari")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0800-150-3001", "08001503001"),
        ("+62 821-1111-3630", "082111113630"),
        ("0821 1111 3630", "082111113630"),
        ("(021) 50816000", "02150816000"),
        ("021.5081.6000", "02150816000"),
        ("1500537", "1500537"),
        ("1500-537", "1500537"),
        ("500123", "500123"),
        ("364.622", "364622"),
    ],
)
def test_long_numbers_are_read_by_their_digits(text: str, value: str) -> None:
    assert values(f"Nomornya {text}.") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "tahun 2020-2022",
        "tahun 2020 – 2022 dan 2023/2024",
        "2023 2024",
        "2024-05-29",
        "29-05-2024, 29/05/2024, 29.05.24",
        "18 Maret 2021",
        "gelombang 48 tahun 2023",
        "tanggal 10 bulan depan",
        "tgl 3 bulan ini",
        "pukul 08.00-20.00",
        "pukul 14:00, 23:59",
        "08.00-16.00 hari kerja",
        "1. Buka\n2. Hari apa saja",
        "15000",
        "16 angka",
        "bintang 5",
        "COVID19 H1N1 KK7",
        "prakerja.go.id/123456789 dan https://a.id/?hari=3%20hari",
        "",
    ],
)
def test_dates_times_and_addresses_are_no_figures(text: str) -> None:
    assert values(text) == []


def test_figures_stand_in_the_order_of_the_text() -> None:
    text = "Telepon 0800-150-3001 sesudah 3-5 hari kerja; uangnya Rp600 ribu, 100%, 1x24 jam."
    assert values(text) == ["08001503001", "3-5 hari kerja", "600000", "100%", "1x24 jam"]


def test_texts_are_read_together() -> None:
    assert figure_values(["7 hari kerja", "H+1 dan 7 hari kerja"]) == {"7 hari kerja", "H+1"}


amounts = st.integers(1, 10**9)


@given(amount=amounts)
def test_every_sum_reads_the_same_with_dots_and_without(amount: int) -> None:
    dotted = f"{amount:,}".replace(",", ".")
    assert values(f"Rp{dotted}") == values(f"Rp{amount}") == [str(amount)]


@given(thousands=st.integers(1, 10**6))
def test_every_sum_reads_the_same_in_thousands(thousands: int) -> None:
    assert values(f"Rp{thousands} ribu") == [str(thousands * 1000)]


pieces = st.sampled_from(
    [
        "Rp",
        "600.000",
        "3",
        "-",
        "–",
        " ",
        "hari",
        "jam",
        "x",
        "24",
        "%",
        "+62",
        "\n",
        "2024",
        "(",
        ")",
    ]
)


@given(text=st.one_of(st.text(max_size=40), st.lists(pieces, max_size=12).map("".join)))
def test_any_text_is_read_and_figures_stand_in_it(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert text.startswith(figure.written, figure.start)
        assert figure.start >= end
        assert figure.value
        end = figure.start + len(figure.written)
