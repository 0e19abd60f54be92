"""What is stored of the ways out."""

from django.db import models

from carewright.core.models import Account, Owned
from carewright.people.models import Person


class Feed(Owned):
    """An address at which a calendar reads who comes to a person or, without one, where its owner goes as a worker.

    Only the SHA-256 of its secret is stored; ``handed_over`` holds the secret itself where it was just made. What was
    taken back is still known, so that it can say so: the calendars that read it empty themselves.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="feeds")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="feeds")
    secret = models.CharField(max_length=64, unique=True)
    revoked_at = models.DateTimeField(null=True)
    handed_over = ""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "account",
                "person",
                condition=models.Q(revoked_at=None, person__isnull=False),
                name="interop_feed_one_of_a_person",
            ),
            models.UniqueConstraint(
                "account", condition=models.Q(revoked_at=None, person=None), name="interop_feed_one_of_rounds"
            ),
        ]
