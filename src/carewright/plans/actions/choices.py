"""Choosing when, who and what. What is chosen holds from that moment, and what it takes the place of ends with it."""

from collections.abc import Sequence
from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Refused
from carewright.people.actions import end_acquaintance
from carewright.people.models import Worker
from carewright.people.permissions import check_change_choices
from carewright.people.queries import SomeoneTo
from carewright.plans.actions.introductions import call_off_introduction, wish_introduction
from carewright.plans.models.choices import Choice, TeamMember, Veto, WhatChoice, WhenChoice, WhoChoice
from carewright.plans.models.plan import Support
from carewright.plans.permissions.choices import check_say_no
from carewright.plans.queries.choices import choices_of, introductions_of, meetings_of, replaced_by, supports_of
from carewright.plans.rules.choices import Asked, How, Strength, What, When, Who, check_lawful, contradictions, faults

LONGEST_WORDS = 2_000


@action
def choose_when(
    *,
    by: SomeoneTo,
    at: datetime,
    kind: When,
    strength: Strength,
    support: Support | None = None,
    minute: int | None = None,
    days: Sequence[int] = (),
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
) -> WhenChoice:
    """Say when somebody should come. ``minute``: of the day; ``days``: weekdays, 0 is Monday.

    ``Refused``: not theirs to change, incomplete, against another choice; the sentence says all at once.
    """
    asked = Asked(kind, strength, _visit(by, support), minute=minute, days=tuple(sorted(set(days))))
    _make_room(by, at, asked, words)
    return WhenChoice.objects.create(
        support_id=support.root_id if support else None,
        kind=kind.value,
        minute=minute,
        days=list(asked.days),
        **_signed(by, at, strength, words, helped_by, how),
    )


@action
def choose_who(
    *,
    by: SomeoneTo,
    at: datetime,
    kind: Who,
    strength: Strength,
    value: str = "",
    number: int | None = None,
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
) -> WhoChoice:
    """Say what who comes should be like, or how many there may be.

    ``Refused``: as for ``choose_when``; and where the words choose workers by what the law protects.
    """
    asked = Asked(kind, strength, value=value.strip(), number=number)
    check_change_choices(by.rights)
    check_lawful(f"{value}. {words}")
    _make_room(by, at, asked, words)
    return WhoChoice.objects.create(
        kind=kind.value, value=asked.value, number=number, **_signed(by, at, strength, words, helped_by, how)
    )


@action
def choose_what(
    *,
    by: SomeoneTo,
    at: datetime,
    kind: What,
    strength: Strength,
    support: Support | None = None,
    task: str = "",
    minutes: int | None = None,
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
) -> WhatChoice:
    """Say what is done or not done, and how long it takes. ``Refused``: as for ``choose_when``."""
    asked = Asked(kind, strength, _visit(by, support), value=task.strip(), number=minutes)
    _make_room(by, at, asked, words)
    return WhatChoice.objects.create(
        support_id=support.root_id if support else None,
        kind=kind.value,
        task=asked.value,
        minutes=minutes,
        **_signed(by, at, strength, words, helped_by, how),
    )


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
    is to be introduced. ``Refused``: somebody twice, somebody who said no to was chosen, somebody of elsewhere."""
    check_change_choices(by.rights)
    _check_words(words)
    check_lawful(words)
    choices = choices_of(by, at)
    meetings = meetings_of(by, choices)
    chosen = [worker.pk for worker in workers]
    if len(set(chosen)) < len(chosen):
        raise Refused("Somebody is in the list twice. Keep them in one place.")
    if strangers := [worker.called for worker in workers if worker.pk not in meetings]:
        raise Refused(f"{' and '.join(strangers)} cannot be chosen: they do not work where your care comes from.")
    if vetoed := [worker.called for worker in workers if meetings[worker.pk].vetoed]:
        raise Refused(f"You said no to {' and '.join(vetoed)}. Take the no back first, if you want them to come.")
    TeamMember.objects.filter(pk__in=[member.pk for member in choices.team]).update(ended_at=at, ended_by=by.standing)
    made = [
        TeamMember.objects.create(worker=worker, rank=rank, **_signed(by, at, strength, words, helped_by, how))
        for rank, worker in enumerate(workers, 1)
    ]
    waiting = {each.worker_id for each in introductions_of(by) if each.open}
    for worker in workers:
        if not meetings[worker.pk].met and worker.pk not in waiting:
            wish_introduction(by=by, at=at, worker=worker, because=f"{by.person.called} chose {worker.called}")
    return made


@action
def say_no(*, by: SomeoneTo, at: datetime, worker: Worker) -> Veto:
    """Say that a worker must not come. No reason is asked for or kept, and the worker is not told. Saying it again
    changes nothing. The worker leaves the chosen team and may not read the record from now on."""
    check_say_no(by.rights)
    found = Veto.objects.filter(person=by.person, worker=worker, ended_at=None).first()
    if found:
        return found
    TeamMember.objects.filter(person=by.person, worker=worker, ended_at=None).update(ended_at=at, ended_by=by.standing)
    for introduction in introductions_of(by):
        if introduction.worker_id == worker.pk and introduction.open:
            call_off_introduction(by=by, at=at, introduction=introduction)
    end_acquaintance(by=by, at=at, worker=worker)
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


@action
def take_back(*, by: SomeoneTo, at: datetime, choice: WhenChoice | WhoChoice | WhatChoice) -> Choice:
    """Take a choice back. ``Refused``: it has ended already, or is somebody else's."""
    check_change_choices(by.rights)
    choices = choices_of(by, at)
    if choice not in [*choices.when, *choices.who, *choices.what]:
        raise Refused("This choice has been changed or taken back already. Look at the list again.")
    _end(by, at, choice)
    return choice


def _visit(by: SomeoneTo, support: Support | None) -> str:
    """``Refused``: the visit is not one of this person's that somebody may see."""
    check_change_choices(by.rights)
    if support is None:
        return ""
    if not supports_of(by).filter(pk=support.pk).exists():
        raise Refused("This visit is not part of what is agreed. Look at the list again.")
    return support.name


def _make_room(by: SomeoneTo, at: datetime, asked: Asked, words: str) -> None:
    """Check a new choice against all the others, and end those whose place it takes."""
    check_change_choices(by.rights)
    _check_words(words)
    choices = choices_of(by, at)
    replaces = replaced_by(asked, choices.asked)
    stay = [old for old in choices.asked if old not in replaces]
    if told := [*faults(asked), *contradictions([*stay, asked])]:
        raise Refused(" ".join(told), "Your coordinator can go through it with you.")
    rows: list[WhenChoice | WhoChoice | WhatChoice] = [*choices.when, *choices.who, *choices.what]
    for choice in rows:
        if choice.asked in replaces:
            _end(by, at, choice)


def _check_words(words: str) -> None:
    if len(words) > LONGEST_WORDS:
        raise Refused(f"That is {len(words):,} letters; there is room for {LONGEST_WORDS:,}. Say it in fewer.")


def _end(by: SomeoneTo, at: datetime, choice: Choice) -> None:
    choice.ended_at, choice.ended_by = at, by.standing
    choice.save(update_fields=["ended_at", "ended_by"])


def _signed(by: SomeoneTo, at: datetime, strength: Strength, words: str, helped_by: str, how: How) -> dict[str, object]:
    """Whose choice it is, how much it matters, and who put it down."""
    return {
        "person": by.person,
        "strength": strength.value,
        "words": words.strip(),
        "said_by": by.standing,
        "helped_by": helped_by.strip(),
        "how": how.value,
        "created_at": at,
    }
