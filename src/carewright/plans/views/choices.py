"""A person's choices: to look at, to talk through question by question, and what a change means before it is kept."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from carewright.core.civil import clock
from carewright.core.refusal import Hidden
from carewright.design.rules import Step
from carewright.people.pages import Asked as Request
from carewright.people.pages import face_of_worker
from carewright.people.permissions import can_change_choices, check_change_choices
from carewright.people.queries import SomeoneTo, someone_to
from carewright.plans.actions.choices import choose
from carewright.plans.forms.choices import FORMS, WhoIsAnswering
from carewright.plans.models import Support, WhoChoice
from carewright.plans.queries.choices import Choices, Chosen, choices_of, history_of, meaning, supports_of
from carewright.plans.rules.choices import Asked, How, Strength, What, When, Who, days_in_words
from carewright.plans.rules.talk import Question, questions

TONES = {Strength.MUST: "new", Strength.STRONGLY: "good", Strength.WOULD_LIKE: "plain"}


def _asked_of(by: SomeoneTo) -> list[Question]:
    return questions([(support.public_id, support.name) for support in supports_of(by)])


def _answering(question: Question, choices: Choices) -> list[Chosen]:
    """The choices in force that answer a question."""
    return [row for row in choices.rows if row.asked.kind in question.kinds and _visit_of(row) == question.visit]


def _visit_of(row: Chosen) -> str:
    """The public id of the visit that a choice is about; "": all. Two visits may have one name."""
    visit = None if isinstance(row, WhoChoice) else row.visit
    return visit.public_id if visit else ""


def _shown(public_id: str, question: Question, choices: Choices) -> dict[str, Any]:
    """One question as the list of choices shows it: its choices, their words, and who said so last."""
    rows = _answering(question, choices)
    return {
        "question": question,
        "lines": [
            {"sentence": _alone(row.asked), "asked": row.asked, "tone": TONES[row.asked.strength]} for row in rows
        ],
        "words": list(dict.fromkeys(row.words for row in rows if row.words)),
        "last": max(rows, key=lambda row: row.created_at, default=None),
        "href": reverse("plans:ask", args=[public_id, question.key]),
    }


def _alone(asked: Asked) -> str:
    """A choice under a heading that names its visit already."""
    return replace(asked, visit="").sentence


@require_safe
def chosen(request: Request, public_id: str) -> HttpResponse:
    """Everything that was chosen, question by question."""
    by = someone_to(request.member, public_id)
    choices = choices_of(by)
    shown = [_shown(public_id, question, choices) for question in _asked_of(by)]
    return render(
        request,
        "plans/chosen.html",
        {
            "by": by,
            "chosen": [each for each in shown if each["lines"]],
            "open": [each for each in shown if not each["lines"]],
            "choices": choices,
            "faces": [(face_of_worker(member.worker), member.worker) for member in choices.team],
            "team_words": list(dict.fromkeys(member.words for member in choices.team if member.words)),
            "may_change": can_change_choices(by.rights),
            "nothing": not choices.rows and not choices.team,
        },
    )


FULL = 14
"""Lines above which the sheet for the fridge needs smaller letters to stay one sheet."""


@require_safe
def fridge(request: Request, public_id: str) -> HttpResponse:
    """When, who and what, in large letters on one sheet to keep on the fridge. Who must not come is not on it: whoever
    comes reads it."""
    by = someone_to(request.member, public_id)
    choices = choices_of(by)
    visits = [
        {"name": support.name, "says": _week_of(support, choices.bearing_on(support))} for support in supports_of(by)
    ]
    of_all = [asked for asked in choices.asked if not asked.visit]
    of_visits = [asked.sentence for asked in choices.asked if asked.visit and isinstance(asked.kind, What)]
    lines = {
        "when": [asked.sentence for asked in of_all if isinstance(asked.kind, When)],
        "who": [asked.sentence for asked in of_all if isinstance(asked.kind, Who)],
        "what": [asked.sentence for asked in of_all if isinstance(asked.kind, What)] + of_visits,
    }
    long = 2 * len(visits) + 2 * bool(choices.team)  # a visit takes two lines, and so do faces
    shown = {
        "by": by,
        "visits": visits,
        "faces": [(face_of_worker(member.worker), member.worker) for member in choices.team],
        "full": long + sum(map(len, lines.values())) > FULL,
    }
    return render(request, "plans/fridge.html", lines | shown)


def _week_of(support: Support, rows: list[Chosen]) -> str:
    """When one visit comes, as it was chosen, else as it was agreed: "Thursday, about 2pm, no later than 2:15pm"."""
    own = {row.asked.kind: row.asked for row in rows if row.asked.visit}
    days = days_in_words(own[When.DAYS].days if When.DAYS in own else support.days)
    kinds = ((When.WISHED, "about"), (When.EARLIEST, "not before"), (When.LATEST, "no later than"))
    times = [f"{words} {clock(own[kind].minute or 0)}" for kind, words in kinds if kind in own]
    agreed = [f"between {clock(support.earliest)} and {clock(support.latest)}"]
    if support.earliest == support.latest:
        agreed = [f"at {clock(support.earliest)}"]
    return ", ".join([days[0].upper() + days[1:], *(times or agreed)])


@require_safe
def history(request: Request, public_id: str) -> HttpResponse:
    """What was chosen before, and when it changed."""
    by = someone_to(request.member, public_id)
    return render(request, "plans/history.html", {"by": by, "rows": history_of(by)})


def _helped(request: Request, public_id: str) -> dict[str, str]:
    found: dict[str, str] = request.session.get(f"helped-{public_id}", {"how": How.ON_SCREEN.value, "helped_by": ""})
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request, public_id: str) -> HttpResponse:
    """How the conversation is held, and who helps; then the first question."""
    by = someone_to(request.member, public_id)
    check_change_choices(by.rights)
    form = WhoIsAnswering(request.POST or None, initial=_helped(request, public_id))
    asked = _asked_of(by)
    if request.method == "POST" and form.is_valid():
        request.session[f"helped-{public_id}"] = form.cleaned_data
        return redirect(f"{reverse('plans:ask', args=[public_id, asked[0].key])}?talk=1")
    return render(request, "plans/begin.html", {"by": by, "form": form, "count": len(asked)})


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Request, public_id: str, key: str) -> HttpResponse:
    """One question: fill it in, see what it would mean, keep it or change it."""
    by = someone_to(request.member, public_id)
    check_change_choices(by.rights)
    asked_of = _asked_of(by)
    question = next((each for each in asked_of if each.key == key), None)
    if question is None:
        raise Hidden("There is no such question.")
    choices = choices_of(by)
    rows = _answering(question, choices)
    now = [row.asked for row in rows]
    seen = " ".join(sorted(row.public_id for row in rows))
    helped = _helped(request, public_id)
    form = FORMS[question.about](
        request.POST or None,
        question=question,
        now=now,
        initial={"words": rows[0].words if rows else ""},
    )
    talk = "talk" in request.GET
    onward = _next(public_id, asked_of, question, talk)
    shown = {
        "by": by,
        "question": question,
        "form": form,
        "seen": seen,
        "steps": _steps(public_id, asked_of, question, choices) if talk else [],
        "skip": onward,
        "talk": talk,
    }
    if request.method != "POST" or not form.is_valid() or "change" in request.POST:
        return render(request, "plans/ask.html", shown)
    support = supports_of(by).filter(public_id=question.visit).first() if question.visit else None
    meant = meaning(by, form.asked, now, support)
    meanwhile = request.POST.get("seen", seen) != seen
    if "keep" not in request.POST or meanwhile or meant.against:
        told = {
            "meaning": meant,
            "sentences": [_alone(each) for each in form.asked],
            "strength": form.asked[0].strength.label if form.asked else "",
            "meanwhile": meanwhile,
        }
        return render(request, "plans/meaning.html", shown | told)
    unchanged = {row.words for row in rows} == {form.cleaned_data["words"]} and set(now) == set(form.asked)
    choose(
        by=by,
        at=request.member.at,
        asked=form.asked,
        support=support,
        instead_of=now,
        words="" if unchanged else form.cleaned_data["words"],
        helped_by=helped["helped_by"],
        how=How.of(helped["how"]),
    )
    messages.success(request, _kept(form.asked))
    return redirect(onward)


def _kept(asked: list[Asked]) -> str:
    if not asked:
        return "Kept: it does not matter to you."
    return f"Kept: {asked[0].sentence}{f', and {len(asked) - 1} more' if len(asked) > 1 else ''}."


def _next(public_id: str, asked_of: list[Question], question: Question, talk: bool) -> str:
    """Where it goes on after a question: to the next one in a conversation, otherwise back to the list."""
    place = asked_of.index(question) + 1
    if not talk:
        return reverse("plans:chosen", args=[public_id])
    if place == len(asked_of):
        return reverse("plans:team", args=[public_id])
    return f"{reverse('plans:ask', args=[public_id, asked_of[place].key])}?talk=1"


def _steps(public_id: str, asked_of: list[Question], question: Question, choices: Choices) -> list[Step]:
    return [
        Step(
            each.short,
            [_alone(row.asked) for row in _answering(each, choices)],
            f"{reverse('plans:ask', args=[public_id, each.key])}?talk=1",
            now=each == question,
        )
        for each in asked_of
    ]
