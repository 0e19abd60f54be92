"""Say when a worker is away, and when they work besides their week."""

from datetime import date, datetime

from django.db.models import Q

from carewright.core.actions import action
from carewright.core.civil import clock, london_date
from carewright.core.models import Branch
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Worker
from carewright.people.queries import SomeoneAt
from carewright.rota.actions.visits import LONGEST_WORDS
from carewright.rota.models import Absence, ExtraHours
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.permissions import check_say_absent
from carewright.rota.queries.hours import employed_here, is_oneself
from carewright.rota.rules.visits import Gone


@action
def say_away(
    *,
    by: SomeoneAt,
    at: datetime,
    worker: Worker,
    kind: Gone,
    from_at: datetime,
    until_at: datetime | None,
    words: str = "",
) -> Absence:
    """A worker is away from a moment up to another; None: until they say. Their visits stay where they are until the
    office has found somebody else for them. ``Refused``: it would end before it begins, or they are away then already.
    """
    _check(by, worker)
    if until_at and until_at <= from_at:
        raise Refused("They are back after they have gone.")
    others = Absence.objects.filter(IN_FORCE, Q(until_at=None) | Q(until_at__gt=from_at), worker=worker)
    if (others if until_at is None else others.filter(from_at__lt=until_at)).exists():
        raise Refused(f"{worker.called} is away in that time already.", "End that first.")
    return Absence.objects.create(
        worker=worker,
        kind=kind.value,
        from_at=from_at,
        until_at=until_at,
        account=by.account,
        said_by=by.standing,
        words=words.strip()[:LONGEST_WORDS],
        created_at=at,
    )


@action
def say_back(*, by: SomeoneAt, at: datetime, absence: Absence, back_at: datetime) -> Absence:
    """A worker is back from a moment on; an absence that has not begun by then is taken back. ``Refused``: it ended
    before that."""
    _check(by, absence.worker)
    if absence.ended_at or (absence.until_at and absence.until_at < back_at):
        raise Refused("They are back by then already.")
    if back_at <= absence.from_at:
        absence.ended_at, absence.ended_by = at, by.standing
    else:
        absence.until_at = back_at
    absence.save(update_fields=["ended_at", "ended_by", "until_at"])
    return absence


@action
def add_hours(
    *, by: SomeoneAt, at: datetime, worker: Worker, branch: Branch, day: date, starts: int, ends: int, words: str = ""
) -> ExtraHours:
    """Hours of one day in which a worker can be given visits besides their week, in minutes after midnight; past 1,440
    is the night after. ``Refused``: they are not with this branch that day, the day is over, or the hours do not lie
    within a day and its night, or overlap others of this kind."""
    _check(by, worker)
    if not employed_here(by, day).filter(pk=worker.pk, employments__branch=branch).exists():
        raise Refused(f"{worker.called} is not with {branch.name} on that day.")
    if day < london_date(at):
        raise Refused("That day is over.")
    if not (0 <= starts < 1440 and starts < ends <= 2880):
        raise Refused("Hours begin within the day and end later, by the end of the next.")
    others = ExtraHours.objects.filter(IN_FORCE, worker=worker, date=day, starts__lt=ends, ends__gt=starts)
    if other := others.first():
        raise Refused(f"They work besides from {clock(other.starts)} to {clock(other.ends)} already.")
    return ExtraHours.objects.create(
        worker=worker,
        branch=branch,
        date=day,
        starts=starts,
        ends=ends,
        account=by.account,
        said_by=by.standing,
        words=words.strip()[:LONGEST_WORDS],
        created_at=at,
    )


@action
def take_back_hours(*, by: SomeoneAt, at: datetime, hours: ExtraHours) -> ExtraHours:
    """Hours besides the week are not worked after all. ``Refused``: they were taken back before."""
    _check(by, hours.worker)
    if hours.ended_at:
        raise Refused("These were taken back already.")
    hours.ended_at, hours.ended_by = at, by.standing
    hours.save(update_fields=["ended_at", "ended_by"])
    return hours


def _check(by: SomeoneAt, worker: Worker) -> None:
    """``Hidden``: nobody here is this worker."""
    check_say_absent(by.duty, is_oneself(by, worker))
    if not employed_here(by, by.member.today).filter(pk=worker.pk).exists():
        raise Hidden("There is no worker here by that name.")
