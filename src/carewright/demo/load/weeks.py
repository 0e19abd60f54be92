"""A coordinator plans a week of the cast, takes what was found and publishes it."""

from datetime import date, datetime

from carewright.core.models import Branch
from carewright.core.rules import Kind
from carewright.people.models import Post
from carewright.people.queries import Member, SomeoneAt, branches_of, someone_at
from carewright.people.rules import Role
from carewright.rota.actions import ask_for_plan, open_rota, publish, take_proposal, tell_all
from carewright.rota.models import PlanningRun
from carewright.rota.planning import plan
from carewright.rota.planning.answers import answer
from carewright.rota.queries.weeks import week_stands


def offices_that_plan(now: datetime) -> list[tuple[SomeoneAt, Branch]]:
    """Each branch of an agency, with a coordinator of it or, where there is none, its manager."""
    found = {}
    posts = Post.objects.filter(role__in=[Role.MANAGER.value, Role.COORDINATOR.value], until_date=None)
    for post in (
        posts.filter(organisation__kind=Kind.AGENCY.value).select_related("account", "organisation").order_by("-role")
    ):
        by = someone_at(Member(now, post.account), post.organisation.public_id)
        found.update(dict.fromkeys(branches_of(by), by))
    return [(by, branch) for branch, by in found.items()]


def still_to_plan(by: SomeoneAt, branch: Branch, first: date) -> bool:
    return week_stands(by, branch, first).published is None


def plan_week(by: SomeoneAt, branch: Branch, first: date, seconds: int, at: datetime) -> PlanningRun:
    """The search, with its proposal where there is one. All of it is done at one moment."""

    def now() -> datetime:
        return at

    rota = open_rota(by=by, at=now(), branch=branch, first=first)
    run = ask_for_plan(by=by, at=now(), rota=rota, seconds=seconds)
    plan(run.pk, now=now)
    run = PlanningRun.objects.get(pk=run.pk)
    if run.proposal:
        take_proposal(by=by, at=now(), proposal=run.proposal)
        rota.refresh_from_db()
        made = publish(by=by, at=now(), rota=rota)
        tell_all(made.pk, now=now)
        answer(made.pk, now=now)
    return run
