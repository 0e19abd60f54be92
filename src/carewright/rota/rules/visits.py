"""Why a visit does not happen, why somebody is not there, and how much notice that was."""

from datetime import datetime, timedelta

from carewright.core.rules import Labelled


class Away(Labelled):
    """Why nobody needs to come to a person for some days."""

    HOSPITAL = "hospital", "in hospital"
    HOLIDAY = "holiday", "away, or on holiday"
    FAMILY = "family", "with family, or looked after by them"
    OTHER = "other", "for another reason"


class Because(Labelled):
    """Why one visit does not happen."""

    NOT_WANTED = "not_wanted", "they would rather nobody came"
    OUT = "out", "they are out"
    FAMILY = "family", "family or a friend does it"
    HOSPITAL = "hospital", "they are in hospital"
    OFFICE = "office", "the office cannot make it"


OURS = {Because.OFFICE}
"""What is called off by the agency and not by the person: it counts as a visit that was not made."""


class Gone(Labelled):
    """Why a worker is not there."""

    LEAVE = "leave", "on leave"
    SICK = "sick", "ill"
    TRAINING = "training", "training"
    SUPERVISION = "supervision", "supervision"
    OTHER = "other", "away"


class Stands(Labelled):
    """How far a visit is, as its person sees it."""

    PLANNED = "planned", "who comes is not settled yet"
    COMES = "comes", "settled"
    NOBODY = "nobody", "nobody has been found yet"
    CALLED_OFF = "called_off", "called off"


class Companion(Labelled):
    """Who is to come to two visits that belong together."""

    ANY = "any", "whoever"
    SAME = "same", "the same worker"
    DIFFERENT = "different", "another worker"


def notice(at: datetime, starts_at: datetime) -> timedelta:
    """How long before it begins something is said of a visit; nothing once it has begun."""
    return max(starts_at - at, timedelta())
