"""Hours are agreed with a worker, seen by them and the office, and nobody else."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from django.urls import reverse

from carewright.contracts.actions import agree_hours
from carewright.contracts.models import HoursContract
from carewright.contracts.queries import contracts_of, hours_agreed
from carewright.contracts.rules import check_hours, in_words, length
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.rules import Role
from carewright.people.tests.rows import Rows

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SINCE, MONDAY = date(2026, 1, 5), date(2026, 3, 9)


class Office(Rows):
    """Dan and Eve work at Newport, Fay elsewhere; Nia coordinates Newport."""

    def __init__(self) -> None:
        super().__init__(AT, SINCE)
        self.fern, self.moss = self.organisation("Fern"), self.organisation("Moss")
        self.newport, self.risca = self.branch(self.fern, "Newport"), self.branch(self.moss, "Risca")
        self.dan, self.eve = self.worker("Dan", self.newport), self.worker("Eve", self.newport)
        self.fay = self.worker("Fay", self.risca)
        self.nia = self.post("Nia", self.fern, Role.COORDINATOR, self.newport)


@pytest.fixture
def world(db: None) -> Office:
    return Office()


def test_what_is_agreed_takes_the_place_of_what_was(world: Office) -> None:
    nia = world.office(world.nia, world.fern, AT)
    first = agree_hours(by=nia, at=AT, worker=world.dan, branch=world.newport, from_date=SINCE, promised=960)
    agree_hours(
        by=nia,
        at=AT,
        worker=world.dan,
        branch=world.newport,
        from_date=MONDAY,
        promised=1_200,
        most=1_800,
        wanted=1_500,
    )
    first.refresh_from_db()
    assert first.until_date == MONDAY
    assert [each.promised for each in contracts_of(nia, world.dan)] == [960, 1_200]
    assert hours_agreed(nia, world.newport, MONDAY - timedelta(1))[world.dan.public_id].promised == 960
    assert hours_agreed(nia, world.newport, MONDAY)[world.dan.public_id].wanted == 1_500
    assert hours_agreed(nia, world.risca, MONDAY) == {}


def test_who_may(world: Office) -> None:
    nia = world.office(world.nia, world.fern, AT)
    dan = world.office(world.dan.account, world.fern, AT)
    agree = partial(agree_hours, at=AT, branch=world.newport, from_date=SINCE, promised=60)
    with pytest.raises(Refused, match="done by the office"):
        agree(by=dan, worker=world.dan)
    with pytest.raises(Hidden):
        agree(by=nia, worker=world.fay)
    assert contracts_of(dan, world.dan) == []
    with pytest.raises(Refused, match="between them and the office"):
        contracts_of(dan, world.eve)


@pytest.mark.parametrize(
    ("promised", "most", "wanted", "wrong"),
    [(-1, None, None, "between none"), (600, 500, None, "at least as many"), (0, 600, 700, "more hours than")],
)
def test_what_makes_no_sense(promised: int, most: int | None, wanted: int | None, wrong: str) -> None:
    with pytest.raises(Refused, match=wrong):
        check_hours(promised, most, wanted)


def test_in_words() -> None:
    assert [length(minutes) for minutes in (1_920, 450, 60, 440)] == [
        "32 hours",
        "7 and a half hours",
        "1 hour",
        "7:20 hours",
    ]
    assert (in_words(0), in_words(1_920)) == ("no promised hours", "32 hours promised")


def test_the_page(world: Office) -> None:
    where = reverse("contracts:contract", args=[world.fern.public_id, world.dan.public_id])
    client = signed_in(world.nia)
    assert "Nothing is written down yet" in text(client.get(where))
    filled = {"from_date_day": "9", "from_date_month": "3", "from_date_year": "2026", "promised": "16", "most": "12"}
    assert "at least as many hours as are promised" in text(client.post(where, filled))
    assert client.post(where, {**filled, "most": "30", "wanted": "22.5"}).status_code == 302
    assert "16 hours promised a week, 30 hours at most, 22 and a half hours wished for" in text(client.get(where))
    own = text(signed_in(world.dan.account).get(where))
    assert "16 hours promised" in own
    assert "Agree it anew" not in own
    assert signed_in(world.eve.account).get(where).status_code == 403
    assert HoursContract.objects.count() == 1
