"""Who comes to the door in tests, here and in the journeys."""

from datetime import date, datetime, timedelta
from hashlib import sha256

from django.utils import timezone

from carewright.core.models import DatedFact
from carewright.people.models import HelperLink
from carewright.people.rules import Part, Role
from carewright.people.tests.rows import Rows
from carewright.plans.rules.reviews import THRESHOLDS
from carewright.rota.rules.law import FACTS

LONG_AGO = date(2020, 1, 1)
SECRET = "the-words-of-a-link"
PASSWORD = "a kettle and two cups"


class Street(Rows):
    """Ada is with Fern, at its branch Newport. Dot is her daughter. Nia coordinates Newport, Wes works there. Sam is
    nobody to anybody. Ed has a link from Ada. All of it is so now, and everybody has a password."""

    def __init__(self) -> None:
        super().__init__(timezone.now(), LONG_AGO)
        for key, value, source in THRESHOLDS:
            DatedFact.objects.create(key=key, value=value, source=source, from_date=LONG_AGO)
        for key, value, since, source in FACTS:
            DatedFact.objects.create(key=key, value=value, source=source, from_date=since)
        self.fern = self.organisation("Fern Homecare")
        self.newport = self.branch(self.fern, "Newport")
        self.ada = self.person("Ada")
        self.care(self.ada, self.fern, self.newport)
        self.around(self.ada, "Dot", "daughter")
        self.nia = self.post("Nia", self.fern, Role.COORDINATOR, self.newport)
        self.worker("Wes", self.newport)
        self.ada_account, self.dot, self.wes, self.sam = map(self.account, ("Ada", "Dot", "Wes", "Sam"))
        self.link = HelperLink.objects.create(
            person=self.ada,
            name="Ed",
            parts=[Part.CHANGE_CHOICES.value],
            secret=sha256(SECRET.encode()).hexdigest(),
            **ending(self.at),
        )
        for account in self.accounts.values():
            account.set_password(PASSWORD)
            account.save()


def ending(at: datetime) -> dict[str, datetime]:
    return {"created_at": at, "ends_at": at + timedelta(days=1)}
