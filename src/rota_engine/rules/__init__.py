"""Everything that makes a rota right or good, one rule a file.

Hard rules come first and are never bought off: a visit that cannot be done within them stays unassigned. Soft rules
weigh points, 60 to a penny. Each rule finds the places where it is not kept and says so in a sentence for the person
and one for the worker.
"""

from rota_engine.rules import (
    breaks,
    changes,
    chosen_team,
    days,
    extra_time,
    faces,
    fair_share,
    guaranteed,
    homes,
    hours,
    idle,
    known_only,
    late,
    latest,
    link_workers,
    links,
    locks,
    mileage,
    missed_meal,
    musts,
    new_faces,
    overtime,
    paid_travel,
    paid_waiting,
    regular_time,
    rest,
    shifts,
    skills,
    staffing,
    together,
    travel_time,
    unassigned,
    vetoes,
    windows,
    wished_tags,
    wished_time,
    worker_wishes,
)
from rota_engine.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    # who may come
    skills.RULE,
    vetoes.RULE,
    musts.RULE,
    homes.RULE,
    known_only.RULE,
    # when and how many
    windows.RULE,
    days.RULE,
    staffing.RULE,
    links.RULE,
    link_workers.RULE,
    together.RULE,
    locks.RULE,
    # the worker's day
    shifts.RULE,
    travel_time.RULE,
    breaks.RULE,
    rest.RULE,
    hours.RULE,
    # soft: the visit and its time
    unassigned.RULE,
    wished_time.RULE,
    late.RULE,
    latest.RULE,
    regular_time.RULE,
    # soft: who comes
    chosen_team.RULE,
    wished_tags.RULE,
    new_faces.RULE,
    faces.RULE,
    # soft: the worker's wishes and contract
    worker_wishes.RULE,
    missed_meal.RULE,
    extra_time.RULE,
    idle.RULE,
    guaranteed.RULE,
    overtime.RULE,
    fair_share.RULE,
    # soft: money and time on the road
    paid_travel.RULE,
    paid_waiting.RULE,
    mileage.RULE,
    # soft: what people were told
    changes.RULE,
)
"""Every rule, hard ones first, in the order in which reasons are best told."""

BY_NAME = {rule.name: rule for rule in RULES}
