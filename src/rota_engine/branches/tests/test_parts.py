"""The parts that branches are made with: drawing by shares, names, roads."""

from collections import Counter

import numpy as np
import pytest

from rota_engine.branches.draw import Dealer, dealt
from rota_engine.branches.names import ORIGINS, Names
from rota_engine.branches.town import MODES, Town


def test_dealt_numbers_are_as_near_to_the_shares_as_can_be() -> None:
    dealt_out = dealt(np.random.default_rng(1), {"a": 0.5, "b": 0.3, "c": 0.2}, 10)
    assert Counter(dealt_out) == {"a": 5, "b": 3, "c": 2}


def test_a_dealer_is_near_the_shares_at_any_time() -> None:
    dealer = Dealer({"rare": 1, "common": 9})
    given = [dealer.next() for _ in range(20)]
    assert [given[:10].count("rare"), given[10:].count("rare")] == [1, 1]


def test_a_dealer_that_had_no_choice_makes_up_for_it() -> None:
    dealer = Dealer({"car": 1, "bus": 1})
    assert [dealer.next(frozenset({"bus"})), dealer.next(), dealer.next()] == ["bus", "car", "car"]


def test_names_are_numbered_when_they_run_out() -> None:
    names = Names(np.random.default_rng(1))
    origin = next(origin for origin in ORIGINS if origin.language == "romanian")
    number = len(origin.women) * len(origin.families)
    given = [names.name(origin, woman=True) for _ in range(number + 1)]
    assert len(set(given)) == number + 1
    assert given[-1] == f"{given[0]} 2"


def test_a_language_brings_its_names() -> None:
    names = Names(np.random.default_rng(1))
    assert {names.origin(of_workers=True, language="polish").language for _ in range(5)} == {"polish"}


def test_origins_are_shares_of_a_whole() -> None:
    assert sum(origin.people for origin in ORIGINS) == pytest.approx(1)
    assert sum(origin.workers for origin in ORIGINS) == pytest.approx(1)


def test_ways_are_as_long_back_as_there_and_a_bus_is_never_slower_than_walking() -> None:
    town = Town(np.random.default_rng(1), people=40)
    for _ in range(40):
        town.settle()
    travel = town.travel()
    assert set(travel) == set(MODES)
    for way in travel.values():
        assert (way.minutes == way.minutes.T).all()
        assert (np.diag(way.minutes) == 0).all()
        assert (way.minutes[~np.eye(40, dtype=bool)] >= 1).all()
    assert (travel["bus"].minutes <= travel["foot"].minutes).all()
    assert travel["car"].minutes.mean() < travel["bicycle"].minutes.mean() < travel["foot"].minutes.mean()


def test_a_kilometre_takes_what_speed_and_parking_say() -> None:
    town = Town(np.random.default_rng(1), people=1)
    town._homes = np.array([[0.0, 0.0], [1_000.0, 0.0]])
    minutes = {mode: int(way.minutes[0, 1]) for mode, way in town.travel().items()}
    # 1,300 metres of road: 3 minutes by car and 2 to park; 6 by bicycle and 1 to lock it; 17 on foot; 5 by bus and 6
    # to wait for it.
    assert minutes == {"car": 5, "bicycle": 7, "foot": 17, "bus": 11}
    assert int(town.travel()["car"].metres[0, 1]) == 1_300
