"""Handing over what waits: what the worker process and ``manage.py hand_over_messages`` do.

Each delivery is first *taken*, in a transaction of its own; then handed over, outside of any; then its outcome is
recorded, in another transaction. So

- two workers never hand over the same one, because only one of them can take it;
- nothing is lost when a process is killed: what it had taken is taken back after ten minutes and handed over again;
- nobody is told more than twice by the same way: what was taken back once and is not heard of again has failed, and
  goes the next way.
"""

from collections.abc import Callable
from datetime import datetime

from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.actions.telling import go_on, put_off, record_outcome, take
from carewright.messages.backends import NotHandedOver, backend_for
from carewright.messages.models import Delivery
from carewright.messages.queries import due, outgoing
from carewright.messages.rules import State, Way


def hand_over(
    *, now: Callable[[], datetime], only: int | None = None, ended: Callable[[], bool] = lambda: False
) -> int:
    """Do all that is due, or one delivery of it; how many were handed over. ``now`` is asked again for each, because
    a mail server can take its time; so is ``ended``, whether to leave the rest for another time."""
    return sum(_do(delivery, now) for delivery in due(now(), only) if not ended())


def _do(delivery: Delivery, now: Callable[[], datetime]) -> bool:
    by = Someone.program("handing over messages", delivery.message.organisation)
    try:
        if delivery.state != State.WAITING.value:
            go_on(by=by, at=now(), delivery=delivery)
        if delivery.state == State.WAITING.value:
            take(by=by, at=now(), delivery=delivery)
        return delivery.state == State.TAKEN.value and _hand_over(by, delivery, now)
    except Refused:  # another worker was quicker
        return False


def _hand_over(by: Someone, delivery: Delivery, now: Callable[[], datetime]) -> bool:
    backend = backend_for(Way.of(delivery.way))
    try:
        if backend is None:
            raise NotHandedOver("This way is not set up here any more.", for_good=True)
        backend.hand_over(outgoing(delivery))
    except NotHandedOver as why:
        if why.for_good:
            record_outcome(by=by, at=now(), delivery=delivery, state=State.FAILED, because=str(why))
        else:
            put_off(by=by, at=now(), delivery=delivery, because=str(why))
        return False
    record_outcome(by=by, at=now(), delivery=delivery, state=State.HANDED_OVER)
    return True
