"""Which reader takes a typed message: one of each kind, where it is taken."""

from datetime import datetime
from typing import Final

import pytest

from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue import ButtonPressed, CommandGiven, Complaint, State, TextSent
from flows.handlers.guide.own_reading import NOT_READ, OWN_READING
from flows.handlers.text import READERS
from flows.library.library import Library
from tests.support.guides.guided import with_guides

_NOW: Final = datetime(2026, 11, 21, 12, 0, tzinfo=WIB)
_MENU: Final = State(round=1)
_KNOWN: Final = {"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"}
_PLATFORM: Final = State(round=1, active=True)
_FORGOTTEN: Final = State(round=1, active=True, asking="platform")
_PROVIDER: Final = State(round=1, active=True, answers={"platform": "tokopedia"})
_CHECK: Final = State(round=1, active=True, answers=_KNOWN)
_REVIEW: Final = State(round=1, active=True, answers={**_KNOWN, "pelatihan-tuntas": "yes"})
_VERDICT: Final = State(
    round=1,
    active=True,
    answers={
        **_KNOWN,
        "pelatihan-tuntas": "yes",
        "ulasan": "yes",
        "data-sama": "yes",
        "e-wallet": "yes",
    },
)
_READ_BACK: Final = State(
    round=1,
    active=True,
    answers={"platform": "tokopedia", "completed": "2026-11-03"},
    unconfirmed=("platform", "completed"),
)
_REPORTED: Final = State(
    round=1,
    active=True,
    answers=_VERDICT.answers,
    reported={"lembaga": "2026-11-04"},
)
_SENT: Final = State(
    round=1,
    active=True,
    answers=_VERDICT.answers,
    complaints=(Complaint(sent="2026-11-18", channel="form"),),
)
_CHASE: Final = State(
    round=1,
    active=True,
    answers={**_VERDICT.answers, "completed": "2026-11-17"},
    reported={"lembaga": "no"},
    reported_on={"lembaga": "2026-11-18"},
)
_ENDED: Final = State(round=2, others=(State(answers=_KNOWN),))
_TAKEN: Final = (
    ("answer-and-thanks", _CHECK, "udah semua kak, makasih ya"),
    ("thanks", _CHECK, "makasih kak"),
    ("greeting", _MENU, "halo min"),
    ("skipped", _CHECK, "lewatin aja dulu"),
    ("still-unknown", _FORGOTTEN, "gak tau"),
    ("exact-label", _PLATFORM, "Kemnaker (SIAPkerja)"),
    ("elsewhere", _CHECK, "jam buka pasar induk berapa"),
    ("place-told", _CHECK, "saya di jayapura kak"),
    ("complaint-taken-back", _SENT, "eh ternyata belum kekirim"),
    ("complaint-sent", _CHECK, "form pengaduan sudah kuisi kemarin"),
    ("ticket", _SENT, "nomor tiketnya 77120"),
    ("complaint-unanswered", _SENT, "aduannya belum direspon juga"),
    ("appeared", _CHECK, "alhamdulillah sudah muncul"),
    ("named-appeared", _VERDICT, "yang tokopedia udah muncul"),
    ("retracted", _ENDED, "eh ternyata belum"),
    ("of-whom", _VERDICT, "punya kakak saya di bukalapak selesai 4 november"),
    ("other-case", _ENDED, "yang tokopedia sampai mana"),
    ("cases-asked", _VERDICT, "kasus saya apa aja"),
    ("reports", _CHECK, "lembaganya sudah lapor kemarin"),
    ("report-taken-back", _REPORTED, "hapus kabar lembaga"),
    ("came-of-asking", _VERDICT, "tokopedia ga bales"),
    ("puzzled", _CHECK, "hah?"),
    ("started-over", _CHECK, "mulai lagi dari nol"),
    ("unsure-of-part", _READ_BACK, "ga inget tanggalnya"),
    ("answer-and-question", _CHECK, "udah kak. ganti rekening caranya gimana?"),
    ("answer-and-told", _CHECK, "udah, ulasannya belum"),
    ("open-question", _CHECK, "udah kak"),
    ("acknowledged", _VERDICT, "baik kak"),
    ("stopped", _CHECK, "ga jadi deh"),
    ("words-wanted", _VERDICT, "bikinin kalimat buat lapor ya"),
    ("unanswered", _VERDICT, "formulir pengaduan saya ga direspon"),
    ("form-failing", _VERDICT, "formulirnya ga kebuka"),
    ("reminder-wanted", _VERDICT, "tolong ingatkan nanti"),
    ("still-missing", _VERDICT, "masih belum nongol juga"),
    ("gone-on-with", _ENDED, "lanjutin yang tadi"),
    ("status-asked", _VERDICT, "perkembangannya gimana kak"),
    ("hope-asked", _VERDICT, "masih ada harapan ga kak"),
    ("provider-closed", _VERDICT, "lpk nya bubar"),
    ("next-wanted", _VERDICT, "langkah berikutnya apa"),
    ("hearsay", _VERDICT, "kata tokopedia belum dikirim"),
    ("another-case", _VERDICT, "bukalapak, selesai 4 november"),
    ("somebody-else", _VERDICT, "punya istri saya juga"),
    ("weary", _CHECK, "aduh pusing"),
    ("human-wanted", _VERDICT, "mau bicara dengan orang asli"),
    ("near-label", _PLATFORM, "platfom lain kak"),
    ("correction", _CHECK, "eh salah, tanggalnya 5"),
    ("change", _CHECK, "ganti platform"),
    ("told", _CHECK, "udah sambungin ewallet, ulasan belum"),
    (
        "several-trainings",
        _MENU,
        "sertif blm muncul, di tokopedia selesai 3 nov, di bukalapak selesai 9 nov",
    ),
    ("story", _MENU, "sertif tokped blm muncul, selesai 3 nov"),
    ("guided-case", _MENU, "insentif saya belum cair"),
    ("days-asked", _CHECK, "hari kerja itu maksudnya apa"),
    ("reckoning-asked", _VERDICT, "kok bisa hitungannya segitu"),
    ("question", _MENU, "gimana cara ganti rekening"),
    ("slots", _CHECK, "belinya di bukalapak"),
    ("title", _CHECK, "Sapaan"),
    ("near-label-at-menu", _MENU, "menu hellp"),
    ("about-open-question", _REVIEW, "emang wajib ya kak?"),
    ("same-story", _CHECK, "sertifikatku belum muncul padahal lulus bulan lalu"),
    ("other-name", _PROVIDER, "dicoding"),
    ("when", _VERDICT, "kapan kira kira teman saya bisa lihat"),
    ("put-first", _CHASE, "kompor saya mati"),
    ("foreign", _MENU, "what is the weather today"),
    ("unsure", _MENU, "rekening saya gagal"),
    ("not-understood", _MENU, "zzz qqq"),
)


@pytest.mark.parametrize(("reader", "state", "text"), _TAKEN)
def test_message_is_taken_by_its_reader(
    library: Library, reader: str, state: State, text: str
) -> None:
    assert step(with_guides(library), state, TextSent(text), _NOW).reader == reader


def test_every_reader_is_tested_once_and_in_order() -> None:
    assert [reader.id for reader in READERS] == [reader for reader, _, _ in _TAKEN]


def test_what_guided_cases_read_otherwise_is_among_them() -> None:
    assert NOT_READ | OWN_READING.keys() <= {reader.id for reader in READERS}


def test_what_is_not_typed_has_no_reader(library: Library) -> None:
    for event in (CommandGiven("mulai"), ButtonPressed("x"), TextSent("/bantuan")):
        assert step(library, _CHECK, event, _NOW).reader == ""
