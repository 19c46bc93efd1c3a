"""A draft without errors to the Library, and to transcripts; it judges nothing."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TypeVar

from bot.content.draft import Draft, Entry
from bot.content.schema import (
    AreaModel,
    CalendarModel,
    CaseFrame,
    CheckModel,
    ContactModel,
    ConversationModel,
    FakesModel,
    GuideModel,
    IncidentsModel,
    OutOfScopeModel,
    OwnerModel,
    PlatformModel,
    ProviderModel,
    ScreenModel,
    SourceModel,
    SynonymsModel,
    TopicModel,
    VocabularyModel,
    YearModel,
    words_made,
)
from bot.content.schema.fields import EntryModel as Model
from bot.content.yaml import EACH, MapNode, find
from bot.rehearsal import Transcript
from flows.library import Area, Calendar, Library, Platform, Provider, Topic

M = TypeVar("M", bound=Model)


def build(draft: Draft) -> Library:
    """Return the library, without what settings say. Every entry must have its model."""
    platforms = (model.made(name) for name, model in _models(draft, "platform", PlatformModel))
    providers = (model.made(name) for name, model in _models(draft, "provider", ProviderModel))
    areas = tuple(model.made(name) for name, model in _models(draft, "area", AreaModel))
    [(case_id, case)] = _models(draft, "diagnosis", CaseFrame)
    [(_, messages)] = _models(draft, "messages", Model)
    [(_, vocabulary)] = _models(draft, "vocabulary", VocabularyModel)
    [(_, incidents)] = _models(draft, "incidents", IncidentsModel)
    return Library(
        platforms=tuple(sorted(platforms, key=_turn)),
        providers=tuple(sorted(providers, key=_turn)),
        checks=tuple(model.made(name) for name, model in _models(draft, "check", CheckModel)),
        contacts={n: model.made(n) for n, model in _models(draft, "contact", ContactModel)},
        sources={n: model.made(n) for n, model in _models(draft, "source", SourceModel)},
        case=case.made(case_id),
        messages=words_made(messages),
        vocabulary=vocabulary.made(),
        incidents=incidents.made(),
        calendar=_calendar(draft),
        years={int(name): model.made(name) for name, model in _models(draft, "year", YearModel)},
        areas=areas,
        topics=_topics(draft, areas),
        out_of_scope=tuple(
            message
            for _, model in _models(draft, "out_of_scope", OutOfScopeModel)
            for message in model.messages
        ),
        synonyms={
            group: phrases
            for _, model in _models(draft, "synonyms", SynonymsModel)
            for group, phrases in model.groups.items()
        },
        owners=tuple(model.made(name) for name, model in _models(draft, "owner", OwnerModel)),
        fakes=tuple(
            fake for _, model in _models(draft, "fakes", FakesModel) for fake in model.made()
        ),
        guides=tuple(model.made(name) for name, model in _models(draft, "guide", GuideModel)),
        screens=tuple(model.made(name) for name, model in _models(draft, "screen", ScreenModel)),
    )


def transcripts(draft: Draft) -> tuple[Transcript, ...]:
    """Return the conversation tests, in the order of the files; no library holds them."""
    return tuple(
        entry.model.made(entry.page.path, _step_lines(entry))
        for entry in draft.of("conversation")
        if isinstance(entry.model, ConversationModel)
    )


def _step_lines(entry: Entry) -> tuple[Mapping[str, int], ...]:
    """Return the lines of the fields of each step."""
    steps = find(entry.node, ("steps", EACH))
    return tuple(
        {key.text: key.start.line for key, _ in step.entries()}
        for step in steps
        if isinstance(step, MapNode)
    )


def _models(draft: Draft, kind: str, model: type[M]) -> Iterator[tuple[str, M]]:
    for entry in draft.of(kind):
        if isinstance(entry.model, model):
            yield entry.id, entry.model


def _topics(draft: Draft, areas: tuple[Area, ...]) -> tuple[Topic, ...]:
    turns = {area.id: turn for turn, area in enumerate(areas)}
    made = [
        entry.model.made(entry.id, entry.folder)
        for entry in draft.of("topic")
        if isinstance(entry.model, TopicModel)
    ]
    return tuple(sorted(made, key=lambda topic: (turns[topic.area], topic.order, topic.id)))


def _turn(one: Platform | Provider) -> tuple[int, str]:
    return (one.order, one.id)


def _calendar(draft: Draft) -> Calendar:
    years = list(_models(draft, "calendar", CalendarModel))
    holidays = {day: name for _, year in years for day, name in year.holidays.items()}
    decreed = [year.official_through for _, year in years if year.official_through]
    # Nothing decreed at all: every date is an estimate.
    before_all = date(min(int(year) for year, _ in years), 1, 1) - timedelta(days=1)
    return Calendar(holidays=holidays, official_through=max(decreed, default=before_all))
