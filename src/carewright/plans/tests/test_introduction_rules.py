"""When a worker may come alone."""

import pytest

from carewright.plans.rules.introductions import Felt, Meeting, why_not_alone


@pytest.mark.parametrize(
    ("meeting", "why"),
    [
        (Meeting(met=True), ""),
        (Meeting(met=False), "Dan has not been introduced to Ada yet."),
        (Meeting(met=False, to_meet=True), "Dan is to be introduced to Ada first."),
        (Meeting(met=False, alone_at_once=True, to_meet=True), ""),
        (Meeting(met=True, person_felt=Felt.WELL, worker_felt=Felt.ALL_RIGHT), ""),
        (Meeting(met=True, person_felt=Felt.NOT_FOR_ME), "Ada met Dan and would rather not have them come."),
        (Meeting(met=True, worker_felt=Felt.NOT_FOR_ME), "Dan met Ada and does not think that they can help well."),
        (Meeting(met=True, worker_felt=Felt.AGAIN), "Dan and Ada are to meet once more first."),
        (Meeting(met=True, vetoed=True, alone_at_once=True), "Ada said no to Dan."),
    ],
)
def test_who_may_come_alone(meeting: Meeting, why: str) -> None:
    assert why_not_alone(meeting, "Dan", "Ada") == why
