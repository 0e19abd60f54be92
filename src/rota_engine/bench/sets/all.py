"""Every set, in the order of the page."""

from rota_engine.bench.sets import answers, exact, growth, mankowska, over_time, single_day, start, uhhc, week
from rota_engine.bench.sets.base import Set

SETS: dict[str, Set] = {
    measured.SET.name: measured.SET
    for measured in (uhhc, mankowska, single_day, exact, week, answers, growth, start, over_time)
}
