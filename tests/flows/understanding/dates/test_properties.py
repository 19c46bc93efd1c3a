"""What holds for every text and every day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.text.word_sets import word_set
from flows.understanding.dates.grammar.expressions import NEVER_FIRST, RULES, TELLING
from flows.understanding.dates.grammar.rule import DATES
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.reading import DateRange, ExactDate
from tests.support.talk.reading import read_date
from tests.support.time.dates import SATURDAY

TODAYS = st.dates(min_value=date(2020, 4, 1), max_value=date(2090, 12, 31))
MONTHS = {
    1: ("januari", "jan"),
    2: ("februari", "feb", "pebruari", "peb"),
    3: ("maret", "mar"),
    4: ("april", "apr"),
    5: ("mei",),
    6: ("juni", "jun"),
    7: ("juli", "jul"),
    8: ("agustus", "agst", "agt", "agus"),
    9: ("september", "sept", "sep"),
    10: ("oktober", "okt"),
    11: ("november", "nov", "nop", "nopember"),
    12: ("desember", "des"),
}
PIECES = st.sampled_from(
    sorted(
        word_set("""
            tgl tanggal 3 31 45 2026 11/3 3-11-26 nov februari minggu senin kemarin
            lusa dulu lalu hari bulan tahun udah 2 seminggu ini depan besok lagi
            awal akhir selesai beli belum eh bukan atau sampai , . jam 9.30 malam
            tadi -an setengah lebih hampir dua belas puluh 29 tiap beberapa nanti
            weekend semalam barusan 0 999 menit jam maaf
        """)
    )
)


def _check(text: str, today: date) -> None:
    match read_date(text, today):
        case ExactDate(day):
            assert day <= today
        case DateRange(earliest, latest):
            assert earliest <= latest <= today


@given(st.text(), TODAYS)
def test_any_text_is_read_without_a_day_to_come(text: str, today: date) -> None:
    _check(text, today)


@given(st.lists(PIECES, max_size=12).map(" ".join), TODAYS)
def test_any_mix_of_date_words_is_read(text: str, today: date) -> None:
    _check(text, today)


@given(st.dates(min_value=date(2020, 4, 1), max_value=date(2026, 11, 21)), st.data())
def test_every_spelling_of_a_full_date_reads_back(day: date, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(MONTHS[day.month]))
    forms = (
        f"{day.day} {name} {day.year}",
        f"tgl {day.day} {name} {day.year} kak",
        f"selesai {day.day:02d} {name.upper()} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{day.day}-{name}-{day.year % 100}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year % 100}",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
    )
    assert read_date(data.draw(st.sampled_from(forms)), SATURDAY) == ExactDate(day)


@given(TODAYS, st.integers(min_value=0, max_value=365))
def test_counted_days_are_counted_back(today: date, count: int) -> None:
    assert read_date(f"{count} hari yang lalu", today) == ExactDate(today - timedelta(days=count))


@given(st.text(), TODAYS)
def test_a_denied_date_is_never_read(text: str, today: date) -> None:
    letters = "".join(letter for letter in text if letter.isalpha())
    assert read_date(f"{letters} bukan tgl 3", today) != ExactDate(today.replace(day=3))


@given(st.text(st.sampled_from(TokenKind), min_size=1))
def test_what_is_passed_over_holds_no_expression(kinds: str) -> None:
    never = DATES.compiled(NEVER_FIRST)
    tried = (DATES.compiled(rule.pattern).match(kinds) for rule in RULES)
    for found in filter(None, tried):
        assert not TELLING.isdisjoint(found[0])
        assert not never.match(found[0])
