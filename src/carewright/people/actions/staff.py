"""A worker comes to a branch, and leaves it; what they were trained for, and when they can be given visits."""

from datetime import date, datetime

from carewright.core.actions import action, end
from carewright.core.models import Branch
from carewright.core.postcodes import place_of
from carewright.core.refusal import Hidden, Refused
from carewright.people.actions.care import check_not_past
from carewright.people.actions.reach import check_office_of, check_office_of_worker, organisations_of_both
from carewright.people.models import (
    Acquaintance,
    Details,
    Employment,
    FormerDetails,
    Worker,
    WorkerSkill,
    WorkingPattern,
)
from carewright.people.queries import SomeoneAt
from carewright.people.rules import Gender, Skill, Travel, Week, as_postcode, check_week, in_words, lasting


@action
def employ(
    *,
    by: SomeoneAt,
    at: datetime,
    branch: Branch,
    called: str,
    full_name: str,
    travel: Travel,
    home_postcode: str,
    from_date: date,
    gender: Gender | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
) -> Worker:
    """Take on a worker, from a day on; without a place on the map, they live where the postcode is. ``Refused``: a name
    is missing, or the postcode is none."""
    check_office_of(by, branch)
    if latitude is None or longitude is None:
        latitude, longitude = place_of(home_postcode) or (None, None)
    worker = Worker.objects.create(
        called=in_words(called, "What they are called", 100),
        full_name=in_words(full_name, "Their full name"),
        gender=gender.value if gender else "",
        travel=travel.value,
        home_postcode=as_postcode(home_postcode),
        latitude=latitude,
        longitude=longitude,
        created_at=at,
    )
    Employment.objects.create(worker=worker, branch=branch, from_date=from_date)
    return worker


@action
def change_worker(
    *,
    by: SomeoneAt,
    at: datetime,
    worker: Worker,
    called: str,
    full_name: str,
    travel: Travel,
    home_postcode: str,
    gender: Gender | None = None,
) -> Worker:
    """Put right who a worker is, how they get about and where they live. What stood here before is kept where no page
    shows it; the place on the map stays while the postcode does. ``Refused``: a name is missing, or the postcode is
    none."""
    check_office_of_worker(by, worker)
    before = {field.name: getattr(worker, field.name) for field in Details._meta.fields}
    now = before | {
        "called": in_words(called, "What they are called", 100),
        "full_name": in_words(full_name, "Their full name"),
        "gender": gender.value if gender else "",
        "travel": travel.value,
        "home_postcode": as_postcode(home_postcode),
    }
    if now["home_postcode"] != before["home_postcode"]:
        now["latitude"], now["longitude"] = place_of(home_postcode) or (None, None)
    if now != before:
        FormerDetails.objects.create(worker=worker, until_at=at, **before)
        for name, value in now.items():
            setattr(worker, name, value)
        worker.save(update_fields=list(before))
    return worker


@action
def employ_also(*, by: SomeoneAt, at: datetime, worker: Worker, branch: Branch, from_date: date) -> Employment:
    """A worker who is or was with this organisation works at another of its branches too, or comes back.

    ``Refused``: they are there already. ``Hidden``: they never were with this organisation.
    """
    check_office_of(by, branch)
    if not Employment.objects.filter(worker=worker, branch__organisation=by.organisation).exists():
        raise Hidden("There is no worker here by that name.")
    here = Employment.objects.filter(worker=worker, branch=branch)
    if here.exclude(until_date__lte=from_date).exists():
        raise Refused(f"{worker.called} is with {branch.name} already.")
    return here.create(worker=worker, branch=branch, from_date=from_date)


@action
def end_employment(*, by: SomeoneAt, at: datetime, worker: Worker, branch: Branch, until_date: date) -> Worker:
    """A worker leaves a branch; the day is the first on which they are not with it any more. Where that was what
    brought them to a person, they stop reading that record. ``Refused``: the day is past."""
    check_office_of(by, branch)
    check_office_of_worker(by, worker)
    check_not_past(until_date, at)
    end(Employment.objects.filter(worker=worker, branch=branch), until_date)
    for acquaintance in Acquaintance.objects.filter(worker=worker).select_related("person"):
        if not organisations_of_both(worker, acquaintance.person, until_date):
            end(Acquaintance.objects.filter(pk=acquaintance.pk), until_date)
    return worker


@action
def record_skill(
    *,
    by: SomeoneAt,
    at: datetime,
    worker: Worker,
    skill: Skill,
    seen: str,
    from_date: date,
    until_date: date | None = None,
) -> WorkerSkill:
    """What a worker was trained for, with what was seen of it ("certificate of 3 March") and when it expires; it takes
    the place of an earlier one. ``Refused``: nothing was seen, or a later one is written down already."""
    check_office_of_worker(by, worker)
    period = lasting(from_date, until_date)
    of_this = WorkerSkill.objects.filter(worker=worker, skill=skill.value)
    if of_this.filter(from_date__gt=period.from_date).exists():
        raise Refused(f"A later proof of {skill.label} is written down already.")
    end(of_this, period.from_date)
    return of_this.create(
        worker=worker,
        skill=skill.value,
        seen=in_words(seen, "What was seen"),
        from_date=period.from_date,
        until_date=period.until_date,
    )


@action
def set_working_pattern(
    *, by: SomeoneAt, at: datetime, worker: Worker, week: Week, from_date: date
) -> list[WorkingPattern]:
    """The hours of every week, from a day on, all at once; what was set for that day and later ends.

    ``Refused``: the week contradicts itself, or the day is past.
    """
    check_office_of_worker(by, worker)
    check_not_past(from_date, at)
    check_week(week)
    end(WorkingPattern.objects.filter(worker=worker), from_date)
    return [
        WorkingPattern.objects.create(worker=worker, weekday=weekday, starts=starts, ends=ends, from_date=from_date)
        for weekday, hours in sorted(week.items())
        for starts, ends in sorted(hours)
    ]
