"""A person's plan as it was on any day; what waits for a yes; and all support of an organisation, for its planners."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from carewright.core.civil import moment
from carewright.core.models import on
from carewright.core.queries import fact
from carewright.core.refusal import Hidden
from carewright.people.models import Care
from carewright.people.permissions import can_see, check_run_office
from carewright.people.queries import SomeoneAt, SomeoneTo, see
from carewright.people.rules import Seen, Skill
from carewright.plans.models import (
    Agreement,
    Contingency,
    Goal,
    GoalStatus,
    Need,
    Strength,
    Support,
    SupportOutcome,
    SupportTask,
)
from carewright.plans.models.plan import InPlan, stood_on
from carewright.plans.rules.plan import SHORT, Ring, Status


@dataclass(frozen=True, slots=True)
class GoalThen:
    """A goal, with how it went up to a day, the newest first."""

    goal: Goal
    statuses: Sequence[GoalStatus]

    @property
    def status(self) -> Status:
        return Status.of(self.statuses[0].status)


@dataclass(frozen=True, slots=True)
class SupportThen:
    """Support with its tasks in their order and the goals it serves, in the words that were agreed. ``skills`` are
    None for whom the person's health is not shared with."""

    support: Support
    tasks: Sequence[SupportTask]
    outcomes: Sequence[SupportOutcome]
    skills: Sequence[Skill] | None

    def ring(self, ring: Ring) -> list[SupportTask]:
        """The tasks in one ring of the doughnut."""
        return [task for task in self.tasks if task.ring == ring.value]


@dataclass(frozen=True, slots=True)
class PlanThen:
    """A person's plan as it stood when a day ended, as far as somebody may see it.

    ``health_shared``: whether needs and contingencies about their health are among these.
    """

    day: date
    health_shared: bool
    strengths: Sequence[Strength]
    needs: Sequence[Need]
    goals: Sequence[GoalThen]
    supports: Sequence[SupportThen]
    contingencies: Sequence[Contingency]
    agreements: Sequence[Agreement]


def of_theirs(by: SomeoneTo, path: str = "care__") -> Q:
    """Rows of the person's cares, as far as they are of the part of the record that somebody sees."""
    theirs = Q(**{f"{path}person": by.person})
    return theirs if by.organisations is None else theirs & Q(**{f"{path}organisation__in": by.organisations})


def of_office(by: SomeoneAt, path: str = "care__") -> Q:
    """Rows of the cares that an office looks after. ``Refused``: they do not work in the office."""
    check_run_office(by.duty)
    ours = Q(**{f"{path}organisation": by.organisation})
    return ours if by.branches is None else ours & Q(**{f"{path}branch__in": by.branches})


def cares_of(by: SomeoneTo) -> QuerySet[Care]:
    """With whom the person is today: whom one can tell of a changed need, and whose plans there can be."""
    return Care.objects.filter(on(by.member.today), of_theirs(by, "")).select_related("organisation", "branch")


def plan_on(by: SomeoneTo, day: date) -> PlanThen:
    """The plan in force on a day, past or to come. ``Refused``: it is not shared with them."""
    see(by, Seen.PLAN)
    health = _see_health(by)
    stood, shared = Q(stood_on(day), person=by.person), Q() if health else Q(health=False)
    return PlanThen(
        day=day,
        health_shared=health,
        strengths=list(Strength.objects.filter(stood)),
        needs=list(Need.objects.filter(stood, shared)),
        goals=_goals_on(by, day),
        supports=_with_tasks(Support.objects.in_force(day).filter(of_theirs(by)), health),
        contingencies=list(Contingency.objects.filter(stood, shared)),
        agreements=[agreement for agreement in agreements_of(by) if agreement.agreed_date <= day],
    )


def goals_of(by: SomeoneTo) -> list[GoalThen]:
    """What the person hopes for today, what matters most first. ``Refused``: their plan is not shared with them."""
    see(by, Seen.PLAN)
    return _goals_on(by, by.member.today)


def _goals_on(by: SomeoneTo, day: date) -> list[GoalThen]:
    statuses = GoalStatus.objects.filter(at__lt=moment(day, 1440)).order_by("-at", "-pk")
    goals = Goal.objects.filter(stood_on(day), person=by.person)
    goals = goals.prefetch_related(Prefetch("statuses", statuses, to_attr="until_then"))
    return [GoalThen(goal, goal.until_then) for goal in goals]


def shortest_visit(by: SomeoneTo) -> int:
    """Minutes under which a visit needs reasons, and a yes by itself, today."""
    minutes: int = fact(SHORT, by.member.today)
    return minutes


def how_many_wait(by: SomeoneTo) -> int:
    """How much support waits for a yes. It tells nobody's words."""
    return Support.objects.waiting(by.member.today).filter(of_theirs(by)).count()


def plan_waiting(by: SomeoneTo) -> list[SupportThen]:
    """The support that was proposed and nobody said yes to yet, each with what it would replace."""
    see(by, Seen.PLAN)
    waiting = Support.objects.waiting(by.member.today).filter(of_theirs(by)).select_related("replaces")
    return _with_tasks(waiting, _see_health(by))


def _see_health(by: SomeoneTo) -> bool:
    """Whether the person's health is shared with them; what they see of it is noted."""
    if not can_see(by.rights, Seen.HEALTH):
        return False
    see(by, Seen.HEALTH)
    return True


def _with_tasks(supports: QuerySet[Support], health: bool) -> list[SupportThen]:
    found = supports.select_related("care__organisation").prefetch_related("tasks", "outcomes__goal")
    return [
        SupportThen(
            support,
            list(support.tasks.all()),
            list(support.outcomes.all()),
            [Skill.of(skill) for skill in support.skills] if health else None,
        )
        for support in found
    ]


def agreements_of(by: SomeoneTo) -> list[Agreement]:
    """Who said yes to what, the newest first: the days on which the plan changed."""
    see(by, Seen.PLAN)
    found = Agreement.objects.filter(of_theirs(by))
    return list(found.select_related("care__organisation").prefetch_related("supports"))


def in_plan_for[Row: InPlan](by: SomeoneTo, kind: type[Row], public_id: str) -> Row:
    """A strength, need, goal or contingency of the person by its public id. ``Hidden``: there is none that they see."""
    see(by, Seen.PLAN)
    found = kind._default_manager.filter(person=by.person, public_id=public_id).first()
    if found is None:
        raise Hidden("There is nothing here by that name.")
    if getattr(found, "health", False):
        see(by, Seen.HEALTH)
    return found


def support_for(by: SomeoneTo, public_id: str) -> SupportThen:
    """One support, in force or not, by its public id. ``Hidden``: there is none that they see."""
    see(by, Seen.PLAN)
    supports = Support.objects.filter(of_theirs(by), public_id=public_id).select_related("replaces")
    found = _with_tasks(supports, _see_health(by))
    if not found:
        raise Hidden("There is nothing here by that name.")
    return found[0]


def supports_at(by: SomeoneAt, day: date) -> QuerySet[Support]:
    """Everything in force on a day at an organisation, in the branches they work in: what visits are planned from."""
    return Support.objects.in_force(day).filter(of_office(by)).select_related("care__person")
