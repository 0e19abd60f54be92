"""Bring the cast to life: everything that is said of them in ``demo.cast`` is done by the people who would do it.

Each life is a story in time (``World``, ``Life``): an office opens, a worker begins, a person comes, and what happens
next happens in the order of the calendar, whoever it happens to. All of it is one transaction: it is there as a whole,
or nothing is.
"""

from collections.abc import Iterable
from datetime import datetime
from heapq import heapify, heappop, heappush

from django.db import transaction

from carewright.core.models import Organisation
from carewright.core.refusal import Refused
from carewright.demo.cast import ORGANISATIONS, PEOPLE, WORKERS
from carewright.demo.cast import shape as cast
from carewright.demo.load.choosing import chooses
from carewright.demo.load.lately import lately
from carewright.demo.load.offices import offices_open
from carewright.demo.load.persons import comes, joins_marsh_road, joins_the_peer_group
from carewright.demo.load.reviews import reviewed
from carewright.demo.load.workers import works
from carewright.demo.load.world import Life, World

__all__ = ["is_there", "load"]


def is_there() -> bool:
    """Whether the cast is loaded. Half of it never is."""
    return Organisation.objects.filter(name=ORGANISATIONS[0].name).exists()


@transaction.atomic
def load(now: datetime, people: Iterable[cast.Person] = PEOPLE) -> World:
    """Load the cast as it is at a moment, or some of its ``people`` with all workers and offices.

    ``Refused``: there are other organisations here: made-up people are never put among real ones.
    """
    if Organisation.objects.exists():
        raise Refused("This database has organisations of its own.", "Load the cast into an empty one.")
    world, people = World(now), list(people)
    live(world, [offices_open(world), *(works(world, worker) for worker in WORKERS)])
    lives = [comes, joins_marsh_road, joins_the_peer_group, chooses, reviewed]
    live(world, [life(world, each, number) for number, each in enumerate(people) for life in lives])
    live(world, lately(world, people))
    return world


def live(world: World, lives: Iterable[Life]) -> None:
    """Let lives happen, each part at its moment. ``ValueError``: something would happen only after now."""
    parts = [(at, number, life) for number, life in enumerate(lives) if (at := next(life, None))]
    heapify(parts)
    while parts:
        at, number, life = heappop(parts)
        if at > world.now:
            raise ValueError(f"{at} is not yet, in {life}")
        try:
            heappush(parts, (life.send(at), number, life))
        except StopIteration:
            continue
