"""Say strengths, needs, goals and what to do when things go wrong."""

from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Refused
from carewright.people.models import Person
from carewright.people.permissions import check_see
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Seen
from carewright.plans.models import Contingency, Goal, GoalStatus, Need, Strength
from carewright.plans.models.plan import InPlan
from carewright.plans.permissions.plan import (
    check_say_how_it_goes,
    check_say_plan,
    check_theirs,
    check_write_contingency,
)
from carewright.plans.rules.plan import Status, Wrong

AGAIN = "Look at it as it is now, and say it again."


@action
def say_strength(*, by: SomeoneTo, at: datetime, words: str, replaces: Strength | None = None) -> Strength:
    """Say what the person can do, or whom and what they have; or say it anew."""
    check_say_plan(by.rights)
    _check_words(words=words)
    return _say(by, at, Strength(words=words), replaces)


@action
def say_need(*, by: SomeoneTo, at: datetime, words: str, health: bool = False, replaces: Need | None = None) -> Need:
    """Say what the person needs, or say it anew; ``health``: it is about their health."""
    check_say_plan(by.rights)
    _check_words(words=words)
    return _say(by, at, Need(words=words, health=health), replaces)


@action
def say_goal(
    *, by: SomeoneTo, at: datetime, words: str, importance: int, confidence: int, replaces: Goal | None = None
) -> Goal:
    """Say what the person hopes for, how important it is to them and how sure they are of getting there (1 to 10); or
    say it anew, which begins it anew."""
    check_say_plan(by.rights)
    _check_words(words=words)
    _check_from_1_to_10(importance=importance, confidence=confidence)
    goal = _say(by, at, Goal(words=words, importance=importance), replaces)
    _how_it_goes(by, at, goal, Status.HOPING, confidence, "")
    return goal


@action
def say_how_it_goes(
    *, by: SomeoneTo, at: datetime, goal: Goal, status: Status, confidence: int, words: str = ""
) -> GoalStatus:
    """Say how a goal goes. ``Refused``: it was taken out."""
    check_say_how_it_goes(by.rights)
    _check_from_1_to_10(confidence=confidence)
    return _how_it_goes(by, at, still(by, goal), status, confidence, words)


@action
def write_contingency(
    *,
    by: SomeoneTo,
    at: datetime,
    triggers: str,
    what_to_do: str,
    early_signs: str = "",
    who_to_contact: str = "",
    what_helps: str = "",
    health: bool = False,
    replaces: Contingency | None = None,
) -> Contingency:
    """Say what to do when things go wrong, or say it anew."""
    check_write_contingency(by.rights)
    _check_words(triggers=triggers, what_to_do=what_to_do)
    contingency = Contingency(
        triggers=triggers,
        early_signs=early_signs,
        what_to_do=what_to_do,
        who_to_contact=who_to_contact,
        what_helps=what_helps,
        health=health,
    )
    return _say(by, at, contingency, replaces)


@action
def take_out(*, by: SomeoneTo, at: datetime, row: Strength | Need | Goal | Contingency) -> None:
    """Say that something no longer belongs in the plan. It stays readable as it was."""
    if isinstance(row, Contingency):
        check_write_contingency(by.rights)
    else:
        check_say_plan(by.rights)
    _end(by, at, row)


def held_person(by: SomeoneTo) -> Person:
    """The person, held until the transaction ends, so that two who change what is theirs come one after the other."""
    return Person.objects.select_for_update().get(pk=by.person.pk)


def _check_words(**words: str) -> None:
    if missing := {field: "Say it in a few words." for field, said in words.items() if not said.strip()}:
        raise Wrong(missing)


def _check_from_1_to_10(**numbers: int) -> None:
    if wrong := {name: f"Give {name} a number from 1 to 10." for name, n in numbers.items() if not 1 <= n <= 10}:
        raise Wrong(wrong)


def _say[Row: InPlan](by: SomeoneTo, at: datetime, row: Row, replaces: Row | None) -> Row:
    """``Refused``: somebody else took out or replaced what this one replaces."""
    if replaces is not None:
        _end(by, at, replaces)
    row.person, row.account, row.standing, row.created_at = by.person, by.account, by.standing, at
    row.save()
    return row


def _end(by: SomeoneTo, at: datetime, row: InPlan) -> None:
    ended = still(by, row)
    ended.ended_at = at
    ended.save(update_fields=["ended_at"])


def still[Row: InPlan](by: SomeoneTo, row: Row) -> Row:
    """The row as it is now, held until the transaction ends. ``Refused``: it was taken out meanwhile, or is about
    health and that is not shared with them."""
    now = type(row)._default_manager.select_for_update().get(pk=row.pk)
    check_theirs(now.person_id, by.person.pk)
    if getattr(now, "health", False):
        check_see(by.rights, Seen.HEALTH)
    if now.ended_at is not None:
        raise Refused("Somebody changed this or took it out meanwhile.", AGAIN)
    return now


def _how_it_goes(by: SomeoneTo, at: datetime, goal: Goal, status: Status, confidence: int, words: str) -> GoalStatus:
    return GoalStatus.objects.create(
        goal=goal,
        at=at,
        status=status.value,
        confidence=confidence,
        words=words,
        account=by.account,
        standing=by.standing,
    )
