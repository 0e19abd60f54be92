"""Organisations open, with their branches and whoever works in their offices."""

from datetime import date

from carewright.core.actions import found_organisation, open_branch
from carewright.demo.cast import ORGANISATIONS, STAFF
from carewright.demo.load.world import LOADING, Life, World, manager, morning
from carewright.people.actions import appoint
from carewright.people.rules import Role
from carewright.plans.actions.reviews import state_thresholds
from carewright.rota.actions import state_facts

OPENED = {"fern": date(2004, 9, 6), "usk": date(2004, 9, 6), "marsh_road": date(2016, 4, 4)}
LATER = date(2018, 6, 4)
"""When the peer group was founded, and when today's offices were staffed."""


def offices_open(world: World) -> Life:
    """The program founds organisations and appoints their first managers, who appoint everybody else."""
    for each in sorted(ORGANISATIONS, key=lambda each: OPENED.get(each.key, LATER)):
        at = yield morning(world.calendar.moved(OPENED.get(each.key, LATER)), 540)
        made = found_organisation(by=LOADING, at=at, name=each.name, kind=each.kind)
        world.organisations[each.key] = made
        if each.branch:
            world.branches[each.key] = open_branch(by=LOADING, at=at, organisation=made, name=each.branch)
        first = next(staff for staff in STAFF if staff.email == manager(each.key))
        appoint(by=LOADING, at=at, organisation=made, email=first.email, name=first.name, role=Role.MANAGER)
    at = yield morning(world.calendar.moved(LATER))
    state_thresholds(by=LOADING, at=at)
    state_facts(by=LOADING, at=at)
    for staff in STAFF:
        if staff.role is not Role.MANAGER:
            appoint(
                by=world.at(manager(staff.organisation), staff.organisation, at),
                at=at,
                organisation=world.organisations[staff.organisation],
                email=staff.email,
                name=staff.name,
                role=staff.role,
                branch=world.branches.get(staff.organisation),
            )
