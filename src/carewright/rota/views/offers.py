"""Another time, another worker: true answers, and taking one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from carewright.core.civil import clock, clock_at, long_date
from carewright.core.money import pounds
from carewright.core.refusal import Hidden, Refused
from carewright.people.pages import Asked as Request
from carewright.people.pages import face_of_worker, require_page
from carewright.people.queries import SomeoneTo, someone_to
from carewright.plans.queries.choices import matches_for
from carewright.rota.actions import differ_once
from carewright.rota.forms.offers import Ask, Take
from carewright.rota.permissions import check_call_off
from carewright.rota.planning.offers import Asking, Gone, Offered, offered, take_offer
from carewright.rota.queries.coming import Coming, coming_visit
from carewright.rota.rules.visits import Stands

TOOK = "It is yours: {name} on {day} at {time}, with {who}."


@require_page
def change(request: Request, public_id: str, visit_id: str) -> HttpResponse:
    """Ask for another time or worker, see who could come and when, and take an answer."""
    by = someone_to(request.member, public_id)
    check_call_off(by.rights)
    coming = coming_visit(by, visit_id)
    if coming.asked is None or coming.called_off or coming.starts_at <= request.member.at:
        raise Refused("This visit cannot be changed any more.", "Ring the office if something is not right.")
    settled = coming.stands is not Stands.PLANNED
    matched = {each.worker.public_id: each for each in matches_for(by)} if settled else {}
    known = sorted(
        (each for each in matched.values() if each.can_come), key=lambda each: (each.rank or 99, not each.met)
    )
    names = [(each.worker.public_id, each.worker.called) for each in known]
    asked = "time" in request.GET or "worker" in request.GET
    form = Ask(request.GET if asked else None, workers=names, initial={"time": coming.minute})
    instead: list[Offered] = []
    answers: list[Offered] | None = None
    if asked and form.is_valid():
        asking = Asking(visit_id, form.cleaned_data["time"], form.cleaned_data["worker"] or None)
        if not settled:
            return _wish(request, by, coming, asking)
        if request.method == "POST":
            try:
                return _take(request, by, coming, asking, matched)
            except Gone as gone:
                messages.warning(request, f"{gone} Nothing has changed. This is what there is now.")
                instead = [gone.instead] if gone.instead else []
        answers = offered(by, coming.asked, asking)
    return render(
        request,
        "rota/change.html",
        {
            "by": by,
            "coming": coming,
            "when": f"{long_date(coming.day)}{f', {clock(coming.minute)}' if coming.told else ''}",
            "form": form,
            "settled": settled,
            "answers": None if answers is None else [_shown(by, each, matched) for each in answers],
            "instead": [_shown(by, each, matched) for each in instead],
            "query": request.GET.urlencode(),
        },
    )


def _wish(request: Request, by: SomeoneTo, coming: Coming, asking: Asking) -> HttpResponse:
    """As long as the week is not settled, a time is wished, and the office plans with it."""
    assert coming.asked
    if request.method == "POST" and asking.minute is not None:
        differ_once(by=by, at=request.member.at, visit=coming.asked, wished=asking.minute)
        messages.success(
            request, f"The office plans {coming.name} on {long_date(coming.day)} for {clock(asking.minute)}."
        )
        return redirect("rota:visit", by.person.public_id, coming.id)
    shown = {"by": by, "coming": coming, "time": asking.minute and clock(asking.minute), "day": long_date(coming.day)}
    return render(request, "rota/wish_once.html", shown)


def _take(request: Request, by: SomeoneTo, coming: Coming, asking: Asking, matched: dict[str, Any]) -> HttpResponse:
    """``Gone``: somebody was faster."""
    form = Take(request.POST)
    assert coming.asked
    if not form.is_valid():
        raise Hidden("There is no such answer.")
    wanted = form.placing(coming.id, coming.asked.minutes)
    take_offer(by=by, at=request.member.at, visit=coming.asked, asking=asking, wanted=wanted)
    words = TOOK.format(
        name=coming.name,
        day=long_date(coming.day),
        time=clock_at(wanted.starts_at),
        who=" and ".join(matched[id].worker.called for id in wanted.workers),
    )
    messages.success(request, words)
    return redirect("rota:visit", by.person.public_id, coming.id)


def _shown(by: SomeoneTo, each: Offered, matched: dict[str, Any]) -> dict[str, Any]:
    """One answer as a card shows it."""
    workers = [matched[id] for id in each.placing.workers if id in matched]
    more = {True: "more", False: "less"}[each.pence > 0]
    return {
        "time": clock_at(each.placing.starts_at),
        "faces": [face_of_worker(match.worker) for match in workers],
        "who": " and ".join(match.worker.called for match in workers),
        "new": not each.known,
        "reasons": each.reasons,
        "likes": [words for match in workers for under in match.match.under for words in under.met][:3],
        "money": "costs the same" if abs(each.pence) < 50 else f"costs the agency {pounds(abs(each.pence))} {more}",
        "others": len(each.others),
        "starts_at": each.placing.starts_at.isoformat(),
        "workers": ",".join(each.placing.workers),
    }
