"""Reviews that are due, what people said of how their plan was made, and needs that changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Min, Q, QuerySet

from carewright.core.civil import london_date, moment
from carewright.core.models import Account, on
from carewright.core.period import Period
from carewright.core.queries import fact
from carewright.core.refusal import Hidden
from carewright.messages.models import Recipient
from carewright.messages.queries import may_still_know, recipient_of
from carewright.people.models import Care, Person
from carewright.people.permissions import OFFICE, can_see, check_know
from carewright.people.queries import SomeoneAt, SomeoneTo, see
from carewright.people.rules import Part, Seen
from carewright.plans.models import Involvement, NeedChange, NeedChangeStep, Review
from carewright.plans.permissions.plan import check_see_answers
from carewright.plans.queries.plan import of_office, of_theirs
from carewright.plans.rules.reviews import (
    DONE,
    FEWEST,
    FIRST_REVIEW,
    NEXT_REVIEW,
    REVIEWED,
    Answerer,
    Step,
    TimesToPlan,
    Told,
    Urgency,
    review_due_date,
    told,
    twelve_whole_months,
    unseen_too_long,
    what_next,
)

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """The next review of a person's plan with one organisation. ``days_over``: days past the due one, 0 where none."""

    care: Care
    due_date: date
    planned_date: date | None
    last_held_date: date | None
    days_over: int


def review_due(by: SomeoneTo) -> list[ReviewDue]:
    """When the person's plan is next looked at, with each organisation that owes them that; the earliest first."""
    see(by, Seen.PLAN)
    return sorted(_due(by.member.today, of_theirs(by, "")), key=lambda due: due.due_date)


def reviews_overdue(by: SomeoneAt) -> list[ReviewDue]:
    """Whose plan should have been looked at by now, the longest overdue first."""
    due = _due(by.member.today, of_office(by, ""))
    return sorted((each for each in due if each.days_over), key=lambda each: (-each.days_over, each.care.pk))


def _due(today: date, which: Q) -> list[ReviewDue]:
    cares = (
        Care.objects.filter(on(today), which, organisation__kind__in=[kind.value for kind in REVIEWED])
        .select_related("person", "organisation", "branch")
        .annotate(
            last_held=Max("reviews__held_date"),
            to_come=Min("reviews__planned_date", filter=Q(reviews__held_date=None, reviews__moved_at=None)),
        )
    )
    first, following = fact(FIRST_REVIEW, today), fact(NEXT_REVIEW, today)
    found = []
    for care in cares:
        due = review_due_date(care.from_date, care.last_held, first_weeks=first, next_months=following)
        found.append(ReviewDue(care, due, care.to_come, care.last_held, max(0, (today - due).days)))
    return found


def reviews_of(by: SomeoneTo) -> list[Review]:
    """Every review, the newest first: planned, moved and held."""
    see(by, Seen.PLAN)
    return list(Review.objects.filter(of_theirs(by)).select_related("care__organisation", "account"))


def involvement_of(by: SomeoneTo) -> list[Involvement]:
    """What the person said of how their plans were made, the oldest first. ``Refused``: only they read that."""
    check_see_answers(by.rights)
    return list(Involvement.objects.filter(of_theirs(by)).select_related("care__organisation", "review"))


@dataclass(frozen=True, slots=True)
class InvolvementTold:
    """What people said, from a day up to and without another."""

    period: Period
    told: Sequence[Told]


def involvement_summary(by: SomeoneAt) -> InvolvementTold:
    """What people said to each question in the last twelve whole months, small numbers hidden.

    Of the whole organisation, whichever branches they work in: what is known of the whole and of a part tells of the
    rest. What the person said, alone or with help, goes before what somebody said for them.
    """
    of_office(by)
    from_date, until_date = twelve_whole_months(by.member.today)
    given = Involvement.objects.filter(
        care__organisation=by.organisation,
        created_at__gte=moment(from_date, 0),
        created_at__lt=moment(until_date, 0),
    )
    rows = list(given.order_by("created_at", "pk").values_list("answerer", "care__person", "answers"))
    rows.sort(key=lambda row: row[0] != Answerer.FOR_THEM.value)
    fewest = fact(FEWEST, by.member.today)
    return InvolvementTold(Period(from_date, until_date), told([row[1:] for row in rows], fewest))


@dataclass(frozen=True, slots=True)
class ChangeThen:
    """A changed need with what became of it so far; ``next`` says what happens now."""

    change: NeedChange
    steps: Sequence[NeedChangeStep]
    step: Step
    next: str


def needs_changes_of(by: SomeoneTo) -> list[ChangeThen]:
    """What was said of the person's changed needs, the newest first; to whom their health is not shared with, what they
    said themselves."""
    return [_change_then(change, by.member.today) for change in _changes(by).order_by("-created_at", "-pk")]


def need_change_for(by: SomeoneTo, public_id: str) -> ChangeThen:
    """One of these by its public id. ``Hidden``: there is none that they see."""
    found = _changes(by).filter(public_id=public_id).first()
    if found is None:
        raise Hidden("There is nothing here by that name.")
    return _change_then(found, by.member.today)


def _changes(by: SomeoneTo) -> QuerySet[NeedChange]:
    check_know(by.rights)
    seen = NeedChange.objects.filter(of_theirs(by)).select_related("care__organisation", "account")
    if can_see(by.rights, Seen.HEALTH):
        see(by, Seen.HEALTH)
    else:
        seen = seen.filter(account=by.account, account__isnull=False)
    return seen.prefetch_related("steps__account", "steps__agreement")


def _change_then(change: NeedChange, today: date) -> ChangeThen:
    steps = list(change.steps.all())
    step = Step.of(steps[-1].step)
    return ChangeThen(
        change, steps, step, what_next(step, london_date(change.created_at), today, reason=steps[-1].words)
    )


def planners_of(by: SomeoneTo, care: Care) -> list[Account]:
    """Who plans for the person at an organisation today and so is told of a changed need, without who says so."""
    here = Q(posts__branch=None) | Q(posts__branch=care.branch_id)
    posts = Q(posts__organisation=care.organisation_id, posts__role__in=[role.value for role in OFFICE])
    found = Account.objects.filter(here, posts, on(by.member.today, "posts__")).distinct().order_by("pk")
    return [planner for planner in found if planner != by.account]


def who_hears(by: SomeoneTo, reporter: Account | None) -> Recipient | None:
    """Who is told when a changed need is answered: whoever said so, in what they are to the person. None: they have no
    sign-in, or may not be told of the person now; who may still read the record finds the answer there."""
    if reporter is None:
        return None
    own = by.person.account_id == reporter.pk
    who = by.person if own else recipient_of(reporter, by.person, by.member.today)
    return who if may_still_know(who, by.person, Part.BE_TOLD, by.member.at) else None


@dataclass(frozen=True, slots=True)
class ChangeWaiting:
    """A changed need that a planner has to read or to answer. What was said is not in here: who opens it is noted."""

    public_id: str
    person: Person
    urgency: Urgency
    step: Step
    reported_at: datetime
    hours: int
    unseen_too_long: bool


def needs_changes_waiting(by: SomeoneAt) -> list[ChangeWaiting]:
    """Changed needs without a new plan or a reason for keeping the old one, the oldest first, with whole hours."""
    done = NeedChangeStep.objects.filter(step__in=[step.value for step in DONE])
    with_us = on(by.member.today, "care__")  # after they have left nobody here could answer it
    changes = NeedChange.objects.filter(with_us, of_office(by)).exclude(pk__in=done.values("change"))
    found = []
    for change in changes.select_related("care__person").prefetch_related("steps"):
        seen = _day_of(change, Step.SEEN)
        found.append(
            ChangeWaiting(
                public_id=change.public_id,
                person=change.care.person,
                urgency=Urgency.of(change.urgency),
                step=Step.SEEN if seen else Step.REPORTED,
                reported_at=change.created_at,
                hours=(by.member.at - change.created_at) // HOUR,
                unseen_too_long=unseen_too_long(london_date(change.created_at), seen, by.member.today),
            )
        )
    return found


def times_to_plan(by: SomeoneAt, period: Period) -> TimesToPlan:
    """How long it took from a changed need to a new plan, for what was said in a period of days with an end."""
    days = Q(created_at__gte=moment(period.from_date, 0))
    if period.until_date:
        days &= Q(created_at__lt=moment(period.until_date, 0))
    changes = list(NeedChange.objects.filter(days, of_office(by)).prefetch_related("steps"))
    hours, unchanged, same_day = [], 0, 0
    for change in changes:
        last = list(change.steps.all())[-1]
        if last.step == Step.REVISED.value:
            hours.append((last.at - change.created_at) / HOUR)
        unchanged += last.step == Step.NOTHING.value
        same_day += _day_of(change, Step.SEEN) == london_date(change.created_at)
    return TimesToPlan(tuple(sorted(hours)), unchanged, len(changes) - len(hours) - unchanged, same_day, len(changes))


def _day_of(change: NeedChange, step: Step) -> date | None:
    return next((london_date(each.at) for each in change.steps.all() if each.step == step.value), None)
