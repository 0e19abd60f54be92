"""When a plan is looked at again, what is asked about how it was made, and the way of a changed need."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from carewright.core.civil import long_date
from carewright.core.rules import Kind, Labelled
from carewright.plans.rules.plan import SHORT

FIRST_REVIEW = "first review of a plan, weeks after the start"
NEXT_REVIEW = "review of a plan, months after the last one"
FEWEST = "fewest people whose answers are shown together"
"""The dated facts that this file's thresholds stand in."""

THRESHOLDS: tuple[tuple[str, int, str], ...] = (
    (FIRST_REVIEW, 6, "NICE quality standard QS123 (2016), statement 5"),
    (
        NEXT_REVIEW,
        12,
        "NICE quality standard QS123 (2016), statement 5; Care Act 2014, statutory guidance, chapter 13",
    ),
    (SHORT, 30, "NICE guideline NG21 (2015) and quality standard QS123 (2016), statement 4"),
    (FEWEST, 10, "Our own policy: docs/decisions/0010-the-plan-and-who-says-yes-to-it.md"),
)
KNOWN_FROM = date(2016, 7, 1)
"""What is known of each threshold, and since when: stated as dated facts by ``actions.reviews.state_thresholds``."""

REVIEWED = (Kind.AGENCY, Kind.COUNCIL)
"""The organisations that owe a person a review. A peer group does not."""


def review_due_date(started: date, last_held: date | None, *, first_weeks: int, next_months: int) -> date:
    """The day by which a plan is to be looked at: weeks after the start and then, from each review, months after it
    (a day that the month does not have is its last)."""
    if last_held is None:
        return started + timedelta(weeks=first_weeks)
    years, month = divmod(last_held.month - 1 + next_months, 12)
    year, month = last_held.year + years, month + 1
    return date(year, month, min(last_held.day, monthrange(year, month)[1]))


class Question(Labelled):
    """What we ask at the end of each conversation about a plan, in our own words. What the questions are about follows
    what goes with better results in the surveys of personal budget holders (National Personal Budget Survey, 2013)."""

    LISTENED = "listened", "Were you listened to?"
    CHANGED_THE_PLAN = "changed_the_plan", "Did what you said change the plan?"
    TIME_OR_MONEY = "time_or_money", "Did you know how much time or money there is?"
    HELP = "help", "Did you have the help that you wanted to take part?"
    CLEAR = "clear", "Was it all said so that you could follow it?"
    WHO_AND_WHEN = "who_and_when", "Could you choose who comes, and when?"
    OTHERS = "others", "Were the people whom you wanted there part of it?"
    MY_PLAN = "my_plan", "Is it your plan?"


class Point(Labelled):
    """An answer: one of five points, or one of two ways of not giving any."""

    FULLY = "fully", "Yes, fully"
    MOSTLY = "mostly", "Mostly"
    PARTLY = "partly", "Partly"
    HARDLY = "hardly", "Hardly"
    NOT_AT_ALL = "not_at_all", "Not at all"
    DOES_NOT_APPLY = "does_not_apply", "This does not apply to me"
    RATHER_NOT_SAY = "rather_not_say", "I would rather not say"


POINTS = (Point.FULLY, Point.MOSTLY, Point.PARTLY, Point.HARDLY, Point.NOT_AT_ALL)


class Answerer(Labelled):
    """Whose answers they are."""

    PERSON = "person", "I answer by myself"
    HELPED = "helped", "I answer, and somebody helps me"
    FOR_THEM = "for_them", "I answer for them"


@dataclass(frozen=True, slots=True)
class Told:
    """What people said to one question. ``people`` who gave one of the five points; ``counts`` for each of these, or
    None where they are too few to be shown."""

    question: Question
    people: int | None
    counts: dict[Point, int] | None


def told(answers: Iterable[tuple[int, Mapping[str, str]]], fewest: int) -> list[Told]:
    """Each question with what people said to it, each person counted once by their newest answer.

    ``answers``: a person's number and their answers by question, the oldest first. Where fewer than ``fewest`` people
    gave a point, not even how many they are is told.
    """
    newest: dict[Question, dict[int, Point]] = {question: {} for question in Question}
    for person, given in answers:
        for asked, point in given.items():
            newest[Question.of(asked)][person] = Point.of(point)
    found = []
    for question, points in newest.items():
        counted = Counter(points.values())
        counts = {point: counted[point] for point in POINTS}
        people = sum(counts.values())
        enough = people >= fewest
        found.append(Told(question, people if enough else None, counts if enough else None))
    return found


def twelve_whole_months(today: date) -> tuple[date, date]:
    """From the first day of the month a year ago, up to and without the first of this one. Whole months, so that nobody
    can tell one person's answer from what changed since yesterday."""
    return date(today.year - 1, today.month, 1), date(today.year, today.month, 1)


class Urgency(Labelled):
    """How soon a changed need has to be looked at, as the one who says so sees it."""

    NOW = "now", "It cannot wait until tomorrow"
    SOON = "soon", "In the next days"
    NEXT_TIME = "next_time", "When we next talk about the plan"


class Step(Labelled):
    """Where a changed need has got to."""

    REPORTED = "reported", "somebody said so"
    SEEN = "seen", "a planner has read it"
    REVISED = "revised", "there is a new plan"
    NOTHING = "nothing", "the plan stays as it is"


MOVES = {
    None: {Step.REPORTED},
    Step.REPORTED: {Step.SEEN},
    Step.SEEN: {Step.REVISED, Step.NOTHING},
    Step.REVISED: set[Step](),
    Step.NOTHING: set[Step](),
}
"""From where to where a changed need may go. None: it does not exist yet."""

DONE = tuple(step for step in Step if not MOVES[step])


def unseen_too_long(reported: date, seen: date | None, today: date) -> bool:
    """Whether the promise was broken that a planner reads it on the day it was said."""
    return (seen or today) > reported


def what_next(step: Step, reported: date, today: date, *, reason: str = "") -> str:
    """What happens now with a changed need, for the one who said so and for the person."""
    if step is Step.REPORTED and reported == today:
        return f"A planner reads this today, {long_date(reported)}. You will see here that they have."
    if step is Step.REPORTED:
        return f"A planner should have read this on {long_date(reported)} and has not. We are sorry: ring the office."
    if step is Step.SEEN:
        return "A planner has read this, and is talking about what to change. Nothing changes before you agree to it."
    if step is Step.REVISED:
        return "There is a new plan, and it was agreed."
    return f"The plan stays as it is: {reason}"


@dataclass(frozen=True, slots=True)
class TimesToPlan:
    """How long people waited for a new plan. ``hours``: of each change that led to one, from being said to the new
    plan, shortest first; ``median`` of them, None where there are none. ``unchanged``: how many left the plan as it is;
    ``waiting``: how many are neither. ``same_day`` of ``reported``: those that a planner read on the same day.
    """

    hours: tuple[float, ...]
    unchanged: int
    waiting: int
    same_day: int
    reported: int

    @property
    def median(self) -> float | None:
        return median(self.hours) if self.hours else None
