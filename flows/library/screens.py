"""What stands on the screens of which people send pictures; made from knowledge/screens.yaml."""

from dataclasses import dataclass

from flows.library.checks import CheckAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenWords:
    """Words on a screen: `label` is what the button says.

    `topic` is the id of the topic that tells what they mean, `choice` the key of one of its
    choices. `check` is the id of the check that they answer, with `answer`; both or neither.
    """

    id: str
    label: str
    topic: str
    choice: str | None = None
    check: str | None = None
    answer: CheckAnswer | None = None
