"""What people were told of a rota: every publication, who came when in it, and who had to hear of it."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Owned
from carewright.messages.models import RECIPIENTS, Message, ToSomebody
from carewright.rota.models.rotas import Placement, Rota
from carewright.rota.models.visits import Visit

TOLD_LAST = models.Q(replaced_at=None)


class Publication(Owned):
    """That people were told of a rota, or of what had changed in it, as it was after an edit."""

    rota = models.ForeignKey(Rota, models.PROTECT, related_name="publications")
    edit = models.PositiveIntegerField()
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    whole = models.BooleanField()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint("rota", condition=models.Q(whole=True), name="rota_publication_whole_once")
        ]


class Told(models.Model):
    """What people were told of one visit; None: that nobody comes. It counts until they are told something else."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="told")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="told")
    placement = models.ForeignKey(Placement, models.PROTECT, null=True, related_name="told")
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["publication", "pk"]
        constraints = [models.UniqueConstraint("visit", condition=TOLD_LAST, name="rota_told_one_counts")]


class Notice(ToSomebody):
    """Somebody who has to hear of a publication. ``message``: what they were told; None: not yet or, where ``because``
    says why, not at all."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="notices")
    message = models.OneToOneField(Message, models.PROTECT, null=True, related_name="+")
    because = models.CharField(max_length=300, blank=True)

    class Meta(ToSomebody.Meta):
        ordering = ["pk"]
        constraints = [
            *ToSomebody.Meta.constraints,
            *(
                models.UniqueConstraint("publication", name, name=f"rota_notice_once_to_a_{name}")
                for name in RECIPIENTS
            ),
        ]
