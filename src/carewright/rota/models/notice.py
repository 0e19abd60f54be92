"""How much notice a branch promises."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Branch, Owned


class NoticePromise(Owned):
    """So many days before they begin, people are told of the weeks of a branch: of those that begin on a day or later,
    until another is promised."""

    branch = models.ForeignKey(Branch, models.PROTECT, related_name="notice_promises")
    days = models.PositiveSmallIntegerField()
    from_date = models.DateField()
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)

    class Meta:
        ordering = ["from_date", "pk"]
