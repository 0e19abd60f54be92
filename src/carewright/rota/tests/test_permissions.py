"""Who may do what with a rota and with one visit, as tables: a row a standing, a column a right."""

from collections.abc import Callable
from functools import partial

import pytest

from carewright.core.civil import moment
from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden
from carewright.people.rules import Authority, Duty, Part, Role, Standing
from carewright.people.tests.tables import rights_in
from carewright.rota import permissions
from carewright.rota.actions import open_rota, place, settle
from carewright.rota.actions.rotas import visit_rows
from carewright.rota.models import Placement, Visit
from carewright.rota.queries.asked import asked_week, visits_of
from carewright.rota.rules.placings import Placing
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

RIGHTS = {name: getattr(permissions, f"can_{name}") for name in ("call_off", "arrange_visits")}
VISITS = """
                           call_off arrange_visits
stranger                   .        .
themself                   x        .
attorney                   x        .
daughter, changes choices  x        .
daughter, sees who comes   .        .
helper, changes choices    x        .
worker                     .        .
coordinator                x        x
manager                    x        x
commissioner               .        .
"""
STANDINGS = {
    "stranger": Standing(),
    "themself": Standing(themself=True),
    "attorney": Standing(representative=frozenset({Authority.LPA_HEALTH})),
    "daughter, changes choices": Standing(circle=True, parts=frozenset({Part.CHANGE_CHOICES})),
    "daughter, sees who comes": Standing(circle=True, parts=frozenset({Part.SEE_WHO_COMES})),
    "helper, changes choices": Standing(helper=True, parts=frozenset({Part.CHANGE_CHOICES})),
    "worker": Standing(on_team=True),
    "coordinator": Standing(roles=frozenset({Role.COORDINATOR})),
    "manager": Standing(roles=frozenset({Role.MANAGER})),
    "commissioner": Standing(roles=frozenset({Role.COMMISSIONER})),
}
OF_DUTY: dict[str, Callable[[Duty], bool]] = {
    "plan_rota": permissions.can_plan_rota,
    "say_absent": partial(permissions.can_say_absent, own=False),
    "say_oneself_absent": partial(permissions.can_say_absent, own=True),
}
DUTIES = """
                           plan_rota say_absent say_oneself_absent
somebody else              .         .          .
worker                     .         .          x
commissioner               .         .          x
coordinator                x         x          x
manager                    x         x          x
"""
DUTIES_OF = {
    "somebody else": Duty(),
    "worker": Duty(works=True),
    **{role.value: Duty(roles=frozenset({role})) for role in (Role.COMMISSIONER, Role.COORDINATOR, Role.MANAGER)},
}


@pytest.mark.parametrize("who", STANDINGS)
def test_visits(who: str) -> None:
    assert {name: "x" if right(STANDINGS[who]) else "." for name, right in RIGHTS.items()} == rights_in(VISITS)[who]


@pytest.mark.parametrize("who", DUTIES_OF)
def test_duties(who: str) -> None:
    assert {name: "x" if right(DUTIES_OF[who]) else "." for name, right in OF_DUTY.items()} == rights_in(DUTIES)[who]


def test_every_right_is_in_the_tables() -> None:
    named = {name.removeprefix("can_") for name in dir(permissions) if name.startswith("can_")}
    assert named <= {*RIGHTS, *OF_DUTY}


def test_nobody_plans_another_branch(world: Branchwide) -> None:
    with pytest.raises(Hidden):
        open_rota(by=world.planner(), at=AT, branch=world.risca, first=NEXT)
    north = world.branch(world.fern, "North")  # of her organisation, but she has no post there
    with pytest.raises(Hidden):
        world.week(branch=north)


def test_no_visit_gets_a_place_in_the_rota_of_another_branch(world: Branchwide) -> None:
    world.care(world.ada, world.moss, world.risca)
    mo = world.post("Mo", world.moss, Role.COORDINATOR)
    mine = world.week()
    theirs = open_rota(by=world.office(mo, world.moss, later(1)), at=later(1), branch=world.risca, first=NEXT)
    asked = asked_week(world.planner(), world.newport, NEXT, 1).visits[0]
    (visit,) = visit_rows([asked], AT).values()
    placing = Placing(asked.id, moment(NEXT, 480), asked.minutes, (world.ceri.public_id,))
    with pytest.raises(Hidden):
        place(by=world.office(mo, world.moss, AT), at=AT, rota=theirs, visit=visit, placing=placing, seen=None)
    ada = world.by(world.ada.account)
    with pytest.raises(Hidden):
        settle(by=ada, at=AT, rota=theirs, visit=visits_of(ada, NEXT, 1)[0], placing=placing)
    assert not Placement.objects.filter(rota=theirs).exists()
    place(by=world.planner(), at=AT, rota=mine, visit=visit, placing=placing, seen=None)
    assert Visit.objects.filter(placements__rota=mine).get() == visit


def test_a_visit_that_is_placed_is_one_entry_in_the_trail(world: Branchwide) -> None:
    mine = world.week()
    asked = asked_week(world.planner(), world.newport, NEXT, 1).visits[0]
    (visit,) = visit_rows([asked], AT).values()
    placing = Placing(asked.id, moment(NEXT, 480), asked.minutes, (world.ceri.public_id,))
    before = AuditEntry.objects.count()
    place(by=world.planner(), at=AT, rota=mine, visit=visit, placing=placing, seen=None)
    assert AuditEntry.objects.count() == before + 1
