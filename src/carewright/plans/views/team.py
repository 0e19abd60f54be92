"""Who comes: the workers as the person sees them, how they match, whom they chose, and introductions."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from carewright.core.civil import moment
from carewright.core.refusal import Hidden, Refused
from carewright.design.rules import Face
from carewright.people.pages import Asked as Request
from carewright.people.pages import face_of_worker
from carewright.people.permissions import OFFICE, can_change_choices, check_change_choices
from carewright.people.queries import SomeoneTo, someone_to
from carewright.plans.actions.choices import choose_team, say_no, take_back_no
from carewright.plans.actions.introductions import (
    call_off_introduction,
    hold_introduction,
    know_from_before,
    plan_introduction,
    say_how_it_went,
    wish_introduction,
)
from carewright.plans.forms.choices import Team
from carewright.plans.forms.introductions import HowWasIt, WhenToMeet
from carewright.plans.models import HowItWent, Introduction
from carewright.plans.permissions.choices import can_plan_introduction, can_say_how_it_went, can_say_no
from carewright.plans.queries.choices import (
    Matched,
    choices_of,
    introductions_of,
    matches_for,
    own_view,
    views_of,
    worker_who_could,
)
from carewright.plans.rules.choices import How, Strength
from carewright.plans.rules.introductions import Felt, Step, Whose
from carewright.plans.views.common import kept

STANDS = {
    Step.WISHED: ("wished for", "new"),
    Step.PLANNED: ("planned", "wait"),
    Step.HELD: ("have met", "good"),
    Step.CALLED_OFF: ("called off", "plain"),
}


def _face(matched: Matched) -> Face:
    return face_of_worker(matched.worker)


@require_safe
def team(request: Request, public_id: str) -> HttpResponse:
    """Everybody who could come, the best match first."""
    by = someone_to(request.member, public_id)
    matched = matches_for(by)
    return render(
        request,
        "plans/team.html",
        {
            "by": by,
            "chosen": [_card(public_id, each) for each in sorted(matched, key=lambda m: m.rank or 99) if each.rank],
            "others": [_card(public_id, each) for each in matched if not each.rank and each.can_come],
            "cannot": [_card(public_id, each) for each in matched if not each.rank and not each.can_come],
            "may_change": can_change_choices(by.rights),
        },
    )


def _card(public_id: str, matched: Matched) -> dict[str, Any]:
    return {
        "matched": matched,
        "face": _face(matched),
        "href": reverse("plans:worker", args=[public_id, matched.worker.public_id]),
        "score": "" if matched.match.score is None else f"fits {matched.match.score} in 100",
        "likes": [words for under in reversed(matched.match.under) for words in under.met][:3],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def favourites(request: Request, public_id: str) -> HttpResponse:
    """Choose workers in order."""
    by = someone_to(request.member, public_id)
    check_change_choices(by.rights)
    matched = [each for each in matches_for(by) if each.can_come or each.rank]
    now = choices_of(by).team
    seen = " ".join(member.public_id for member in now)
    form = Team(
        request.POST or None,
        workers=[(each.worker.public_id, each.worker.called) for each in matched],
        chosen=[member.worker.public_id for member in now],
        initial={"strength": now[0].strength, "words": now[0].words} if now else {},
    )

    def keep() -> None:
        by_id = {each.worker.public_id: each.worker for each in matched}
        helped = request.session.get(f"helped-{public_id}", {"how": How.ON_SCREEN.value, "helped_by": ""})
        choose_team(
            by=by,
            at=request.member.at,
            workers=[by_id[each] for each in form.chosen],
            strength=Strength.of(form.cleaned_data["strength"] or Strength.STRONGLY.value),
            words=form.cleaned_data["words"],
            helped_by=helped["helped_by"],
            how=How.of(helped["how"]),
        )

    meanwhile = request.POST.get("seen", seen) != seen
    if request.method == "POST" and not meanwhile and kept(form, keep):
        messages.success(request, "Kept: the favourites. Whoever is new is introduced first.")
        return redirect("plans:team", public_id)
    shown = {"by": by, "form": form, "seen": seen, "now": now, "meanwhile": meanwhile}
    return render(request, "plans/favourites.html", shown)


def _worker(by: SomeoneTo, worker_id: str) -> Matched:
    found = next((each for each in matches_for(by) if each.worker.public_id == worker_id), None)
    if found is None:
        raise Hidden("There is nobody here by that name.")
    return found


@require_safe
def worker(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """One worker, and how they match with the person, with the reasons."""
    by = someone_to(request.member, public_id)
    matched = _worker(by, worker_id)
    return render(
        request,
        "plans/worker.html",
        {
            "by": by,
            "matched": matched,
            "face": _face(matched),
            "may_change": can_change_choices(by.rights),
            "may_say_no": can_say_no(by.rights),
            "may_know": can_plan_introduction(by.rights) and not matched.met,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def no(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """Say no to a worker, or take that back. There is no field for a reason."""
    by = someone_to(request.member, public_id)
    found = worker_who_could(by, worker_id)
    if found is None or not can_say_no(by.rights):
        raise Hidden("There is nobody here by that name.")
    if request.method == "POST":
        if "back" in request.POST:
            take_back_no(by=by, at=request.member.at, worker=found)
            messages.success(request, f"{found.called} may come again.")
        else:
            say_no(by=by, at=request.member.at, worker=found)
            messages.success(request, f"{found.called} will not come any more. Nobody asks you why.")
        return redirect("plans:team", public_id)
    return render(request, "plans/no.html", {"by": by, "worker": found, "face": face_of_worker(found)})


@require_POST
def wish(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """Ask to be introduced to a worker; the office can note that they know each other already."""
    by = someone_to(request.member, public_id)
    found = worker_who_could(by, worker_id)
    if found is None:
        raise Hidden("There is nobody here by that name.")
    if "known" in request.POST:
        know_from_before(by=by, at=request.member.at, worker=found, words="")
        messages.success(request, f"Noted: {by.person.called} and {found.called} know each other.")
        return redirect("plans:worker", public_id, worker_id)
    because = f"{by.person.called} would like to meet {found.called}"
    wish_introduction(by=by, at=request.member.at, worker=found, because=because)
    whom = "you" if by.rights.themself else by.person.called
    messages.success(request, f"The office plans when {found.called} comes to meet {whom}.")
    return redirect("plans:introductions", public_id)


def _who(by: SomeoneTo, introduction: Introduction, view: HowItWent) -> str:
    if view.whose == Whose.WORKER.value:
        return introduction.worker.called
    return "You" if by.rights.themself else by.person.called


@require_safe
def introductions(request: Request, public_id: str) -> HttpResponse:
    """Whom the person is to meet, and how it went."""
    by = someone_to(request.member, public_id)
    shown = [
        {
            "introduction": each,
            "face": face_of_worker(each.worker),
            "views": [(_who(by, each, view), view) for view in views_of(by, each)],
            "stands": STANDS[each.stands],
        }
        for each in introductions_of(by)
        if each.stands
    ]
    return render(
        request,
        "plans/introductions.html",
        {
            "by": by,
            "shown": shown,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def introduction(request: Request, public_id: str, introduction_id: str) -> HttpResponse:
    """Go on with one introduction: plan it, say that they met, how it went, or call it off."""
    by = someone_to(request.member, public_id)
    found = next((each for each in introductions_of(by) if each.public_id == introduction_id), None)
    if found is None:
        raise Hidden("There is no such introduction.")
    planning = WhenToMeet(request.POST if "plan" in request.POST else None)
    felt = HowWasIt(
        request.POST if "say" in request.POST else None, person=by.person.called, worker=found.worker.called
    )
    if request.method == "POST" and (said := _go_on(request, by, found, planning, felt)):
        messages.success(request, said)
        return redirect("plans:introductions", public_id)
    return render(
        request,
        "plans/introduction.html",
        {
            "by": by,
            "introduction": found,
            "face": face_of_worker(found.worker),
            "planning": planning if can_plan_introduction(by.rights) and found.stands is not Step.HELD else None,
            "felt": felt if _may_say(by, found) and found.stands is Step.HELD else None,
            "may_call_off": can_change_choices(by.rights) and found.open,
        },
    )


def _may_say(by: SomeoneTo, found: Introduction) -> bool:
    """Whether how it went is theirs to say, or to write down."""
    return can_say_how_it_went(by.rights) and (bool(by.rights.roles & OFFICE) or own_view(by, found) is not None)


def _go_on(request: Request, by: SomeoneTo, found: Introduction, planning: WhenToMeet, felt: HowWasIt) -> str:
    """What was done, as a sentence; "": something is still to be filled in."""
    at, worker = request.member.at, found.worker.called
    if "held" in request.POST:
        hold_introduction(by=by, at=at, introduction=found)
        return f"{worker} and {by.person.called} have met."
    if "call_off" in request.POST:
        call_off_introduction(by=by, at=at, introduction=found)
        return "It is called off."
    if "plan" in request.POST and planning.is_valid():
        said = planning.cleaned_data
        try:
            plan_introduction(
                by=by,
                at=at,
                introduction=found,
                planned_for=moment(said["day"], said["time"]),
                introducer=said["introducer"],
            )
        except Refused as refused:
            planning.add_error("day", str(refused))
            return ""
        return f"{worker} comes to meet {by.person.called}."
    if "say" in request.POST and felt.is_valid():
        for_person = by.rights.decides or (by.rights.roles and felt.cleaned_data["for_person"])
        whose = Whose.PERSON if for_person else Whose.WORKER
        say_how_it_went(
            by=by,
            at=at,
            introduction=found,
            whose=whose,
            felt=Felt.of(felt.cleaned_data["felt"]),
            words=felt.cleaned_data["words"],
        )
        return "Thank you for saying how it went."
    return ""
