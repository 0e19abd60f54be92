"""Reviews and how involved the person was; needs that changed; and what an office sees of all that."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from carewright.core.period import Period
from carewright.people.pages import Asked as Request
from carewright.people.queries import SomeoneTo, someone_at, someone_to
from carewright.plans.actions import reviews as actions
from carewright.plans.forms import reviews as fields
from carewright.plans.models import Agreement, Involvement, NeedChange
from carewright.plans.permissions.plan import (
    can_answer,
    can_plan_change,
    can_review,
    can_see_answers,
    check_answer,
    check_plan_change,
    check_report_change,
    check_review,
)
from carewright.plans.queries.plan import agreements_of, cares_of, supports_at
from carewright.plans.queries.reviews import (
    ReviewDue,
    involvement_of,
    involvement_summary,
    need_change_for,
    needs_changes_of,
    needs_changes_waiting,
    review_due,
    reviews_of,
    reviews_overdue,
    times_to_plan,
    who_hears,
)
from carewright.plans.rules.reviews import DONE, POINTS, Answerer, Point, Question, Step, Urgency, twelve_whole_months
from carewright.plans.views.common import kept, require_page, some, when_in_words

A_PAGE = 50


def _may_answer(by: SomeoneTo) -> bool:
    return any(can_answer(by.rights, answerer) for answerer in Answerer)


@require_safe
def reviews(request: Request, public_id: str) -> HttpResponse:
    """When the plan is next looked at, what came of it before, and what the person said of how it was made."""
    by = someone_to(request.member, public_id)
    answers = involvement_of(by) if can_see_answers(by.rights) else []
    return render(
        request,
        "plans/reviews.html",
        {
            "by": by,
            "due": review_due(by),
            "reviews": reviews_of(by),
            "answers": [_said(each) for each in reversed(answers)],
            "may_review": can_review(by.rights),
            "may_answer": _may_answer(by),
        },
    )


def _said(involvement: Involvement) -> dict[str, Any]:
    given = [
        (each.label, Point.of(involvement.answers[each.value]).label)
        for each in Question
        if each.value in involvement.answers
    ]
    return {"involvement": involvement, "answers": given}


def _owed(by: SomeoneTo) -> list[ReviewDue]:
    """The reviews that they arrange. ``Refused``: reviews are not theirs to arrange, or none is owed."""
    check_review(by.rights)
    due = review_due(by)
    some(by, [each.care for each in due])
    return due


@require_page
def plan_review(request: Request, public_id: str) -> HttpResponse:
    """Give the next review a day."""
    by = someone_to(request.member, public_id)
    due = _owed(by)
    form = fields.PlanReview(request.POST or None, cares=[each.care for each in due])
    if request.method == "POST" and kept(
        form,
        lambda: actions.plan_review(
            by=by, at=request.member.at, care=form.care, planned_date=form.cleaned_data["planned_date"]
        ),
    ):
        messages.success(request, "The review has its day.")
        return redirect("plans:reviews", public_id)
    return render(request, "plans/review_plan.html", {"by": by, "form": form, "due": due})


@require_page
def hold_review(request: Request, public_id: str) -> HttpResponse:
    """Write down that a review was held."""
    by = someone_to(request.member, public_id)
    due = _owed(by)
    initial = {"held_date": by.member.today}
    form = fields.HoldReview(request.POST or None, cares=[each.care for each in due], initial=initial)

    def hold() -> None:
        said = dict(form.cleaned_data)
        said.pop("organisation", None)
        actions.hold_review(by=by, at=request.member.at, care=form.care, **said)

    if request.method == "POST" and kept(form, hold):
        messages.success(request, f"Written down. Now let {by.person.called} say how involved they were.")
        return redirect("plans:reviews", public_id)
    return render(request, "plans/review_held.html", {"by": by, "form": form})


@require_page
def say_how_involved(request: Request, public_id: str) -> HttpResponse:
    """The questions on how the plan was made."""
    by = someone_to(request.member, public_id)
    if not _may_answer(by):
        check_answer(by.rights, Answerer.FOR_THEM)
    answerers = [each for each in Answerer if can_answer(by.rights, each)]
    if by.rights.themself:
        answerers.remove(Answerer.FOR_THEM)
    form = fields.HowInvolved(
        request.POST or None,
        cares=some(by, list(cares_of(by))),
        reviews=reviews_of(by) if request.method == "POST" else (),
        answerers=answerers,
    )
    if request.method == "POST" and kept(
        form, lambda: actions.say_how_involved(by=by, at=request.member.at, **form.said)
    ):
        messages.success(request, "Thank you. It is kept, and nobody at the office can read it by itself.")
        return redirect("plans:reviews", public_id)
    return render(request, "plans/how_involved.html", {"by": by, "form": form})


# Needs that changed


@require_safe
def changed(request: Request, public_id: str) -> HttpResponse:
    """What was said to have changed, and where it has got to."""
    by = someone_to(request.member, public_id)
    return render(request, "plans/changed.html", {"by": by, "changes": needs_changes_of(by)})


@require_page
def say_changed(request: Request, public_id: str) -> HttpResponse:
    """Say that a need has changed: what, and how soon."""
    by = someone_to(request.member, public_id)
    check_report_change(by.rights)
    form = fields.SayNeedChanged(request.POST or None, cares=some(by, list(cares_of(by))))
    made: list[NeedChange] = []

    def report() -> None:
        said = form.cleaned_data
        urgency = Urgency.of(said["urgency"])
        made.append(
            actions.report_need_change(
                by=by, at=request.member.at, care=form.care, words=said["words"], urgency=urgency
            )
        )

    if request.method == "POST" and kept(form, report):
        messages.success(request, "Thank you for saying so. A planner has been told just now.")
        return redirect("plans:change", public_id, made[0].public_id)
    return render(request, "plans/say_changed.html", {"by": by, "form": form, "hears": who_hears(by, by.account)})


@require_page
def change(request: Request, public_id: str, change_id: str) -> HttpResponse:
    """One changed need with its steps; a planner takes it further."""
    by = someone_to(request.member, public_id)
    then = need_change_for(by, change_id)
    may = can_plan_change(by.rights)
    agreements = _agreed_since(by, then.change) if may and then.step is Step.SEEN else []
    answering = "answer" in request.POST
    answer = fields.AnswerWithPlan(request.POST if answering else None, agreements=agreements)
    leave = fields.LeaveAsItIs(request.POST if "leave" in request.POST else None)
    done = False
    if request.method == "POST":
        check_plan_change(by.rights)
        told: dict[str, Any] = {"by": by, "at": request.member.at, "change": then.change}
        if answering:
            done = kept(answer, lambda: actions.answer_with_new_plan(agreement=answer.chosen, **told))
        elif "leave" in request.POST:
            done = kept(leave, lambda: actions.leave_plan_as_it_is(reason=leave.cleaned_data["reason"], **told))
        elif "read" in request.POST:
            actions.read_need_change(**told)
            done = True
    if done:
        messages.success(request, "Kept. Whoever said it can see it here.")
        return redirect("plans:change", public_id, change_id)
    shown = {"by": by, "then": then, "may": may, "agreements": agreements, "answer": answer, "leave": leave}
    own = then.change.account == by.account and then.step not in DONE
    shown["hears"] = who_hears(by, by.account) if own else None
    steps = [{"step": Step.of(each.step), "row": each} for each in then.steps]
    form = answer if answering else leave
    return render(request, "plans/change.html", shown | {"steps": steps, "form": form})


def _agreed_since(by: SomeoneTo, change: NeedChange) -> list[Agreement]:
    """The plans that can be an answer to a changed need."""
    return [
        each for each in agreements_of(by) if each.care_id == change.care_id and each.created_at >= change.created_at
    ]


# What an office sees


@require_safe
def office_reviews(request: Request, public_id: str) -> HttpResponse:
    """Whose plan should have been looked at by now, the longest overdue first."""
    by = someone_at(request.member, public_id)
    page = Paginator(reviews_overdue(by), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "plans/office_reviews.html", {"by": by, "page": page})


@require_safe
def office_changed(request: Request, public_id: str) -> HttpResponse:
    """Changed needs that wait to be read or answered, the oldest first."""
    by = someone_at(request.member, public_id)
    page = Paginator(needs_changes_waiting(by), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "plans/office_changed.html", {"by": by, "page": page})


@require_safe
def office_support(request: Request, public_id: str) -> HttpResponse:
    """All support in force today."""
    by = someone_at(request.member, public_id)
    today = by.member.today
    page = Paginator(supports_at(by, today).order_by("care__person__called", "earliest", "pk"), A_PAGE).get_page(
        request.GET.get("page")
    )
    rows = [{"support": each, "when": when_in_words(each)} for each in page]
    return render(request, "plans/office_support.html", {"by": by, "page": page, "rows": rows, "today": today})


def _bar(counts: list[int]) -> list[tuple[float, float]]:
    """Where each part of a bar of 100 begins, and how wide it is."""
    whole = sum(counts) or 1
    return [(100 * sum(counts[:n]) / whole, 100 * count / whole) for n, count in enumerate(counts)]


@require_safe
def office_listening(request: Request, public_id: str) -> HttpResponse:
    """How long people wait for a new plan, and what they say of how plans are made."""
    by = someone_at(request.member, public_id)
    summary = involvement_summary(by)
    times = times_to_plan(by, Period(*twelve_whole_months(by.member.today)))
    return render(
        request,
        "plans/office_listening.html",
        {
            "by": by,
            "summary": summary,
            "points": POINTS,
            "told": [
                {
                    "question": each.question.label,
                    "people": each.people,
                    "counts": list((each.counts or {}).values()),
                    "bar": _bar(list((each.counts or {}).values())),
                }
                for each in summary.told
            ],
            "times": times,
        },
    )
