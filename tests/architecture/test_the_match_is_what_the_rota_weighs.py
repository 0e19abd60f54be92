"""The match that people see counts every wish as the rota does."""

from carewright.plans.rules.choices import Strength
from carewright.plans.rules.matching import LIKES, RATHER_NOT, WEIGHT
from rota_engine.problem.weights import Weights


def test_wishes_weigh_the_same_in_both() -> None:
    weights = Weights()
    assert {Strength.STRONGLY: weights.tag_strongly, Strength.WOULD_LIKE: weights.tag_would_like} == WEIGHT
    assert (-weights.likes, weights.rather_not) == (LIKES, RATHER_NOT)
