"""The people who draw on care: who they are and what they chose about who comes, as far as it does not name workers."""

from numpy.random import Generator

from rota_engine.branches import facts
from rota_engine.branches.draw import chance, chooses, strength, tags
from rota_engine.branches.names import Names
from rota_engine.branches.town import Town
from rota_engine.branches.visits import Need
from rota_engine.problem.model import Person, Strength, TagWish

INTERESTS = ("football", "gardening", "choir", "cooking", "chess", "history", "knitting", "cricket")


def person(rng: Generator, town: Town, names: Names, id: str, needs: list[Need]) -> Person:
    """Somebody with these visits. Whoever names workers (team, vetoes, known) is not yet asked."""
    woman = chance(rng, facts.WOMEN_CARED_FOR.value)
    origin = names.origin(of_workers=False)
    musts, wishes = set(), []
    if chooses(rng, "woman"):
        musts.add("female")
    elif chooses(rng, "man"):
        musts.add("male")
    if origin.language and chooses(rng, "language_must"):
        musts.add(f"speaks-{origin.language}")
    elif origin.language:
        wishes.append(TagWish(f"speaks-{origin.language}", Strength.STRONGLY))
    if chooses(rng, "interest"):
        wishes.append(TagWish(INTERESTS[int(rng.integers(len(INTERESTS)))], strength(rng)))
    a_day = max(need.workers for need in needs) + sum(not need.once for need in needs) // 2
    ceiling = 3 + a_day + int(rng.integers(0, 2)) if chooses(rng, "ceiling") else None
    return Person(
        id=id,
        place=town.settle(),
        name=names.name(origin, woman),
        musts=frozenset(musts),
        bars=frozenset({"smokes"} if chooses(rng, "no_smoker") else ()),
        home=tags(rng, facts.HOMES.value),
        wishes=tuple(wishes),
        known_only=chooses(rng, "known_only"),
        faces_14=ceiling,
        faces_28=ceiling + 2 if ceiling else None,
    )
