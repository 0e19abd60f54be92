"""Plans are looked at again: after six weeks and then yearly, by the agency and by the council. Some are overdue."""

from datetime import date, datetime, timedelta

from carewright.demo.cast import shape as cast
from carewright.demo.cast.lately import OVERDUE, WHAT_CHANGED
from carewright.demo.load.persons import about_me, in_two_versions
from carewright.demo.load.world import Life, World, coordinator, manager, morning, named, speaking
from carewright.people.models import Care
from carewright.plans.actions.plan import say_how_it_goes
from carewright.plans.actions.reviews import hold_review, plan_review, say_how_involved
from carewright.plans.models import Review
from carewright.plans.rules.plan import Status
from carewright.plans.rules.reviews import (
    FIRST_REVIEW,
    NEXT_REVIEW,
    THRESHOLDS,
    Answerer,
    Point,
    Question,
    review_due_date,
)

FACTS = {key: value for key, value, _ in THRESHOLDS}
POINTS = (Point.FULLY, Point.MOSTLY, Point.FULLY, Point.PARTLY, Point.FULLY, Point.MOSTLY, Point.HARDLY)
"""How people answered what they were asked at the end, in turn."""


def reviewed(world: World, person: cast.Person, number: int) -> Life:
    offices = {"fern": coordinator(number), **{key: manager(key) for key in ("usk", "marsh_road")}}
    due = sorted(
        (day, organisation)
        for organisation in offices
        if organisation in person.organisations
        for day in _days(world, person, number, organisation)
    )
    last = max((day for day, organisation in due if organisation == "fern"), default=None)
    for day, organisation in due:
        at = yield morning(day, 840)
        office = offices[organisation]
        review = _held(world, person, at, organisation, office, WHAT_CHANGED[(number + day.year) % len(WHAT_CHANGED)])
        if organisation == "fern" and day == last:
            _said(world, person, number, at, office, review)
    for organisation in offices:
        if organisation in person.organisations and person.key not in OVERDUE:
            at = yield morning(world.calendar.ago(3), 960)
            _planned(world, person, at, organisation, offices[organisation])


def _days(world: World, person: cast.Person, number: int, organisation: str) -> list[date]:
    """When reviews were held: some days before each was due. Where one is overdue, none in the last year."""
    calendar = world.calendar
    until = calendar.ago(365) if organisation == "fern" and person.key in OVERDUE else calendar.ago(1)
    begun = _begun(world, person, organisation)
    found: list[date] = []
    while True:
        due = _due(begun, found[-1] if found else None)
        held = due - timedelta(2 + number % 9)
        if held > until:
            return found
        found.append(held)


def _begun(world: World, person: cast.Person, organisation: str) -> date:
    since = world.calendar.moved(person.since)
    return since - timedelta(21) if organisation == "usk" else since + timedelta(72 * (organisation == "marsh_road"))


def _due(begun: date, last: date | None) -> date:
    return review_due_date(begun, last, first_weeks=FACTS[FIRST_REVIEW], next_months=FACTS[NEXT_REVIEW])


def _held(world: World, person: cast.Person, at: datetime, organisation: str, office: str, changed: str) -> Review:
    by = world.to(office, person.key, at)
    near = next((each.name for each in person.circle if each.allowed), "")
    return hold_review(
        by=by,
        at=at,
        care=world.care(person.key, organisation),
        held_date=by.member.today,
        held_with=", ".join(filter(None, (person.called, near, named(office)))),
        what_changed=changed,
    )


def _said(world: World, person: cast.Person, number: int, at: datetime, office: str, review: Review) -> None:
    """At the last review they say how their goals go, finish About Me, and are asked how the talk was."""
    key, who = person.key, speaking(person)
    by = world.to(who or office, key, at)
    if in_two_versions(number):
        about_me(world, person, office, at, seen=1, whole=True)
    for goal in person.goals[: 1 + number % 2]:
        say_how_it_goes(
            by=by,
            at=at,
            goal=world.goals[key, goal.key],
            status=Status.WORKING,
            confidence=min(10, goal.confidence + 1),
        )
    answers = {each.value: POINTS[(number + place) % len(POINTS)].value for place, each in enumerate(Question)}
    answers[Question.CLEAR.value] = (Point.FULLY, Point.MOSTLY, Point.RATHER_NOT_SAY)[number % 3].value
    helper = "" if by.rights.themself else next((each.name for each in person.circle if each.allowed), "")
    say_how_involved(
        by=by,
        at=at,
        care=world.care(key, "fern"),
        answerer=Answerer.HELPED if helper else Answerer.PERSON,
        answers=answers,
        helped_by=helper,
        review=review,
    )


def _planned(world: World, person: cast.Person, at: datetime, organisation: str, office: str) -> None:
    """What falls due in the next four weeks has a day."""
    care: Care = world.care(person.key, organisation)
    last = Review.objects.filter(care=care, held_date__isnull=False).order_by("held_date").last()
    due = _due(care.from_date, last.held_date if last else None)
    by = world.to(office, person.key, at)
    if by.member.today <= due <= world.calendar.today + timedelta(28):
        plan_review(by=by, at=at, care=care, planned_date=max(due - timedelta(2), world.calendar.today + timedelta(1)))
