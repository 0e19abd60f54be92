"""Who comes to the door in tests, here and in the journeys."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.utils import timezone

from carewright.core.models import Account, Branch, DatedFact, Organisation
from carewright.people.models import Care, CircleMember, Employment, HelperLink, Person, Post, Worker
from carewright.people.rules import Part, Role
from carewright.plans.rules.reviews import THRESHOLDS

LONG_AGO = date(2020, 1, 1)
SECRET = "the-words-of-a-link"
PASSWORD = "a kettle and two cups"


def account(name: str) -> Account:
    made = Account(email=f"{name}@example.org", name=name.title(), created_at=timezone.now())
    made.set_password(PASSWORD)
    made.save()
    return made


@dataclass
class Street:
    """Ada is with Fern, at its branch Newport. Dot is her daughter. Nia coordinates Newport, Wes works there. Sam is
    nobody to anybody. Ed has a link from Ada."""

    ada: Person
    ada_account: Account
    dot: Account
    nia: Account
    wes: Account
    sam: Account
    fern: Organisation
    newport: Branch
    link: HelperLink


def ending(at: datetime) -> dict[str, datetime]:
    return {"created_at": at, "ends_at": at + timedelta(days=1)}


def build() -> Street:
    now = timezone.now()
    for key, value, source in THRESHOLDS:
        DatedFact.objects.create(key=key, value=value, source=source, from_date=LONG_AGO)
    ada_account, dot, nia, wes, sam = map(account, ("ada", "dot", "nia", "wes", "sam"))
    fern = Organisation.objects.create(name="Fern Homecare", kind="agency", created_at=now)
    newport = Branch.objects.create(organisation=fern, name="Newport", created_at=now)
    ada = Person.objects.create(called="Ada", full_name="Ada Pugh", account=ada_account, created_at=now)
    Care.objects.create(person=ada, organisation=fern, branch=newport, from_date=LONG_AGO)
    CircleMember.objects.create(
        person=ada, account=dot, name="Dot", relation="daughter", from_date=LONG_AGO, created_at=now
    )
    Post.objects.create(account=nia, organisation=fern, branch=newport, role=Role.COORDINATOR.value, from_date=LONG_AGO)
    worker = Worker.objects.create(called="Wes", full_name="Wes", travel="car", account=wes, created_at=now)
    Employment.objects.create(worker=worker, branch=newport, from_date=LONG_AGO)
    link = HelperLink.objects.create(
        person=ada,
        name="Ed",
        parts=[Part.CHANGE_CHOICES.value],
        secret=sha256(SECRET.encode()).hexdigest(),
        **ending(now),
    )
    return Street(ada, ada_account, dot, nia, wes, sam, fern, newport, link)
