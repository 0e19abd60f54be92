"""Organisations, accounts, the audit trail, and what every table has in common."""

import secrets
from datetime import date
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from carewright.core.rules import Kind

LONGEST_STANDING = 400
"""Of what somebody is to a person ("coordinator and manager at Fern Homecare"): a name has up to 200 characters."""


def new_public_id() -> str:
    """What a row is called in addresses: nobody can guess another from it."""
    return secrets.token_urlsafe(9)


def named(row: models.Model) -> str:
    """A row by the name of its table and its number: "people.person:12"."""
    return f"{row._meta.label_lower}:{row.pk}"


def on(day: date, path: str = "") -> models.Q:
    """Rows that hold on a day; ``path`` leads to those of a related table: ``on(day, "cares__")``."""
    begun = models.Q(**{f"{path}from_date__lte": day})
    return begun & (models.Q(**{f"{path}until_date": None}) | models.Q(**{f"{path}until_date__gt": day}))


class Owned(models.Model):
    """A row with an address of its own. Whose it is, each table says by a foreign key up its tree."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True


class Lasting(models.Model):
    """A row that holds from a day on, up to and without another."""

    from_date = models.DateField()
    until_date = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_date__isnull=True) | models.Q(until_date__gt=models.F("from_date")),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
            )
        ]


class Organisation(Owned):
    """An agency, a council, a charity or peer group, or a national body. Nobody sees another organisation's rows."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices())

    def __str__(self) -> str:
        return self.name


class Branch(Owned):
    """One office of an agency, with its people and workers: what is planned together."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="branches")
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint("organisation", Lower("name"), name="core_branch_names_differ_in_an_organisation")
        ]

    def __str__(self) -> str:
        return self.name


class Accounts(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """A sign-in and no more. What somebody may do comes from what they are to whom, never from a flag in here."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    objects = Accounts()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="core_account_one_for_an_address")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **keywords: Any) -> None:
        """Addresses are looked up in small letters. Who has no password yet cannot sign in by an empty one."""
        self.email = self.email.lower()
        if not self.password:
            self.set_unusable_password()
        super().save(*args, **keywords)


class Never(Exception):
    """Somebody tried to change or take away what may only be added to."""


class AddOnly(models.QuerySet[Any]):
    def update(self, **_: Any) -> int:
        raise Never("entries of the trail are never changed")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Never("entries of the trail are never taken away")


class Entry(models.Model):
    """Something that is only ever added to."""

    objects = AddOnly.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **keywords: Any) -> None:
        if self.pk is not None:
            raise Never("entries of the trail are never changed")
        super().save(*args, **keywords)

    def delete(self, *args: Any, **keywords: Any) -> tuple[int, dict[str, int]]:
        raise Never("entries of the trail are never taken away")


class Chain(models.Model):
    """The end of one trail: an organisation's, or (without one) that of what belongs to none."""

    organisation = models.OneToOneField(Organisation, models.PROTECT, null=True, related_name="chain")
    name = models.CharField(max_length=40, unique=True)
    length = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, default="")


class AuditEntry(Entry):
    """One action that wrote: who, when, what, about whom. Its seal covers it and the seal of the entry before it."""

    chain = models.ForeignKey(Chain, models.PROTECT, related_name="entries")
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    standing = models.CharField(max_length=LONGEST_STANDING)
    action = models.CharField(max_length=100)
    subject = models.CharField(max_length=100)
    about = models.CharField(max_length=100)
    said = models.JSONField()
    seal = models.CharField(max_length=64)

    class Meta:
        ordering = ["chain", "number"]
        constraints = [models.UniqueConstraint("chain", "number", name="core_auditentry_one_after_the_other")]

    def __str__(self) -> str:
        return f"{self.number}: {self.action} of {self.subject}"

    @property
    def parts(self) -> dict[str, Any]:
        """What the seal covers, beside number and time."""
        names = ("account_id", "standing", "action", "subject", "about", "said")
        return {name: getattr(self, name) for name in names}

    @classmethod
    def after(cls, chain: Chain, **parts: Any) -> Self:
        """The entry that would come next on a chain."""
        return cls(chain=chain, number=chain.length + 1, **parts)


class ReadEntry(Entry):
    """Somebody who is paid to saw a part of a person's record. The person can read who did."""

    at = models.DateTimeField()
    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    standing = models.CharField(max_length=LONGEST_STANDING)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    about = models.CharField(max_length=100)
    what = models.CharField(max_length=100)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["about", "-at"], name="core_readentry_about_whom")]

    def __str__(self) -> str:
        return f"{self.standing} saw {self.what} of {self.about}"


class StoredFile(Owned):
    """A picture or a recording that somebody gave. It lies in the data folder under its public id.

    ``about`` names the row that it is about ("people.person:12"): what that is lies in a higher capability, which also
    knows who may see it. ``part``: of what it is a part there. Its name on the giver's telephone is not kept.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="files")
    given_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    about = models.CharField(max_length=100)
    part = models.CharField(max_length=30)
    media_type = models.CharField(max_length=30)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["about"], name="core_storedfile_about_whom")]
        constraints = [models.CheckConstraint(condition=models.Q(size__gt=0), name="core_storedfile_is_not_empty")]

    def __str__(self) -> str:
        return f"{self.media_type} about {self.about}"

    @property
    def path(self) -> Path:
        """Where its content lies."""
        return Path(settings.DATA) / "files" / self.public_id


class DatedFact(Lasting):
    """A rate, a limit or a threshold that holds from a day on, with where it comes from: data, never a constant."""

    key = models.CharField(max_length=100)
    value = models.JSONField()
    source = models.TextField()

    class Meta(Lasting.Meta):
        ordering = ["key", "from_date"]
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("key", "from_date", name="core_datedfact_one_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.key} from {self.from_date}"
