"""Who works where: workers with a branch, accounts with a task in an organisation."""

from django.db import models

from carewright.core.models import Account, Branch, Lasting, Organisation
from carewright.people.models.persons import STILL
from carewright.people.models.workers import Worker
from carewright.people.rules import Role


class Employment(Lasting):
    """A worker is with a branch."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="employments")
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="employments")

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("worker", "branch", condition=STILL, name="people_employment_once_at_a_branch"),
        ]


class Post(Lasting):
    """An account's task in an organisation, or in one of its branches only."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="posts")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, related_name="posts")
    role = models.CharField(max_length=20, choices=Role.choices())

    class Meta(Lasting.Meta):
        pass
