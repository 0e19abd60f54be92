"""Between a rota and the search's tables: what is noted of a state, read from a rota and turned back into one."""

import numpy as np

from rota_engine.rota import Break, Placed, Rota
from rota_engine.search.anneal import (
    DAY,
    FORCED,
    KEY,
    PAUSE_LEG,
    PAUSE_START,
    PLACED,
    RELEASE,
    ROUND_OF,
    START,
    blank,
    load,
    rekey,
    start,
)
from rota_engine.search.build import Names
from rota_engine.search.insert import KEY_STEP, round_of
from rota_engine.search.tables import NONE, Array, Tables


def to_rota(s: Tables, names: Names, state: Array) -> Rota:
    """The rota that a noted state stands for."""
    legs, rounds = len(s.unit), len(s.unit) + len(s.leg)
    workers = names.workers
    visits = {}
    for v, id in enumerate(names.visits):
        u, lead = int(s.visit["unit"][v]), int(s.visit["lead"][v])
        if state[u, PLACED] != 1:
            continue
        comes = []
        for l in range(lead, len(s.leg)):
            if s.leg["visit"][l] != v:
                break
            comes.append(workers[int(s.round["worker"][state[legs + l, ROUND_OF]])])
        start_ = int(state[u, START])
        visits[id] = Placed(int(state[u, DAY]), start_, tuple(sorted(comes)))
    breaks = {}
    for r in range(len(s.round)):
        l = int(state[rounds + r, PAUSE_LEG])
        if l != NONE:
            key = workers[int(s.round["worker"][r])], names.visits[int(s.leg["visit"][l])]
            breaks[key] = Break(int(state[rounds + r, PAUSE_START]), int(s.round["pause_minutes"][r]))
    return Rota(visits, breaks)


def from_rota(s: Tables, names: Names, rota: Rota) -> Array:
    """What a rota would be as a noted state. Workers without a shift on the day are left out of it."""
    state = blank(s)
    legs, rounds = len(s.unit), len(s.unit) + len(s.leg)
    row = {id: n for n, id in enumerate(names.workers)}
    for v, id in enumerate(names.visits):
        u, placed = int(s.visit["unit"][v]), rota.visits.get(id)
        if placed is None:
            state[u, PLACED] = 0
            continue
        begins = placed.start
        if state[u, PLACED] != 0:
            state[u, [PLACED, DAY, START, RELEASE]] = 1, placed.day, begins, begins
        for k, worker in enumerate(placed.workers):
            l = int(s.visit["lead"][v]) + k
            if l < len(s.leg) and s.leg["visit"][l] == v:
                r = round_of(s, row[worker], placed.day, placed.start) if worker in row else NONE
                state[legs + l, ROUND_OF] = r
                if r != NONE and (worker, id) in rota.breaks:
                    state[rounds + r, [PAUSE_LEG, PAUSE_START, FORCED]] = l, rota.breaks[worker, id].start, l
    state[:legs, KEY][by_start(s, state)] = np.arange(legs) * KEY_STEP
    return state


def by_start(s: Tables, state: Array) -> Array:
    """Units in the order of their starts; of two linked units with the same start, the first one first."""
    depth = np.zeros(len(s.unit), np.int64)
    for _ in range(len(s.link)):
        deeper = np.maximum(depth[s.link["second"]], depth[s.link["first"]] + 1)
        if (deeper == depth[s.link["second"]]).all():
            break
        np.maximum.at(depth, s.link["second"], depth[s.link["first"]] + 1)
    return np.lexsort((depth, state[: len(s.unit), START], state[: len(s.unit), DAY]))


def fill(s: Tables, state: Array, given: bool) -> int:
    """Build a noted state on fresh tables; the answer is how many units it could not place."""
    start(s)
    failed = int(load(s, state, by_start(s, state), given))
    rekey(s)
    return failed
