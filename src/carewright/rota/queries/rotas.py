"""Who comes when, as a rota has it."""

from datetime import date

from django.db.models import Q, QuerySet

from carewright.core.models import Branch
from carewright.core.refusal import Hidden
from carewright.people.queries import SomeoneAt
from carewright.rota.models import Edit, PlacedWorker, Placement, Rota, Visit
from carewright.rota.permissions import check_plan_rota
from carewright.rota.rules.placings import Difference, Placing, differences
from carewright.rota.rules.week import Edit as EditKind
from carewright.rota.rules.week import State


def branch_of(by: SomeoneAt, public_id: str) -> Branch:
    """A branch whose rota somebody plans. ``Refused``: they do not run an office. ``Hidden``: not this one."""
    check_plan_rota(by.duty)
    branches = Branch.objects.filter(organisation=by.organisation, public_id=public_id)
    branch = branches.first() if by.branches is None else branches.filter(pk__in=by.branches).first()
    if branch is None:
        raise Hidden("There is no branch here by that name.")
    return branch


def rotas_of(by: SomeoneAt) -> QuerySet[Rota]:
    """The rotas of the branches that somebody plans for."""
    check_plan_rota(by.duty)
    rotas = Rota.objects.filter(branch__organisation=by.organisation)
    return rotas if by.branches is None else rotas.filter(branch__in=by.branches)


def rota_for(by: SomeoneAt, public_id: str) -> Rota:
    """One of them. ``Hidden``: there is none by that name that somebody plans."""
    found = rotas_of(by).select_related("branch", "of").filter(public_id=public_id).first()
    if found is None:
        raise Hidden("There is no rota here by that name.")
    return found


def standing_rota(by: SomeoneAt, branch: Branch, first: date) -> Rota | None:
    """The rota that stands for the week from a day on; None: nobody has planned it."""
    return rotas_of(by).filter(branch=branch, first_date=first, state=State.STANDING.value).first()


def placings_of(rota: Rota, edit: int | None = None) -> dict[str, Placing]:
    """Who comes when, by the id of the visit: now, or as it was after an edit."""
    rows = Placement.objects.filter(rota=rota)
    return placings(rows.now() if edit is None else rows.at_edit(edit))


def visit_for(rota: Rota, id: str) -> Visit:
    """A visit that has a place in a rota. ``Hidden``: none by that name has."""
    named = Q(visit__public_id=id) | Q(visit__support__public_id=id.partition(":")[0])
    rows = Placement.objects.filter(named, rota=rota).now().select_related("visit__support")
    found = next((row.visit for row in rows if id_of(row.visit) == id), None)
    if found is None:
        raise Hidden("There is no such visit.")
    return found


def repairs_of(rota: Rota) -> list[Rota]:
    """The ways to mend a rota that were found and neither taken nor put aside, the best first."""
    found = Rota.objects.filter(of=rota, state=State.PROPOSED.value, history__kind=EditKind.REPAIRED.value)
    return list(found.select_related("of", "branch").prefetch_related("history").order_by("pk"))


def edits_of(rota: Rota) -> list[Edit]:
    """What was done to a rota, the newest first."""
    return list(Edit.objects.filter(rota=rota).prefetch_related("undone_by").order_by("-number")[:20])


def promises_of(rota: Rota) -> dict[str, Placing]:
    """What somebody chose from what was offered, and nobody has changed since."""
    offered = Edit.objects.filter(rota=rota, kind=EditKind.OFFERED.value).values("number")
    return placings(Placement.objects.filter(rota=rota, from_edit__in=offered).now())


def changes_since(rota: Rota, edit: int) -> dict[str, Placing | None]:
    """Where visits are now that somebody has placed, moved or taken out after an edit; None: nowhere."""
    visits = Visit.objects.filter(pk__in=changed_since(rota, edit)).select_related("support")
    now = placings(Placement.objects.filter(rota=rota, visit__in=visits).now())
    return {id: now.get(id) for id in map(id_of, visits)}


def placings(rows: QuerySet[Placement]) -> dict[str, Placing]:
    """The same of some placements; by values, since a week has thousands."""
    come: dict[int, list[str]] = {}
    placed = PlacedWorker.objects.filter(placement__in=rows.order_by()).order_by("placement", "position")
    for placement, worker in placed.values_list("placement", "worker__public_id"):
        come.setdefault(placement, []).append(worker)
    names = ("pk", "visit__support__public_id", "visit__public_id", "visit__date", "starts_at", "minutes")
    found = {}
    for pk, support, own, day, starts_at, minutes in rows.values_list(*names):
        id = f"{support}:{day}" if support else own
        found[id] = Placing(id, starts_at, minutes, tuple(come.get(pk, ())))
    return found


def id_of(visit: Visit) -> str:
    """What a visit is called where it may not be a row yet (``plans.queries.handover``)."""
    return f"{visit.support.public_id}:{visit.date}" if visit.support else visit.public_id


def proposed(proposal: Rota) -> list[Difference]:
    """What taking a proposal would change of the rota that stands."""
    assert proposal.of is not None  # the database holds that a proposal has one
    return differences(placings_of(proposal.of), placings_of(proposal))


def changed_since(rota: Rota, edit: int) -> set[int]:
    """Numbers of the visits that somebody has placed, moved or taken out in a rota after one of its edits."""
    later = Q(from_edit__gt=edit) | Q(until_edit__gt=edit)
    return set(Placement.objects.filter(later, rota=rota).values_list("visit", flat=True))
