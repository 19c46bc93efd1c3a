"""Telegram as one bot sees it: the methods of the Bot API, and the updates it is sent."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks.load.people.crowd import Crowd
from benchmarks.load.people.person import Participant
from benchmarks.load.people.updates import said
from benchmarks.load.server.backlog import Backlog
from benchmarks.load.server.fields import fields as read
from benchmarks.load.server.hook import Hook
from benchmarks.load.server.long_poll import LongPoll
from benchmarks.load.server.wire import Respond

_DONE: Final = b'{"ok":true,"result":true}'
_NO_COMMANDS: Final = b'{"ok":true,"result":[]}'
_NO_DESCRIPTION: Final = b'{"ok":true,"result":{"description":"","short_description":""}}'
_ME: Final = (
    b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"muatan_bot",'
    b'"can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":true}}'
)

CallFields = Mapping[str, str]


class Desk:
    """Answers one bot and keeps its updates until it has confirmed them."""

    def __init__(
        self, crowd: Crowd, *, date: int, after: int = 0, delay: Callable[[], float] = float
    ) -> None:
        self.crowd = crowd
        self.backlog = Backlog(after=after)
        self.polled = asyncio.Event()
        self.calls = 0
        self._date, self._delay = date, delay
        self._hook: Hook | None = None
        self._polling = LongPoll(self.backlog)
        self._methods: dict[str, Callable[[CallFields], bytes]] = {
            "getme": lambda _: _ME,
            "getmycommands": lambda _: _NO_COMMANDS,
            "getmydescription": lambda _: _NO_DESCRIPTION,
            "getmyshortdescription": lambda _: _NO_DESCRIPTION,
            "sendmessage": self._send,
            "editmessagetext": self._edit,
            "editmessagereplymarkup": self._take_buttons,
            "setmessagereaction": self._react,
            "setwebhook": self._set_hook,
        }

    def post(self, fields: str) -> None:
        """Give the bot an update; one that waits for some has it at once."""
        self.backlog.put(fields)
        if self._hook:
            self._hook.put(self.backlog.take())
        else:
            self._polling.wake()

    def answer(self, method: str, fields: CallFields, respond: Respond) -> None:
        """Do what the bot asks."""
        self.calls += 1
        if method == "getupdates":
            self.polled.set()
            self._polling.ask(fields, respond)
        else:
            act = self._methods.get(method)
            respond(act(fields) if act else _DONE)

    async def close(self) -> None:
        """Send nothing more."""
        if self._hook:
            await self._hook.close()

    def _set_hook(self, fields: CallFields) -> bytes:
        self._hook = self._hook or Hook(
            fields["url"],
            secret=fields.get("secret_token", ""),
            connections=int(fields.get("max_connections", 40)),
            delay=self._delay,
            answered=self._answer_in_response,
        )
        self.polled.set()
        return _DONE

    def _answer_in_response(self, body: bytes) -> None:
        """Do what the bot asks for in its response to an update."""
        asked = read(b"application/json", body)
        if method := asked.get("method"):
            self.answer(method.lower(), asked, lambda _: None)

    def _send(self, fields: CallFields) -> bytes:
        person = self.crowd.people[int(fields["chat_id"])]
        return self._said(person, person.next_number(), fields)

    def _edit(self, fields: CallFields) -> bytes:
        person = self.crowd.people[int(fields["chat_id"])]
        return self._said(person, int(fields["message_id"]), fields)

    def _react(self, fields: CallFields) -> bytes:
        self.crowd.answered_without_words(int(fields["chat_id"]), asyncio.get_running_loop().time())
        return _DONE

    def _take_buttons(self, fields: CallFields) -> bytes:
        person = self.crowd.people[int(fields["chat_id"])]
        person.has_buttons(int(fields["message_id"]), fields.get("reply_markup", ""))
        return _DONE

    def _said(self, person: Participant, number: int, fields: CallFields) -> bytes:
        text, markup = fields["text"], fields.get("reply_markup", "")
        now = asyncio.get_running_loop().time()
        self.crowd.heard(person.chat, number, text, markup, now)
        return (
            b'{"ok":true,"result":%s}'
            % said(person, number, text, markup, date=self._date).encode()
        )
