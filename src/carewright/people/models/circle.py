"""Who is around a person, what each may see or do, and who decides where the person cannot."""

from django.db import models
from django.db.models.functions import Lower

from carewright.core.models import LONGEST_STANDING, Account, Lasting, Organisation, Owned
from carewright.people.models.persons import STILL, Person
from carewright.people.rules import Authority, Consenting, Part, Purpose


class CircleMember(Owned, Lasting):
    """Family, a friend, an unpaid carer, a neighbour: whom the person counts among those around them."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="circle")
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="circles")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=100)

    class Meta(Lasting.Meta):
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return f"{self.name} ({self.relation})"


class Allowed(Lasting):
    """One part of their record or life that a person lets somebody in their circle see or do."""

    member = models.ForeignKey(CircleMember, models.PROTECT, related_name="allowed")
    part = models.CharField(max_length=30, choices=Part.choices())

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("member", "part", condition=STILL, name="people_allowed_once"),
        ]


class DoNotContact(Lasting):
    """A person does not want somebody in their circle to be written to or rung, whatever else they may see."""

    member = models.ForeignKey(CircleMember, models.PROTECT, related_name="silences")

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("member", condition=STILL, name="people_donotcontact_once"),
        ]


class Secret(Owned):
    """A row whose secret opens something, to whoever was handed it. Only its SHA-256 is stored; ``handed_over`` holds
    the secret itself where it was just made, and is empty for ever after."""

    secret = models.CharField(max_length=64, unique=True)
    ends_at = models.DateTimeField()
    handed_over = ""

    class Meta:
        abstract = True


class HelperLink(Secret):
    """A link that lets a helper do some parts with a person, until it ends or is taken back."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="helper_links")
    name = models.CharField(max_length=200)
    parts = models.JSONField()
    revoked_at = models.DateTimeField(null=True)


class JoiningCode(Secret):
    """What a person hands to an organisation that they want to be with as well: by it their record is joined to that
    organisation, once. No organisation finds a person by looking for them."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="joining_codes")
    how = models.CharField(max_length=20, choices=Consenting.choices())
    given_by = models.CharField(max_length=LONGEST_STANDING)
    used_at = models.DateTimeField(null=True)


class Consent(Lasting):
    """That a person, or who decides for them, agreed to a use of their information by an organisation."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="consents")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=20, choices=Purpose.choices())
    how = models.CharField(max_length=20, choices=Consenting.choices())
    given_by = models.CharField(max_length=LONGEST_STANDING)
    words = models.TextField(blank=True)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("person", "organisation", "purpose", condition=STILL, name="people_consent_once"),
        ]


class Capacity(Lasting):
    """Whether a person can decide one particular thing: never whether they can decide (Mental Capacity Act 2005)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="capacities")
    decision = models.CharField(max_length=200)
    can_decide = models.BooleanField()
    assessed_by = models.CharField(max_length=200)
    reasons = models.TextField(blank=True)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint(
                "person", Lower("decision"), condition=STILL, name="people_capacity_one_for_a_decision"
            ),
            models.CheckConstraint(
                condition=models.Q(can_decide=True) | ~models.Q(reasons=""),
                name="people_capacity_has_reasons_where_they_cannot",
            ),
        ]


class Representative(Lasting):
    """Somebody in the circle who may decide for the person, by a right that was seen on paper."""

    member = models.ForeignKey(CircleMember, models.PROTECT, related_name="authorities")
    authority = models.CharField(max_length=20, choices=Authority.choices())
    seen = models.CharField(max_length=200)
    seen_by = models.CharField(max_length=LONGEST_STANDING + 200)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("member", "authority", condition=STILL, name="people_representative_once"),
        ]
