"""Write down who comes when: propose a rota, take or refuse it, place a visit, undo."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, datetime

from django.db.models import OuterRef, Q, Subquery, Value

from carewright.core.actions import action
from carewright.core.copying import copy_rows
from carewright.core.models import Branch
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.people.models import Worker
from carewright.people.queries import SomeoneAt
from carewright.plans.queries.handover import AskedVisit
from carewright.rota.models import Edit, PlacedWorker, Placement, PlanningRun, Rota, Visit
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.asked import asked_week
from carewright.rota.queries.rotas import branch_of, changed_since, id_of, placings_of, rotas_of
from carewright.rota.rules.placings import Difference, Placing, differences
from carewright.rota.rules.week import MOVES, State
from carewright.rota.rules.week import Edit as Kind

NEWER = "Somebody has changed this since you looked."


def held_rota(by: SomeoneAt, rota: Rota) -> Rota:
    """A rota, held until the transaction ends, so that two who change it come one after the other. ``Hidden``: it is
    not of a branch that they plan for."""
    check_plan_rota(by.duty)
    held = rotas_of(by).select_for_update(of=("self",)).select_related("branch").filter(pk=rota.pk).first()
    if held is None:
        raise Hidden("There is no rota here by that name.")
    return held


@action
def open_rota(*, by: SomeoneAt, at: datetime, branch: Branch, first: date, days: int = 7) -> Rota:
    """The rota of a week that stands, empty if nobody has planned it yet. ``Hidden``: the branch is not theirs."""
    made, _ = Rota.objects.get_or_create(
        branch=branch_of(by, branch.public_id),
        first_date=first,
        state=State.STANDING.value,
        defaults={"days": days, "created_at": at},
    )
    return made


@action
def propose(
    *, by: SomeoneAt, at: datetime, run: PlanningRun, placings: Sequence[Placing], visits: Sequence[AskedVisit]
) -> Rota:
    """Keep what a search found as a proposal. ``visits``: what it was asked for."""
    held_rota(by, run.of)
    made = _proposal(at, run.of, run.of_edit)
    rows = visit_rows(visits, at)
    change(by, at, made, {rows[each.visit]: each for each in placings}, Kind.PLANNED)
    return made


@action
def propose_repair(
    *,
    by: SomeoneAt,
    at: datetime,
    rota: Rota,
    edit: int,
    found: Sequence[Difference],
    visits: Iterable[AskedVisit],
    words: str,
) -> Rota:
    """Keep a way to mend the rota that stands as a proposal. ``found``: how it differs from the rota as it was after an
    ``edit``; ``visits``: those of them that are asked for; ``words``: what it would mean."""
    rota = held_rota(by, rota)
    if rota.state != State.STANDING.value:
        raise Refused("A proposal is not mended.", "Take it first.")
    made = _proposal(at, rota, edit)
    rows = visit_rows(visits, at)
    moved = change(by, at, made, {rows[each.visit]: each.after for each in found if each.after}, Kind.REPAIRED, words)
    _keep_the_rest(rota, edit, moved, {each.visit for each in found})
    return made


def _keep_the_rest(rota: Rota, edit: int, of: Edit, ids: Set[str]) -> None:
    """Write down, as part of another rota's edit, that all visits but these are where they were after an edit of a
    rota. The database copies them by itself: a week has thousands."""
    then = Placement.objects.filter(rota=rota).at_edit(edit).order_by()
    named = Q(visit__public_id__in=ids) | Q(visit__support__public_id__in={id.partition(":")[0] for id in ids})
    different = [row.pk for row in then.filter(named).select_related("visit__support") if id_of(row.visit) in ids]
    kept = then.exclude(pk__in=different)
    copy_rows(
        kept.values_list(Value(of.rota_id), "visit_id", Value(of.number), "starts_at", "minutes"),
        into=Placement,
        columns=("rota_id", "visit_id", "from_edit", "starts_at", "minutes"),
    )
    copies = Placement.objects.filter(rota=of.rota_id, until_edit=None, visit=OuterRef("placement__visit"))
    copy_rows(
        PlacedWorker.objects.filter(placement__in=kept)
        .order_by()
        .values_list(Subquery(copies.values("pk")), "worker_id", "position"),
        into=PlacedWorker,
        columns=("placement_id", "worker_id", "position"),
    )


def _proposal(at: datetime, of: Rota, of_edit: int) -> Rota:
    return Rota.objects.create(
        branch=of.branch,
        first_date=of.first_date,
        days=of.days,
        state=State.PROPOSED.value,
        of=of,
        of_edit=of_edit,
        created_at=at,
    )


@action
def take_proposal(*, by: SomeoneAt, at: datetime, proposal: Rota) -> Edit:
    """Make a proposal the rota that stands. What somebody has placed, moved or taken out since the proposal was made
    stays as it is; so does what has begun; and what is not asked for any more gets no place. ``Refused``: it was taken
    or refused before."""
    proposal = held_rota(by, proposal)
    assert proposal.of is not None  # the database holds that a proposal has one
    standing = held_rota(by, proposal.of)
    _go_on(proposal, State.TAKEN)
    newer = changed_since(standing, proposal.of_edit)
    asked = {visit.id for visit in asked_week(by, standing.branch, standing.first_date, standing.days).visits}
    rows = _rows(proposal, standing)
    found = differences(placings_of(standing), placings_of(proposal))
    wanted = [each for each in found if (each.after is None or each.visit in asked) and not _begun(each, at)]
    placings = {rows[each.visit]: each.after for each in wanted if rows[each.visit].pk not in newer}
    return change(by, at, standing, placings, Kind.TAKEN)


def _begun(difference: Difference, at: datetime) -> bool:
    """What has begun, or would have, stays as it is."""
    return any(each and each.starts_at <= at for each in (difference.before, difference.after))


@action
def refuse_proposal(*, by: SomeoneAt, at: datetime, proposal: Rota) -> Rota:
    """Put a proposal aside. ``Refused``: it was taken or refused before."""
    proposal = held_rota(by, proposal)
    _go_on(proposal, State.REFUSED)
    return proposal


def _go_on(rota: Rota, state: State) -> None:
    if state not in MOVES[State.of(rota.state)]:
        raise Refused(f"This proposal was {State.of(rota.state).label} before.")
    rota.state = state.value
    rota.save(update_fields=["state"])


@action
def place(
    *,
    by: SomeoneAt,
    at: datetime,
    rota: Rota,
    visit: Visit,
    placing: Placing | None,
    seen: Placing | None,
    kind: Kind = Kind.MOVED,
    words: str = "",
) -> Edit:
    """Say when a visit is and who comes; None: it has no place. ``seen``: what stood there when it was decided.

    The rules of the engine are looked at by ``planning.move``. ``Refused``: it is another meanwhile, or would be the
    same. ``Hidden``: it is no visit of this branch.
    """
    rota = held_rota(by, rota)
    check_of_branch(rota, visit)
    id = id_of(visit)
    now = placings_of(rota).get(id)
    if differences({id: now} if now else {}, {id: seen} if seen else {}):
        raise Refused(NEWER, "Look at it again.")
    if not differences({id: now} if now else {}, {id: placing} if placing else {}):
        raise Refused("It is so already.")
    return change(by, at, rota, {visit: placing}, kind, words)


def check_of_branch(rota: Rota, visit: Visit) -> None:
    """``Hidden``: a visit is not one of the branch of a rota."""
    if visit.care.branch_id != rota.branch_id:
        raise Hidden("There is no such visit.")


@action
def undo(*, by: SomeoneAt, at: datetime, edit: Edit) -> Edit:
    """Take one edit back, whole. ``Refused``: something that it changed has changed again since, or it was undone."""
    rota = held_rota(by, edit.rota)
    if edit.undone_by.exists():
        raise Refused("This was undone before.")
    before, after = placings_of(rota, edit.number - 1), placings_of(rota, edit.number)
    touched = differences(before, after)
    now = placings_of(rota)
    ids = {each.visit for each in touched}
    if differences({id: after[id] for id in ids & after.keys()}, {id: now[id] for id in ids & now.keys()}):
        raise Refused("Something that this changed has changed again since.", "Move it by hand instead.")
    rows = _rows(rota)
    made = change(by, at, rota, {rows[each.visit]: each.before for each in touched}, Kind.UNDONE)
    made.undoes = edit
    made.save(update_fields=["undoes"])
    return made


def visit_rows(visits: Iterable[AskedVisit], at: datetime) -> dict[str, Visit]:
    """The rows of visits that were asked for, by their ids; made where there are none yet."""
    wanted = {visit.id: visit for visit in visits}
    rows = _rows_of(wanted)
    missing = [visit for id, visit in wanted.items() if visit.support and id not in rows]
    if not missing:
        return rows
    Visit.objects.bulk_create(
        [Visit(care_id=each.care, support_id=each.support, date=each.day, created_at=at) for each in missing],
        ignore_conflicts=True,  # two may plan one week at once
    )
    return _rows_of(wanted)


def _rows_of(visits: Mapping[str, AskedVisit]) -> dict[str, Visit]:
    days, cares = {visit.day for visit in visits.values()}, {visit.care for visit in visits.values()}
    rows = Visit.objects.filter(care__in=cares, date__in=days).select_related("support")
    rows = rows.only("public_id", "date", "support__public_id")  # a week has thousands
    return {id: row for row in rows if (id := id_of(row)) in visits}


def _rows(*rotas: Rota) -> dict[str, Visit]:
    found = Visit.objects.filter(placements__rota__in=rotas).select_related("support").distinct()
    return {id_of(row): row for row in found}


def change(
    by: Someone,
    at: datetime,
    rota: Rota,
    placings: Mapping[Visit, Placing | None],
    kind: Kind,
    words: str = "",
) -> Edit:
    """Write down where visits are from now on (None: nowhere), as the next edit of a rota that is held. It is part of
    whatever action changes it."""
    rota.edits += 1
    rota.save(update_fields=["edits"])
    made = Edit.objects.create(
        rota=rota, number=rota.edits, at=at, kind=kind.value, account=by.account, said_by=by.standing, words=words
    )
    Placement.objects.filter(rota=rota, until_edit=None, visit__in=placings.keys()).update(until_edit=made.number)
    placed = [(visit, placing) for visit, placing in placings.items() if placing]
    created = Placement.objects.bulk_create(
        [
            Placement(
                rota=rota,
                visit=visit,
                from_edit=made.number,
                starts_at=placing.starts_at,
                minutes=placing.minutes,
            )
            for visit, placing in placed
        ],
        batch_size=500,
    )
    ids = {id for _, placing in placed for id in placing.workers}
    workers = dict(Worker.objects.filter(public_id__in=ids).values_list("public_id", "pk"))
    PlacedWorker.objects.bulk_create(
        [
            PlacedWorker(placement=row, worker_id=workers[id], position=position)
            for row, (_, placing) in zip(created, placed, strict=True)
            for position, id in enumerate(placing.workers)
        ],
        batch_size=500,
    )
    return made
