"""Channels by which a complaint can be sent in a case, by id: `form`, or `<contact>:<way>`.

The way is left out where a contact has only an address of its own, or is found by a description.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flows.diagnosis import PROGRAMME
from flows.dialogue import Context
from flows.library import Channel, Contact
from flows.questions.reports import actor_name, sentence
from flows.understanding import CHAT, EMAIL, FORM_WAY, PHONE, WHATSAPP
from flows.wording import one_name, say

_SITE: Final = "situs"
_SHOP: Final = "toko"  # a site where one buys, and nobody reads complaints
DESCRIBED: Final = "kontak"
STATUS_PAGE: Final = "cek-status"  # a site that only shows how far something has come
_LEMBAGA: Final = "lembaga"
_OWN: Final = ""  # the site of a contact, or how it is found
# The kinds of channels in the content, by the way that they are.
_WAYS: Final = {
    "whatsapp": WHATSAPP,
    "email": EMAIL,
    "telepon": PHONE,
    "live chat": CHAT,
    _SITE: _OWN,
    DESCRIBED: _OWN,
}
_VIA: Final = {
    WHATSAPP: "via-whatsapp",
    EMAIL: "via-email",
    PHONE: "via-phone",
    CHAT: "via-chat",
    _OWN: "via-contact",
}
_LABELS: Final = {
    WHATSAPP: "channel-whatsapp",
    EMAIL: "channel-email",
    PHONE: "channel-phone",
    CHAT: "channel-chat",
    _OWN: "channel-contact",
}


@dataclass(frozen=True, slots=True)
class ComplaintChannel:
    """How somebody is written to: `contact` is an id, `way` one of ours, "" for its own site.

    The form of the programme has neither.
    """

    contact: str = ""
    way: str = FORM_WAY

    @property
    def id(self) -> str:
        """The id as buttons and the state carry it."""
        if not self.contact:
            return FORM_WAY
        return f"{self.contact}:{self.way}" if self.way else self.contact


def as_channel(value: str) -> ComplaintChannel:
    """Return the channel of an id, whether or not the content still has it."""
    contact, _, way = value.partition(":")
    return ComplaintChannel() if value == FORM_WAY else ComplaintChannel(contact, way)


def channels(context: Context) -> tuple[ComplaintChannel, ...]:
    """Return the channels of this case: those of the contacts in their order, last the form.

    Without a platform, those of the programme.
    """
    found = context.judged
    contacts = found.contacts if found else context.contacts_without_date()
    ordered = dict.fromkeys((*contacts, *context.contacts(), PROGRAMME))
    return (*(one for contact in ordered for one in _of_contact(context, contact)), _FORM)


def _of_contact(context: Context, contact_id: str) -> Iterator[ComplaintChannel]:
    contact = context.library.contacts.get(contact_id)
    listed = contact.listed if contact else ()
    ways = [_WAYS[one.kind] for one in listed if one.kind in _WAYS and one.code != _SHOP]
    if contact is None or (listed and listed[0].kind == DESCRIBED):
        ways = [_OWN]
    yield from (ComplaintChannel(contact_id, way) for way in dict.fromkeys(ways))


def source_channel(context: Context, channel: ComplaintChannel) -> Channel | None:
    """Return the channel as the content has it; None for the form, and where it has none."""
    contact = context.library.contacts.get(channel.contact)
    listed = contact.listed if contact else ()
    return next((one for one in listed if _WAYS.get(one.kind) == channel.way), None)


def contact_brief(context: Context, contact_id: str) -> str:
    """Return the one name of a contact, without what else it is called.

    The lembaga is nobody's name: within a sentence it is written small.
    """
    contact: Contact | None = context.library.contacts.get(contact_id)
    if contact_id == _LEMBAGA:
        return actor_name(context, contact_id)
    name = contact.name if contact else sentence(actor_name(context, contact_id))
    return one_name(name)


def via(context: Context, value: str) -> str:
    """Return by which channel, as it stands behind "dikirim": "lewat WhatsApp ke Pijar Mahir"."""
    channel = as_channel(value)
    if not channel.contact:
        return say(context.library, "via-form")
    name = contact_brief(context, channel.contact)
    return say(context.library, _VIA.get(channel.way, "via-contact"), contact=name)


def channel_label(context: Context, channel: ComplaintChannel) -> str:
    """Return what a button calls the channel."""
    if not channel.contact:
        return say(context.library, "channel-form")
    name = sentence(contact_brief(context, channel.contact))
    return say(context.library, _LABELS.get(channel.way, "channel-contact"), contact=name)


def is_known_contact(context: Context, value: str) -> bool:
    """Tell whether the content still has whoever was written to."""
    contact = as_channel(value).contact
    library = context.library
    return not contact or contact in library.contacts or library.platform(contact) is not None


_FORM: Final = ComplaintChannel()
