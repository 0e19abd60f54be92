"""Choosing when, who and what. What is chosen holds from that moment, and what it takes the place of ends with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from carewright.core.actions import action
from carewright.core.refusal import Refused
from carewright.people.actions import end_acquaintance
from carewright.people.models import Worker
from carewright.people.permissions import check_change_choices
from carewright.people.queries import SomeoneTo
from carewright.plans.actions.introductions import call_off_introduction, check_no_veto, wish_introduction
from carewright.plans.actions.plan import held_person
from carewright.plans.models.choices import TeamMember, Veto, WhatChoice, WhenChoice, WhoChoice
from carewright.plans.models.plan import Support
from carewright.plans.permissions.choices import check_say_no
from carewright.plans.queries.choices import Chosen, choices_of, ending, introductions_of, meetings_of, supports_of
from carewright.plans.rules.choices import (
    MOST_FAVOURITES,
    Asked,
    How,
    Strength,
    What,
    When,
    Who,
    check_lawful,
    contradictions,
    faults,
)

LONGEST_WORDS = 2_000


@action
def choose(
    *,
    by: SomeoneTo,
    at: datetime,
    asked: Sequence[Asked],
    support: Support | None = None,
    instead_of: Sequence[Asked] = (),
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
) -> list[Chosen]:
    """Choose one thing or several that belong together: the answer to one question. ``support``: the visit that they
    are about; None: all. ``instead_of``: choices in force that end with it, beside those whose place these take.
    What is chosen already, in the same strength and without new words, stays as it is.

    ``Refused``: not theirs to change; incomplete; against another choice; choosing workers by what the law protects.
    The sentence says all at once, and nothing is changed.
    """
    check_change_choices(by.rights)
    if len(words) > LONGEST_WORDS:
        raise Refused(f"That is {len(words):,} letters; there is room for {LONGEST_WORDS:,}. Say it in fewer.")
    if support and not supports_of(by).filter(pk=support.pk).exists():
        raise Refused("This visit is not part of what is agreed. Look at the list again.")
    asked = [replace(each, visit=support.name if support else "", value=each.value.strip()) for each in asked]
    if any(isinstance(each.kind, Who) for each in asked):
        check_lawful(". ".join([words, *(each.value for each in asked)]))
    held_person(by)
    rows = choices_of(by, at).bearing_on(support)
    now = [row.asked for row in rows]
    ends = ending(now, asked, instead_of)
    told = [fault for each in asked for fault in faults(each)]
    told += contradictions([*(old for old in now if old not in ends and old not in asked), *asked])
    if told:
        raise Refused(" ".join(told), "Your coordinator can go through it with you.")
    stay = [] if words else [each for each in asked if each in now]
    for row in rows:
        if row.asked in ends and row.asked not in stay:
            _end(by, at, row)
    signed = _signed(by, at, words, helped_by, how)
    return [_kept(each, support, signed) for each in asked if each not in stay]


def _kept(asked: Asked, support: Support | None, signed: dict[str, Any]) -> Chosen:
    signed = signed | {"kind": asked.kind.value, "strength": asked.strength.value}
    visit = support.root_id if support else None
    match asked.kind:
        case When():
            return WhenChoice.objects.create(support_id=visit, minute=asked.minute, days=sorted(asked.days), **signed)
        case Who():
            return WhoChoice.objects.create(value=asked.value, number=asked.number, **signed)
        case What():
            return WhatChoice.objects.create(support_id=visit, task=asked.value, minutes=asked.number, **signed)


@action
def choose_team(
    *,
    by: SomeoneTo,
    at: datetime,
    workers: Sequence[Worker],
    strength: Strength,
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
) -> list[TeamMember]:
    """Choose who comes, the favourite first, in place of whoever was chosen before. Whoever the person has not met yet
    is to be introduced. ``Refused``: somebody twice, more than ``MOST_FAVOURITES``, somebody of elsewhere, somebody
    whom the person said no to."""
    check_change_choices(by.rights)
    check_lawful(words)
    held_person(by)
    choices = choices_of(by, at)
    meetings = meetings_of(by, choices)
    chosen = [worker.pk for worker in workers]
    if len(set(chosen)) < len(chosen):
        raise Refused("Somebody is in the list twice. Keep them in one place.")
    if len(chosen) > MOST_FAVOURITES:
        raise Refused(
            f"These are {len(chosen)} favourites. Choose {MOST_FAVOURITES} at most: the rota asks them in order."
        )
    if strangers := [worker.called for worker in workers if worker.pk not in meetings]:
        raise Refused(f"{' and '.join(strangers)} cannot be chosen: they do not work where your care comes from.")
    check_no_veto(by, at, workers)
    TeamMember.objects.filter(pk__in=[member.pk for member in choices.team]).update(ended_at=at, ended_by=by.standing)
    made = [
        TeamMember.objects.create(
            worker=worker, rank=rank, strength=strength.value, **_signed(by, at, words, helped_by, how)
        )
        for rank, worker in enumerate(workers, 1)
    ]
    for worker in workers:
        if not meetings[worker.pk].met and not meetings[worker.pk].to_meet:
            wish_introduction(by=by, at=at, worker=worker, because=f"{by.person.called} chose {worker.called}")
    return made


@action
def say_no(*, by: SomeoneTo, at: datetime, worker: Worker) -> Veto:
    """Say that a worker must not come. No reason is asked for or kept, and the worker is not told. Saying it again
    changes nothing. The worker leaves the chosen team and may not read the record from now on."""
    check_say_no(by.rights)
    held_person(by)
    found = Veto.objects.filter(person=by.person, worker=worker, ended_at=None).first()
    if found:
        return found
    TeamMember.objects.filter(person=by.person, worker=worker, ended_at=None).update(ended_at=at, ended_by=by.standing)
    for introduction in introductions_of(by):
        if introduction.worker_id == worker.pk and introduction.open:
            call_off_introduction(by=by, at=at, introduction=introduction)
    end_acquaintance(by=by, at=at, worker=worker, person=by.person)
    return Veto.objects.create(person=by.person, worker=worker, said_by=by.standing, created_at=at)


@action
def take_back_no(*, by: SomeoneTo, at: datetime, worker: Worker) -> Veto:
    """Let a worker come again. ``Refused``: nobody said no to them."""
    check_say_no(by.rights)
    found = Veto.objects.filter(person=by.person, worker=worker, ended_at=None).first()
    if found is None:
        raise Refused(f"Nobody said no to {worker.called}.")
    found.ended_at = at
    found.save(update_fields=["ended_at"])
    return found


def _end(by: SomeoneTo, at: datetime, choice: Chosen) -> None:
    choice.ended_at, choice.ended_by = at, by.standing
    choice.save(update_fields=["ended_at", "ended_by"])


def _signed(by: SomeoneTo, at: datetime, words: str, helped_by: str, how: How) -> dict[str, Any]:
    """Whose choice it is, and who put it down."""
    return {
        "person": by.person,
        "words": words.strip(),
        "said_by": by.standing,
        "helped_by": helped_by.strip(),
        "how": how.value,
        "created_at": at,
    }
