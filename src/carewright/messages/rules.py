"""The ways of telling, what can become of a delivery, quiet hours, and what a text message may hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import phonenumbers

from carewright.core.civil import london_date, minute_of_day, moment
from carewright.core.refusal import Refused
from carewright.core.rules import Labelled


class Way(Labelled):
    """A way of telling somebody something."""

    IN_APP = "in_app", "here in Carewright"
    EMAIL = "email", "by e-mail"
    SMS = "sms", "by text message"
    LETTER = "letter", "by letter"
    SHEET = "sheet", "on a printed sheet that somebody brings"
    CALL = "call", "by a call from the office"


class Form(Labelled):
    """The form in which somebody reads best (part of DAPB1605, the Accessible Information Standard)."""

    PLAIN = "plain", "plain words"
    LARGE = "large", "large print"
    EASY = "easy", "Easy Read, in large print"


BY_PHONE = {Way.SMS, Way.CALL}
QUIET = {Way.SMS, Way.CALL}
"""The ways that ring or buzz, and so wait for the end of quiet hours."""


class State(Labelled):
    """What has become of a delivery."""

    WAITING = "waiting", "waiting to go out"
    TAKEN = "taken", "going out now"
    HANDED_OVER = "handed_over", "handed over"
    ARRIVED = "arrived", "arrived"
    SEEN = "seen", "read"
    FAILED = "failed", "did not arrive"
    GIVEN_UP = "given_up", "given up"


MOVES: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.TAKEN, State.HANDED_OVER, State.ARRIVED, State.FAILED, State.SEEN, State.GIVEN_UP}),
    State.TAKEN: frozenset({State.WAITING, State.HANDED_OVER, State.FAILED, State.SEEN, State.GIVEN_UP}),
    State.HANDED_OVER: frozenset({State.ARRIVED, State.FAILED, State.SEEN}),
    State.ARRIVED: frozenset({State.SEEN, State.FAILED}),
    State.SEEN: frozenset(),
    State.FAILED: frozenset({State.SEEN, State.GIVEN_UP}),
    State.GIVEN_UP: frozenset({State.SEEN}),
}
"""What may follow what. The diagram in docs/reference/messages.md is compared with it by a test."""

OPEN = {State.WAITING, State.TAKEN}
"""A delivery that still has to go out. A message never has two of them."""


def check_move(before: State, after: State) -> None:
    """``Refused``: a delivery that is in one state cannot come into the other."""
    if after not in MOVES[before]:
        raise Refused(f"This message is “{before.label}” and cannot become “{after.label}”.")


TAKEN_FOR = timedelta(minutes=10)
"""A worker process that has said nothing of a delivery for so long has died: it is taken back."""

UNSEEN, URGENT_UNSEEN = timedelta(days=2), timedelta(minutes=30)
"""What nobody read in Carewright for so long is told by the next way."""

RETRIES = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
"""The waits before it is tried again by a way that is out of order for the moment."""


def retry_at(at: datetime, tries: int, urgent: bool) -> datetime | None:
    """When to try the same way again after so many tries; None: not again, the next way is quicker."""
    if urgent or tries > len(RETRIES):
        return None
    return at + RETRIES[tries - 1]


def unseen_at(at: datetime, urgent: bool) -> datetime:
    """The moment from which something that arrived in Carewright counts as not seen."""
    return at + (URGENT_UNSEEN if urgent else UNSEEN)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Minutes of the London day in which nobody is to be rung or buzzed; they may pass midnight: 21:00 to 8:00 is
    ``QuietHours(1260, 480)``. Both ends alike: there are none."""

    starts: int
    ends: int

    def __contains__(self, minute: int) -> bool:
        if self.starts <= self.ends:
            return self.starts <= minute < self.ends
        return minute >= self.starts or minute < self.ends

    def over(self, at: datetime) -> datetime:
        """The first moment from ``at`` on that is not in quiet hours: ``at`` itself, or when they end."""
        if minute_of_day(at) not in self:
            return at
        day = london_date(at)
        end = moment(day, self.ends)
        return end if end > at else moment(day + timedelta(1), self.ends)


NIGHT = QuietHours(21 * 60, 8 * 60)
"""The quiet hours of whoever did not choose any."""


MADE_UP_NUMBERS = ("+447700900", "+441632960")
"""What Ofcom keeps for made-up people (telephone numbers for drama use): given to nobody, and so of no use to anybody
but the demonstration and the tests."""


def phone_number(said: str, *, mobile: bool) -> str:
    """A number as it is stored, +447700900123; a British one may be said without +44.

    ``Refused``: it is no number that there can be or, where it must be, no mobile.
    """
    mend = "Give it with its area code, such as 07700 900123 or, from abroad, +33 1 99 00 12 34."
    try:
        number = phonenumbers.parse(said, "GB")
    except phonenumbers.NumberParseException:
        raise Refused(f"“{said}” is not a phone number. {mend}") from None
    written: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    made_up = len(written) == 13 and written.startswith(MADE_UP_NUMBERS)
    if not (made_up or phonenumbers.is_valid_number(number)):
        raise Refused(f"“{said}” is not a phone number. {mend}")
    if mobile and number.country_code == 44 and not written.startswith("+447"):
        raise Refused(f"“{said}” is not a mobile number, and a text message needs one. Choose a call instead.")
    return written


def number_as_said(stored: str) -> str:
    """A stored number as people here read it out: 01633 656656; one from abroad with its country."""
    number = phonenumbers.parse(stored)
    kinds = phonenumbers.PhoneNumberFormat
    here = number.country_code == 44
    said: str = phonenumbers.format_number(number, kinds.NATIONAL if here else kinds.INTERNATIONAL)
    return said


LONGEST_TEXT_MESSAGE = 160
"""Characters that go into one text message (GSM 03.38, without its extension). More are cut into parts, which old
phones show out of order."""

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)


def neutral_text_message(sender: str, urgent: bool) -> str:
    """What a text message says when nothing shorter was written for it: that there is something, and no more."""
    news = "There is urgent news for you" if urgent else "There is news for you"
    asked = f"{news} from {sender or 'Carewright'}. Open Carewright or ring us."
    return asked if _fits(asked) else f"{news}. Open Carewright or ring your care office."


def check_text_message(words: str, private: Iterable[str]) -> None:
    """That a text message can be shown on a phone that lies on a table: it is short, and names nobody and no address.

    ``private``: names and addresses; every word of them is looked for. ``Refused``: with all that is wrong.
    """
    wrong = []
    if not _fits(words):
        strange = "".join(sorted(set(words) - GSM))
        wrong.append(
            f"A text message holds {LONGEST_TEXT_MESSAGE} plain letters; this has {len(words)}"
            + (f", among them {strange}." if strange else ".")
        )
    said = _words(words)
    if named := sorted({word for each in private for word in _words(each) & said}):
        wrong.append(f"A text message can be read by anybody who is near: leave out {', '.join(named)}.")
    if wrong:
        raise Refused(" ".join(wrong))


def _fits(words: str) -> bool:
    return len(words) <= LONGEST_TEXT_MESSAGE and set(words) <= GSM


def _words(said: str) -> set[str]:
    """The words of more than one letter, small."""
    return set(re.findall(r"\w{2,}", said.casefold()))


LONGEST_SUBJECT = 200
"""Characters of the line that says what a message is about."""


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody is told. ``kind`` says what it is about, such as "messages.note": any capability may have its own.

    ``short``: for a text message, if there is something that anybody may read. ``easy``: in Easy Read words, if
    somebody wrote them.

    ``ValueError``: the kind is not a capability and a name, or there is no subject or text.
    """

    kind: str
    subject: str
    text: str
    short: str = ""
    easy: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z]+\.[a-z_]+", self.kind):
            raise ValueError(f"“{self.kind}” is no kind of message: it should be like messages.note")
        if not (self.subject.strip() and self.text.strip()):
            raise ValueError(f"a message of the kind {self.kind} needs a subject and a text")
