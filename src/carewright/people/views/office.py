"""The persons who are with an organisation: who they are, welcoming one, their care, and how they sign in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from carewright.people import actions
from carewright.people.forms.office import ByCode, Leaving, SignIn, Welcome
from carewright.people.models import Person
from carewright.people.pages import Asked, done, face_of_person, numbered, page_number, require_page
from carewright.people.permissions import can_run_office, check_run_office
from carewright.people.queries import branches_of, care_at, care_that_ended, persons_of, someone_at


@require_safe
def people(request: Asked, public_id: str) -> HttpResponse:
    by = someone_at(request.member, public_id)
    search, left = request.GET.get("q", ""), "left" in request.GET
    found = persons_of(by, search, page_number(request), left)
    return render(
        request,
        "people/people.html",
        {
            "by": by,
            "total": found.total,
            "cares": [(care, face_of_person(care.person)) for care in found.rows],
            "page": numbered(found),
            "search": search,
            "left": left,
            "runs": can_run_office(by.duty),
        },
    )


@require_page
def welcome(request: Asked, public_id: str) -> HttpResponse:
    """A person whom no organisation here knows yet."""
    by = someone_at(request.member, public_id)
    check_run_office(by.duty)
    form = Welcome(
        request.POST or None,
        branches=branches_of(by),
        all_of_it=by.branches is None,
        initial={"from_date": by.member.today},
    )
    taken: list[Person] = []

    def take_on() -> None:
        said = {name: form.cleaned_data[name] for name in ("called", "full_name", "born_date", "from_date")}
        taken.append(actions.welcome_person(by=by, at=request.member.at, branch=form.chosen_branch(), **said))

    if request.method == "POST" and done(form, "from_date", take_on):
        return _welcomed(request, public_id, taken[0])
    return render(request, "people/welcome.html", {"by": by, "form": form})


@require_page
def by_code(request: Asked, public_id: str) -> HttpResponse:
    """A person who is with another organisation already, and handed over their code."""
    by = someone_at(request.member, public_id)
    check_run_office(by.duty)
    form = ByCode(request.POST or None, branches=branches_of(by), all_of_it=by.branches is None)
    taken: list[Person] = []

    def take_on() -> None:
        branch, code = form.chosen_branch(), form.cleaned_data["code"]
        taken.append(actions.welcome_by_code(by=by, at=request.member.at, code=code, branch=branch))

    if request.method == "POST" and done(form, "code", take_on):
        return _welcomed(request, public_id, taken[0])
    return render(request, "people/by_code.html", {"by": by, "form": form})


def _welcomed(request: Asked, public_id: str, person: Person) -> HttpResponse:
    messages.success(request, f"{person.called} is with you. Next: say where they live and what helps you talk.")
    return redirect("people:care", public_id, person.public_id)


@require_page
def care(request: Asked, public_id: str, person_id: str) -> HttpResponse:
    """One person's care: since when, how they sign in, and its end."""
    by = someone_at(request.member, public_id)
    found = care_at(by, person_id)
    person = found.person
    sign_in = SignIn(request.POST if "give" in request.POST else None)
    leaving = Leaving(request.POST if "end" in request.POST else None)

    def give() -> None:
        actions.give_account(by=by, at=request.member.at, to=person, email=sign_in.cleaned_data["email"])

    def end() -> None:
        until_date = leaving.cleaned_data["until_date"]
        actions.end_care(by=by, at=request.member.at, person=person, until_date=until_date)

    if sign_in.is_bound and done(sign_in, "email", give):
        messages.success(request, f"{person.called} can sign in now, with {sign_in.cleaned_data['email']}.")
        return redirect("people:care", public_id, person_id)
    if leaving.is_bound and done(leaving, "until_date", end):
        messages.success(request, f"Written down: when {person.called} leaves. What was agreed with you ends that day.")
        return redirect("people:people", public_id)
    return render(
        request,
        "people/care.html",
        {
            "by": by,
            "care": found,
            "face": face_of_person(person),
            "sign_in": sign_in,
            "leaving": leaving,
            "form": sign_in if sign_in.is_bound else leaving,
            "runs": can_run_office(by.duty),
        },
    )


@require_POST
def again(request: Asked, public_id: str, person_id: str) -> HttpResponse:
    """Take on again, at the same branch, somebody who left."""
    by = someone_at(request.member, public_id)
    before = care_that_ended(by, person_id)
    actions.welcome_again(by=by, at=request.member.at, person=before.person, branch=before.branch)
    return _welcomed(request, public_id, before.person)
