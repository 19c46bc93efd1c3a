"""The updates that Telegram would send: each function returns the inside of one's JSON object."""

import json

from benchmarks.load.people.person import Participant


def told(person: Participant, text: str, *, date: int) -> str:
    """Return that somebody wrote something."""
    command = ""
    if text.startswith("/"):
        command = f',"entities":[{{"type":"bot_command","offset":0,"length":{len(text)}}}]'
    return (
        f'"message":{{"message_id":{person.next_number()},"from":{_sender(person)},'
        f'"chat":{_chat(person)},"date":{date},"text":{json.dumps(text)}{command}}}'
    )


def pressed(person: Participant, data: str, markup: str, *, date: int) -> str:
    """Return that somebody pressed a button of what the bot said last."""
    return (
        f'"callback_query":{{"id":"{person.chat}{date}","from":{_sender(person)},'
        f'"message":{said(person, person.shown, person.text, markup, date=date)},'
        f'"chat_instance":"-{person.chat}","data":{json.dumps(data)}}}'
    )


def said(person: Participant, number: int, text: str, markup: str, *, date: int) -> str:
    """Return a message of the bot."""
    below = f',"reply_markup":{markup}' if markup else ""
    return (
        f'{{"message_id":{number},"from":{{"id":1,"is_bot":true,"first_name":"Bot",'
        f'"username":"muatan_bot"}},"chat":{_chat(person)},"date":{date},'
        f'"text":{json.dumps(text)}{below}}}'
    )


def _sender(person: Participant) -> str:
    return (
        f'{{"id":{person.chat},"is_bot":false,"first_name":"Peserta","last_name":"Uji",'
        f'"username":"peserta{person.chat}","language_code":"id"}}'
    )


def _chat(person: Participant) -> str:
    return (
        f'{{"id":{person.chat},"first_name":"Peserta","last_name":"Uji",'
        f'"username":"peserta{person.chat}","type":"private"}}'
    )
