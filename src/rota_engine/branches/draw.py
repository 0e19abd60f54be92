"""Drawing by shares, in two ways: as chance has it, or so that the shares come out exactly."""

from collections.abc import Hashable, Mapping

import numpy as np
from numpy.random import Generator

from rota_engine.branches import facts
from rota_engine.problem.model import Strength


def chance(rng: Generator, share: float) -> bool:
    return bool(rng.random() < share)


def chooses(rng: Generator, choice: str) -> bool:
    """Whether somebody makes this choice, a key of ``facts.CHOICES``."""
    return chance(rng, facts.CHOICES[choice].value)


def strength(rng: Generator) -> Strength:
    return Strength.STRONGLY if chooses(rng, "strongly") else Strength.WOULD_LIKE


def one_of[K: Hashable](rng: Generator, shares: Mapping[K, float]) -> K:
    """One key, by its share of the whole."""
    weights = np.fromiter(shares.values(), float)
    return list(shares)[int(rng.choice(len(weights), p=weights / weights.sum()))]


def tags(rng: Generator, shares: Mapping[str, float]) -> frozenset[str]:
    """Each key on its own, with its share as the chance."""
    return frozenset(key for key, share in shares.items() if chance(rng, share))


def dealt[K: Hashable](rng: Generator, shares: Mapping[K, float], number: int) -> list[K]:
    """``number`` keys in random order, in numbers as near to the shares as whole numbers can be."""
    hand = Dealer(shares)
    keys = [hand.next() for _ in range(number)]
    return [keys[n] for n in rng.permutation(number)]


class Dealer[K: Hashable]:
    """Hands out keys one by one so that, at any time, their numbers are as near to the shares as may be."""

    def __init__(self, shares: Mapping[K, float]) -> None:
        whole = sum(shares.values())
        self._shares = {key: share / whole for key, share in shares.items()}
        self._given = dict.fromkeys(shares, 0)

    def next(self, among: frozenset[K] | None = None) -> K:
        """The key that lags most behind its share, among these if some are named."""
        turn = sum(self._given.values()) + 1
        keys = [key for key in self._shares if among is None or key in among]
        late = max(keys, key=lambda key: self._shares[key] * turn - self._given[key])
        self._given[late] += 1
        return late
