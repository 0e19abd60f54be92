"""The workers of an organisation, and who has which post in it."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from carewright.core.refusal import Hidden, Refused
from carewright.core.rules import Kind
from carewright.people import actions
from carewright.people.forms.office import (
    Appointing,
    Employing,
    LeavingBranch,
    SignIn,
    SkillSeen,
    Starting,
    WhoTheyAre,
    WorkingWeek,
)
from carewright.people.models import Worker
from carewright.people.pages import Asked, done, face_of_worker, require_page
from carewright.people.permissions import ASK_MANAGER, can_appoint, can_run_office, check_appoint, check_run_office
from carewright.people.queries import (
    SomeoneAt,
    branches_of,
    employments_of,
    expiring_skills,
    posts_of,
    someone_at,
    worker_at,
    worker_for,
    workers_of,
)
from carewright.people.rules import Role
from carewright.people.views.week import hours_in_words


@require_safe
def workers(request: Asked, public_id: str) -> HttpResponse:
    by = someone_at(request.member, public_id)
    runs = can_run_office(by.duty)
    return render(
        request,
        "people/workers.html",
        {
            "by": by,
            "workers": [(each, face_of_worker(each)) for each in workers_of(by)],
            "expires": {"expiring": expiring_skills(by) if runs else []},
            "runs": runs,
        },
    )


def _office_and_worker(request: Asked, public_id: str, worker_id: str) -> tuple[SomeoneAt, Worker]:
    """An office, and one of its workers. ``Refused``: this is for the office."""
    by = someone_at(request.member, public_id)
    check_run_office(by.duty)
    return by, worker_at(by, worker_id)


def _page(
    request: Asked,
    by: SomeoneAt,
    form: Form | None,
    heading: str,
    lede: str,
    button: str,
    worker: Worker | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    """A page with one form about a worker, or about one who is to be taken on; without a form, why there is none."""
    shown = {"by": by, "worker": worker, "form": form, "heading": heading, "lede": lede, "button": button}
    return render(request, "people/staff_form.html", shown | {"refused": refused})


@require_page
def employ(request: Asked, public_id: str) -> HttpResponse:
    by = someone_at(request.member, public_id)
    check_run_office(by.duty)
    form = Employing(request.POST or None, branches=branches_of(by), all_of_it=False)
    taken: list[Worker] = []

    def take_on() -> None:
        branch, from_date = form.branches[form.cleaned_data["branch"]], form.cleaned_data["from_date"]
        taken.append(actions.employ(by=by, at=request.member.at, branch=branch, from_date=from_date, **form.details()))

    if request.method == "POST" and done(form, "home_postcode", take_on):
        messages.success(
            request, f"{taken[0].called} works with you. Next: their hours, their skills and their sign-in."
        )
        return redirect("people:worker", taken[0].public_id)
    lede = "Their page about themself, with a photo and what they like, they write when they have signed in."
    return _page(request, by, form, "Take on a worker", lede, "Take them on")


@require_page
def skill(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    by, worker = _office_and_worker(request, public_id, worker_id)
    form = SkillSeen(request.POST or None)

    def record() -> None:
        actions.record_skill(by=by, at=request.member.at, worker=worker, **form.cleaned_data)

    if request.method == "POST" and done(form, "until_date", record):
        messages.success(request, f"Written down: {worker.called} and {form.cleaned_data['skill'].label}.")
        return redirect("people:worker", worker_id)
    heading = f"What {worker.called} is trained for"
    lede = "Write down only what you saw. It takes the place of an earlier proof of the same."
    return _page(request, by, form, heading, lede, "Write it down", worker)


@require_page
def hours(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    """The hours of a whole week at once, filled in as they will be last."""
    by, worker = _office_and_worker(request, public_id, worker_id)
    behind = worker_for(by, worker_id).behind
    weeks = hours_in_words(behind.hours) if behind else []
    now = {f"day_{number}": hours for number, hours in weeks[-1]["week"].items()} if weeks else {}
    form = WorkingWeek(request.POST or None, initial=now | {"from_date": by.member.today})

    def say() -> None:
        from_date = form.cleaned_data["from_date"]
        actions.set_working_pattern(by=by, at=request.member.at, worker=worker, week=form.week(), from_date=from_date)

    if request.method == "POST" and done(form, "from_date", say):
        messages.success(request, f"Kept: {worker.called}’s hours.")
        return redirect("people:worker", worker_id)
    lede = (
        "When they can be given visits. Leave a day empty on which they are free. A night goes on into the next day: "
        "10pm to 7am."
    )
    return _page(request, by, form, f"{worker.called}’s week", lede, "Keep this", worker)


@require_page
def details(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    """Who a worker is, how they get about and where they live, put right."""
    by, worker = _office_and_worker(request, public_id, worker_id)
    names = ("called", "full_name", "gender", "travel", "home_postcode")
    form = WhoTheyAre(request.POST or None, initial={name: getattr(worker, name) for name in names})

    def change() -> None:
        actions.change_worker(by=by, at=request.member.at, worker=worker, **form.details())

    if request.method == "POST" and done(form, "home_postcode", change):
        messages.success(request, f"Kept: who {worker.called} is, and how they get about.")
        return redirect("people:worker", worker_id)
    lede = "Rounds are planned by it: when they move, or take the bicycle instead of the car, say so here."
    return _page(request, by, form, f"Who {worker.called} is", lede, "Keep this", worker)


@require_page
def another_branch(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    """A worker begins at one more branch, and stays where they are."""
    by, worker = _office_and_worker(request, public_id, worker_id)
    theirs = {each.branch for each in employments_of(by, worker_id)}
    branches = [branch for branch in branches_of(by) if branch not in theirs]
    form = Starting(request.POST or None, branches=branches, all_of_it=False)

    def begin() -> None:
        branch, from_date = form.branches[form.cleaned_data["branch"]], form.cleaned_data["from_date"]
        actions.employ_also(by=by, at=request.member.at, worker=worker, branch=branch, from_date=from_date)

    if request.method == "POST" and done(form, "from_date", begin):
        messages.success(request, f"Written down: another branch of {worker.called}’s.")
        return redirect("people:worker", worker_id)
    lede = "People there can then choose them, and the rota can send them. They stay with the branch where they are."
    refused = Refused(f"{worker.called} is with each of your branches already.", ASK_MANAGER)
    return _page(
        request,
        by,
        form if branches else None,
        f"Another branch for {worker.called}",
        lede,
        "Write it down",
        worker,
        refused,
    )


@require_page
def sign_in(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    by, worker = _office_and_worker(request, public_id, worker_id)
    form = SignIn(request.POST or None)

    def give() -> None:
        actions.give_account(by=by, at=request.member.at, to=worker, email=form.cleaned_data["email"])

    if request.method == "POST" and done(form, "email", give):
        messages.success(request, f"{worker.called} can sign in now.")
        return redirect("people:worker", worker_id)
    lede = "They read what people trusted us with, so they set up a second step the first time."
    heading = f"Let {worker.called} sign in"
    return _page(request, by, form, heading, lede, "Let them sign in", worker)


@require_page
def leave(request: Asked, public_id: str, worker_id: str) -> HttpResponse:
    by, worker = _office_and_worker(request, public_id, worker_id)
    branches = [each.branch for each in employments_of(by, worker_id)]
    form = LeavingBranch(request.POST or None, branches=branches, all_of_it=False)

    def end() -> None:
        branch, until_date = form.branches[form.cleaned_data["branch"]], form.cleaned_data["until_date"]
        actions.end_employment(by=by, at=request.member.at, worker=worker, branch=branch, until_date=until_date)

    if request.method == "POST" and done(form, "until_date", end):
        messages.success(request, f"Written down: when {worker.called} leaves.")
        return redirect("people:workers", public_id)
    lede = "From that day on they read nobody’s record any more whom they knew only by this work."
    heading = f"{worker.called} leaves"
    return _page(request, by, form, heading, lede, "Write it down", worker)


@require_page
def posts(request: Asked, public_id: str) -> HttpResponse:
    """Who does what here; a manager appoints, and ends a post."""
    by = someone_at(request.member, public_id)
    appoints = can_appoint(by.duty)
    found = posts_of(by)
    if request.method == "POST":
        check_appoint(by.duty)
    if "end" in request.POST:
        post = next((each for each in found if str(each.pk) == request.POST["end"]), None)
        if post is None:
            raise Hidden("There is no such post here.")
        account = actions.end_post(by=by, at=request.member.at, post=post)
        messages.success(request, f"{account.name} is no longer {Role.of(post.role).label} here.")
        return redirect("people:posts", public_id)
    form = Appointing(
        request.POST or None,
        kind=Kind.of(by.organisation.kind),
        branches=branches_of(by),
        all_of_it=by.branches is None,
    )

    def appoint() -> None:
        said = form.cleaned_data
        actions.appoint(
            by=by,
            at=request.member.at,
            organisation=by.organisation,
            email=said["email"],
            name=said["name"],
            role=Role.of(said["role"]),
            branch=form.chosen_branch(),
        )

    if request.method == "POST" and done(form, "role", appoint):
        messages.success(request, f"{form.cleaned_data['name']} is appointed, and can sign in now.")
        return redirect("people:posts", public_id)
    shown = {
        "by": by,
        "posts": [(each, Role.of(each.role).label) for each in found],
        "form": form,
        "appoints": appoints,
    }
    return render(request, "people/posts.html", shown)
