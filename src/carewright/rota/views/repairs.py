"""Something happened: ways to mend the rota, and taking one, which tells everybody whom it touches."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from carewright.core.civil import long_date
from carewright.core.refusal import Hidden
from carewright.people.pages import Asked as Request
from carewright.people.pages import require_page
from carewright.people.queries import someone_at
from carewright.rota.actions import refuse_proposal, take_repair
from carewright.rota.planning.repairs import find_repairs
from carewright.rota.queries.rotas import proposed, repairs_of, rota_for
from carewright.rota.queries.telling import lines_of, workers_called
from carewright.rota.views.weeks import shown_line

FEW = 30
"""Changes of a way that the page shows at once; all of them stand on the way's own page."""


@require_page
def repairs(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """Look for ways to mend a rota, compare them, take one."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    at = request.member.at
    open_ways = repairs_of(rota)
    if request.method == "POST" and "take" in request.POST:
        way = next((each for each in open_ways if each.public_id == request.POST["take"]), None)
        if way is None:
            raise Hidden("There is no such way.")
        take_repair(by=by, at=at, way=way)
        messages.success(request, "It is mended, and everybody whom it touches is being told.")
        return redirect("rota:board", public_id, rota_id)
    if request.method == "POST":
        for way in open_ways:
            refuse_proposal(by=by, at=at, proposal=way)
        found = find_repairs(by=by, at=at, rota=rota)
        if not found:
            messages.info(
                request, "There is nothing that could be mended: either all is well, or nobody else can come."
            )
        return redirect("rota:repairs", public_id, rota_id)
    called = workers_called([rota, *open_ways])
    ways = []
    for way in open_ways:
        changes = proposed(way)
        lines = [shown_line(line, called) for line in lines_of(changes[:FEW])]
        (first, *_) = way.history.all()
        ways.append({"way": way, "words": first.words, "lines": lines, "more": len(changes) - len(lines)})
    return render(
        request,
        "rota/repairs.html",
        {"by": by, "rota": rota, "ways": ways, "title": f"the week from {long_date(rota.first_date)}"},
    )
