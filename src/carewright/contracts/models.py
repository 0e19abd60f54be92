"""What is stored of agreements."""

from django.db import models

from carewright.contracts.rules import length
from carewright.core.models import LONGEST_STANDING, Account, Branch, Lasting
from carewright.people.models import Worker


class HoursContract(Lasting):
    """A worker's contract of hours with a branch, in minutes of paid work a week: how many are promised, at most (None:
    no more than the law allows), and wished for (None: they did not say)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="hours_contracts")
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="hours_contracts")
    promised = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField(null=True)
    wanted = models.PositiveSmallIntegerField(null=True)
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)

    @property
    def most_in_words(self) -> str:
        return length(self.most or 0)

    @property
    def wanted_in_words(self) -> str:
        return length(self.wanted or 0)

    class Meta(Lasting.Meta):
        ordering = ["from_date", "pk"]
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint(
                "worker", "branch", condition=models.Q(until_date=None), name="contracts_hourscontract_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(most=None) | models.Q(most__gte=models.F("promised")),
                name="contracts_hourscontract_no_more_promised_than_there_may_be",
            ),
        ]
