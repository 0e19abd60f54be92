"""What each soft rule weighs, in one currency. Hard rules have no weight: they are never bought off."""

from dataclasses import dataclass, fields
from typing import Self

POINTS = 60
"""The score counts in points: 60 points are a penny, so that pence an hour times minutes is a whole number."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Pence, pence a minute, or a percentage, as each comment says. Money that is really paid weighs what it costs.

    The other numbers say how much money an agency would spend to keep a wish; they are a policy, meant to be argued
    about (docs/decisions/). ``strongly`` and ``would_like`` pairs follow the strength of the wish.
    """

    unassigned: int = 20_000  # a visit left undone, unless Visit.worth says otherwise
    time_critical: int = 5  # times as much when medicine cannot wait
    # when
    wished_time_strongly: int = 12  # a minute outside the tolerance
    wished_time_would_like: int = 4
    regular_time: int = 2  # a minute of spread in a series beyond regular_tolerance
    regular_tolerance: int = 30
    late: int = 0  # a minute after a soft window
    latest: int = 0  # a minute of the worst lateness of all
    # who
    team_strongly: int = 700  # a visit by somebody outside the chosen team, each worker
    team_would_like: int = 250
    team_rank: int = 15  # for each place down the ranking
    tag_strongly: int = 400  # a wished tag that the worker has not
    tag_would_like: int = 120
    new_face: int = 900  # the first visit by somebody the person has not met
    another_face: int = 300  # each different worker beyond the first in the horizon
    above_ceiling: int = 2_500  # each face above the agreed ceiling
    # workers
    rather_not: int = 150  # a visit to a home, or on a day, that the worker would rather not have
    likes: int = -60  # a visit to a person they work well with (negative: a gain)
    guaranteed: int = 100  # per cent of pay, for guaranteed minutes that are not filled
    overtime: int = 100  # per cent of the premium
    fair_share: int = 3  # a minute away from the fair share beyond fair_tolerance
    fair_tolerance: int = 120  # minutes a week
    # money and time on the road
    paid_travel: int = 100  # per cent of pay, between visits
    home_travel: int = 50  # per cent of pay that the unpaid way from and to home weighs
    paid_waiting: int = 100  # per cent of pay, for gaps up to split_after
    split_after: int = 60  # a longer gap is the worker's own time, at the price of split_shift
    split_shift: int = 300
    mileage: int = 100  # per cent of the rate
    travel: int = 0  # a minute, whoever drives: for problems where time itself is the goal, home ways included
    waiting: int = 0  # a minute, likewise
    extra: int = 0  # a minute past the end of a shift
    most_idle: int = 0  # a minute of the idlest worker's shift
    # change
    change_worker: int = 600  # a worker other than the one published, each
    change_time: int = 8  # a minute moved beyond change_tolerance
    change_tolerance: int = 10

    @classmethod
    def only(cls, **prices: int) -> Self:
        """These prices and no others: whatever else could cost weighs nothing. What is no price (tolerances,
        ``split_after``, ``time_critical``) stays as it is."""
        kept = {"time_critical", "split_after", "regular_tolerance", "fair_tolerance", "change_tolerance"}
        return cls(**{field.name: 0 for field in fields(cls) if field.name not in kept} | prices)
