"""How a plan is looked at again: reviews, what the person says of how it was made, and needs that changed."""

from django.db import models

from carewright.core.models import Owned
from carewright.people.models import Care
from carewright.plans.models.plan import Agreement, Signed
from carewright.plans.rules.reviews import Answerer, Step, Urgency


class Review(Owned, Signed):
    """A conversation about a person's plan with one organisation, planned for a day; once held, with whom, and what
    changed. ``moved_at``: it was given another day, which is a row of its own."""

    care = models.ForeignKey(Care, models.PROTECT, related_name="reviews")
    planned_date = models.DateField()
    moved_at = models.DateTimeField(null=True)
    held_date = models.DateField(null=True)
    held_with = models.CharField(max_length=300, blank=True)
    what_changed = models.TextField(blank=True)

    class Meta:
        ordering = ["-planned_date", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "care", condition=models.Q(held_date=None, moved_at=None), name="plans_review_one_to_come"
            ),
            models.CheckConstraint(
                condition=models.Q(held_date=None, held_with="", what_changed="")
                | (
                    models.Q(held_date__isnull=False, moved_at=None)
                    & ~models.Q(held_with="")
                    & ~models.Q(what_changed="")
                ),
                name="plans_review_held_says_with_whom_and_what_changed",
            ),
        ]


class Involvement(Owned, Signed):
    """What a person says at the end of a conversation about their plan. ``answers``: a point for each question
    (``rules.reviews``); ``helped_by``: who helped, or answered for them."""

    care = models.ForeignKey(Care, models.PROTECT, related_name="+")
    review = models.ForeignKey(Review, models.PROTECT, null=True, related_name="+")
    answerer = models.CharField(max_length=20, choices=Answerer.choices())
    helped_by = models.CharField(max_length=200, blank=True)
    answers = models.JSONField()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answerer="person", helped_by="")
                | (models.Q(answerer__in=("helped", "for_them")) & ~models.Q(helped_by="")),
                name="plans_involvement_says_who_helped",
            )
        ]


class NeedChange(Owned, Signed):
    """Somebody says, at ``created_at``, that what a person needs has changed, to one of the organisations they are
    with. What became of it are its steps."""

    care = models.ForeignKey(Care, models.PROTECT, related_name="need_changes")
    words = models.TextField()
    urgency = models.CharField(max_length=20, choices=Urgency.choices())

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="plans_needchange_says_what")]


class NeedChangeStep(Signed):
    """A step of a changed need, each taken once. ``agreement``: to the new plan; ``words``: why nothing changes."""

    change = models.ForeignKey(NeedChange, models.PROTECT, related_name="steps")
    at = models.DateTimeField()
    step = models.CharField(max_length=20, choices=Step.choices())
    words = models.TextField(blank=True)
    agreement = models.ForeignKey(Agreement, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["change", "at", "pk"]
        constraints = [
            models.UniqueConstraint("change", "step", name="plans_needchangestep_once"),
            models.CheckConstraint(
                condition=models.Q(step="revised", agreement__isnull=False)
                | (~models.Q(step="revised") & models.Q(agreement=None)),
                name="plans_needchangestep_a_new_plan_was_agreed",
            ),
            models.CheckConstraint(
                condition=~models.Q(step="nothing", words=""), name="plans_needchangestep_nothing_has_a_reason"
            ),
        ]
