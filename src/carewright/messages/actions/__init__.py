"""Every write of messages: how somebody is told, telling, what became of it, and threads."""

from carewright.messages.actions.channels import choose_channel, forget_channel
from carewright.messages.actions.handing_over import hand_over
from carewright.messages.actions.telling import go_on, mark_seen, put_off, record_outcome, take, tell
from carewright.messages.actions.threads import add_reader, read_up_to, remove_reader, start_thread, write_note

__all__ = [
    "add_reader",
    "choose_channel",
    "forget_channel",
    "go_on",
    "hand_over",
    "mark_seen",
    "put_off",
    "read_up_to",
    "record_outcome",
    "remove_reader",
    "start_thread",
    "take",
    "tell",
    "write_note",
]
