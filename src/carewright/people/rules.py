"""What there is to allow, to need and to be; what a standing is."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from carewright.core.civil import clock
from carewright.core.period import Period
from carewright.core.refusal import Refused
from carewright.core.rules import Kind, Labelled


class Role(Labelled):
    """What an account does in an organisation."""

    COORDINATOR = "coordinator", "coordinator"
    MANAGER = "manager", "manager"
    COMMISSIONER = "commissioner", "council commissioner"


class Part(Labelled):
    """A part of a person's record or life that they can let somebody in their circle, or a helper, see or do."""

    SEE_WHO_COMES = "see_who_comes", "See who comes and when"
    SEE_ABOUT_ME = "see_about_me", "See my About Me and my choices"
    SEE_PLAN = "see_plan", "See my plan, goals and reviews"
    SEE_HEALTH = "see_health", "See what I need for my health"
    SEE_MONEY = "see_money", "See my money"
    CHANGE_CHOICES = "change_choices", "Change my choices with me or for me"
    CHANGE_ABOUT_ME = "change_about_me", "Write my About Me with me"
    WRITE_MESSAGES = "write_messages", "Read and write messages"
    BE_TOLD = "be_told", "Be told of changes"


class Consenting(Labelled):
    """How somebody agreed."""

    SPOKEN = "spoken", "said so"
    WRITTEN = "written", "wrote or signed it"
    ON_SCREEN = "on_screen", "chose it here"
    OTHER = "other", "showed it in another way"


class Purpose(Labelled):
    """What a person's information may be used for."""

    CARE = "care", "Planning and giving my care"
    MATCHING = "matching", "Finding workers who suit me"
    EQUALITY = "equality", "Checking that everybody is treated equally, without my name"
    RESEARCH = "research", "Surveys and learning, without my name"
    SHARING = "sharing", "Telling my council and health services what they need to know"


class CommunicationKind(Labelled):
    """What makes information and talk accessible (the categories of DAPB1605, the Accessible Information Standard)."""

    FORMAT = "format", "Information in another form"
    CONTACT = "contact", "A way to be reached"
    PROFESSIONAL = "professional", "Somebody who helps us understand each other"
    SUPPORT = "support", "Help with hearing, seeing, speaking or understanding"


class Group(Labelled):
    """Groups whose needs homecare has often failed: said by the person, for a purpose, and never guessed."""

    RURAL = "rural", "I live far from town"
    ETHNICITY = "ethnicity", "My ethnicity or culture"
    LGBT = "lgbt", "I am lesbian, gay, bisexual or trans"
    SUBSTANCES = "substances", "Alcohol or drugs are part of my life"
    LEARNING_DISABILITY = "learning_disability", "I have a learning disability"
    REFUGEE = "refugee", "I came here as a refugee, or ask for asylum"


class Authority(Labelled):
    """Who may decide for a person who cannot, and by what right."""

    LPA_HEALTH = "lpa_health", "lasting power of attorney for health and welfare"
    LPA_MONEY = "lpa_money", "lasting power of attorney for property and money"
    DEPUTY = "deputy", "deputy of the Court of Protection"
    APPOINTEE = "appointee", "appointee for benefits"


class Seen(Labelled):
    """A part of a person's record that somebody may see, in the words in which the person reads who did."""

    ABOUT_ME = "about_me", "About Me and choices"
    PLAN = "plan", "plan, goals and reviews"
    HEALTH = "health", "what they need for their health"
    WHO_COMES = "who_comes", "who comes and when"
    MONEY = "money", "money"
    MESSAGES = "messages", "messages"
    HOME = "home", "address and how to get in"
    CIRCLE = "circle", "family and friends"
    GROUPS = "groups", "the groups they count themself to"
    DECIDING = "deciding", "what they agreed to, and who decides for them"


class Gender(Labelled):
    """A worker's gender, as they say it: a person may choose who helps with washing and dressing."""

    WOMAN = "woman", "a woman"
    MAN = "man", "a man"
    ANOTHER = "another", "neither, or another"


class Skill(Labelled):
    """What a worker is trained for, and a visit may need."""

    MOVING = "moving", "moving and handling"
    HOIST = "hoist", "using a hoist"
    MEDICINES = "medicines", "giving medicines"
    DEMENTIA = "dementia", "dementia"
    DIABETES = "diabetes", "diabetes and insulin"
    EPILEPSY = "epilepsy", "epilepsy and rescue medicine"
    CATHETER = "catheter", "catheter care"
    STOMA = "stoma", "stoma care"
    TUBE_FEEDING = "tube_feeding", "feeding by tube (PEG)"
    END_OF_LIFE = "end_of_life", "end of life care"
    LEARNING_DISABILITY = "learning_disability", "learning disability"
    AUTISM = "autism", "autism"
    MENTAL_HEALTH = "mental_health", "mental health"
    SUBSTANCES = "substances", "alcohol and drugs"
    SIGNING = "signing", "British Sign Language"
    MAKATON = "makaton", "Makaton"


class Interest(Labelled):
    """What people like to do or talk about: the same words for persons and workers, so that they can meet in one."""

    BAKING = "baking", "baking"
    BIRDS = "birds", "birds"
    BOOKS = "books", "books"
    CARDS = "cards", "cards and board games"
    CARS = "cars", "cars and engines"
    CHAPEL = "chapel", "church or chapel"
    CHOIR = "choir", "singing"
    CLASSICAL = "classical", "classical music"
    COOKING = "cooking", "cooking"
    CRICKET = "cricket", "cricket"
    CRAFTS = "crafts", "knitting and crafts"
    CROSSWORDS = "crosswords", "crosswords and puzzles"
    DANCING = "dancing", "dancing"
    DOGS = "dogs", "dogs"
    CATS = "cats", "cats"
    FAMILY_HISTORY = "family_history", "family history"
    FASHION = "fashion", "clothes and hair"
    FILMS = "films", "films"
    FISHING = "fishing", "fishing"
    FOOTBALL = "football", "football"
    GAMING = "gaming", "computer games"
    GARDENING = "gardening", "gardening"
    HISTORY = "history", "history"
    HORSES = "horses", "horses"
    MOSQUE = "mosque", "mosque"
    NATURE = "nature", "walks and nature"
    PAINTING = "painting", "painting and drawing"
    PHOTOGRAPHY = "photography", "photography"
    POLITICS = "politics", "politics and the news"
    POP = "pop", "pop and rock music"
    QUIZZES = "quizzes", "quizzes"
    RADIO = "radio", "radio"
    RUGBY = "rugby", "rugby"
    SEWING = "sewing", "sewing"
    SOAPS = "soaps", "soaps and dramas on television"
    TRAINS = "trains", "trains"
    TRAVEL = "travel", "travel"
    WOODWORK = "woodwork", "making and mending things"


class Ways(Labelled):
    """How somebody is with others, as they say it of themself or wish it of who comes: the box that matters most in
    matching (Helen Sanderson Associates' four headings: support, skills, personality, interests)."""

    CHATTY = "chatty", "likes a chat"
    QUIET = "quiet", "is happy with quiet"
    CALM = "calm", "stays calm"
    CHEERFUL = "cheerful", "is cheerful"
    FUNNY = "funny", "likes a laugh"
    GENTLE = "gentle", "is gentle"
    PATIENT = "patient", "takes their time"
    PLAIN = "plain", "says things straight"
    TIDY = "tidy", "is tidy and careful"
    FLEXIBLE = "flexible", "takes the day as it comes"
    LISTENER = "listener", "listens well"
    BRISK = "brisk", "gets on with things"


class Travel(Labelled):
    """How a worker gets from door to door. The values are those of the engine's travel modes."""

    CAR = "car", "by car"
    BICYCLE = "bicycle", "by bicycle"
    FOOT = "foot", "on foot"
    BUS = "bus", "by bus"


class Wish(Labelled):
    """What a worker's wish is about."""

    LIKES = "likes", "likes to come to this person"
    RATHER_NOT_PERSON = "rather_not_person", "would rather not come to this person"
    RATHER_NOT_HOME = "rather_not_home", "would rather not come where this is"
    RATHER_NOT_DAY = "rather_not_day", "would rather not work on this day of the week"


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

LONGEST_LINK = timedelta(days=30)
"""A helper's link ends by itself: long enough to plan together and try it for a fortnight, and short enough that nobody
looks on for years through a link that was forgotten. Who helps for longer is one of the circle."""

LONGEST_CODE = timedelta(days=14)
"""A joining code is for a talk that is coming: a letter's way there and back, and a visit."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is to one person today. Nothing else decides what they may see or do.

    ``parts``: what the person lets them see or do as one of their circle or as a helper. ``on_team``: a worker whom
    the person knows, or who is planned to come. ``roles``: posts in an organisation that the person is with.
    """

    themself: bool = False
    representative: frozenset[Authority] = frozenset()
    parts: frozenset[Part] = frozenset()
    circle: bool = False
    helper: bool = False
    on_team: bool = False
    roles: frozenset[Role] = field(default=frozenset())

    @property
    def any(self) -> bool:
        """Whether they are anything to the person at all."""
        return self.themself or self.circle or self.helper or self.on_team or bool(self.representative or self.roles)

    @property
    def staff(self) -> bool:
        """Whether they see the record because they are paid to: what they see is noted for the person to read."""
        return self.on_team or bool(self.roles)

    def words(self, called: str, relation: str = "", organisation: str = "") -> str:
        """What they are, as the trail and pages say it: "Ada's daughter", "coordinator at Fern Homecare"."""
        if self.themself:
            return called
        if self.roles:
            roles = " and ".join(sorted(role.label for role in self.roles))
            return f"{roles} at {organisation}" if organisation else roles
        if self.on_team:
            return f"{called}’s worker"
        if self.circle:
            return f"{called}’s {relation or 'circle'}"
        return f"{called}’s helper" if self.helper else "nobody to them"

    @property
    def decides(self) -> bool:
        """Whether what they say about care is the person's own decision: the person, or their attorney or deputy."""
        return self.themself or bool(self.representative & {Authority.LPA_HEALTH, Authority.DEPUTY})


@dataclass(frozen=True, slots=True)
class Duty:
    """What somebody does in one organisation today: their posts there, and whether they are one of its workers."""

    roles: frozenset[Role] = frozenset()
    works: bool = False

    @property
    def any(self) -> bool:
        return self.works or bool(self.roles)

    def words(self, organisation: str) -> str:
        """ "manager at Fern Homecare"."""
        roles = sorted(role.label for role in self.roles) + ["worker"] * self.works
        return f"{' and '.join(roles)} at {organisation}"


def in_words(text: str, what: str, most: int = 200) -> str:
    """A text without the blanks around it. ``Refused``: nothing is there, or more than ``most`` characters."""
    text = text.strip()
    if not text:
        raise Refused(f"{what} is missing.")
    if len(text) > most:
        raise Refused(f"{what} has {len(text):,} characters; {most:,} is the most. Say it in fewer.")
    return text


def as_postcode(text: str) -> str:
    """A postcode as the post writes it: "np20 1aa" is "NP20 1AA". ``Refused``: it is none."""
    letters = re.sub(r"\s", "", text).upper()
    if not re.fullmatch(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}", letters):
        raise Refused(f"“{text.strip()}” is not a postcode. It looks like NP20 1AA.")
    return f"{letters[:-3]} {letters[-3:]}"


def lasting(from_date: date, until_date: date | None) -> Period:
    """A period as somebody gave it. ``Refused``: it ends on or before the day it begins."""
    if until_date is not None and until_date <= from_date:
        raise Refused("The last day must come after the first.")
    return Period(from_date, until_date)


def check_role_fits(role: Role, kind: Kind) -> None:
    """``Refused``: an organisation of this kind has nobody who does that."""
    if role is Role.COMMISSIONER and kind is not Kind.COUNCIL:
        raise Refused(f"Only a council has commissioners, and this is a {kind.label}.")


type Week = Mapping[int, Iterable[tuple[int, int]]]
"""For weekdays (0 is Monday) the hours in which a worker can be given visits, as first and last minute after midnight;
a night's last minute lies past 1,440."""


def check_week(week: Week) -> None:
    """``Refused``: no such weekday or minute, or two stretches overlap, also where a night runs into the next day."""
    week_long = 7 * 1440
    taken: list[tuple[int, int, int]] = []
    for weekday, hours in week.items():
        if weekday not in range(7):
            raise Refused("A week has the days 0, Monday, to 6, Sunday.")
        for starts, ends in hours:
            if not (0 <= starts < 1440 and starts < ends <= 2880):
                raise Refused(f"{WEEKDAYS[weekday]}: hours begin within the day and end later, by the end of the next.")
            begin = weekday * 1440 + starts
            taken += [(begin + shift, begin + shift + ends - starts, weekday) for shift in (0, week_long)]
    taken.sort()
    for (_, end, day), (begin, _, other) in pairwise(taken):
        if begin < end:
            one = WEEKDAYS[day] if day == other else f"{WEEKDAYS[day]} and {WEEKDAYS[other]}"
            raise Refused(f"{one}: two stretches of hours overlap, from {clock(begin)} on. Join them into one.")


def check_wish(kind: Wish, about_person: bool, thing: str) -> None:
    """``Refused``: a worker's wish that says too little, too much, or no day of the week."""
    needs_person = kind in (Wish.LIKES, Wish.RATHER_NOT_PERSON)
    if needs_person != about_person or needs_person == bool(thing):
        raise Refused(f"“{kind.label}” needs {'a person' if needs_person else 'words for what'}, and nothing else.")
    if kind is Wish.RATHER_NOT_DAY and thing not in WEEKDAYS:
        raise Refused(f"“{thing}” is not a day of the week.")


def hashed(secret: str) -> str:
    """What is stored of a secret: its SHA-256. Ours are long and random, so that nobody finds one by trying."""
    return hashlib.sha256(secret.encode()).hexdigest()


CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Those that nobody mixes up on paper or on the telephone."""


def code_in_groups(letters: str) -> str:
    """A joining code as it is handed over: "K7QM-9WTR-2HXB"."""
    return "-".join(letters[n : n + 4] for n in range(0, len(letters), 4))


def code_as_read(text: str) -> str:
    """A joining code as somebody typed it, in small letters or without the lines."""
    return code_in_groups(re.sub(r"[^A-Z0-9]", "", text.upper()))
