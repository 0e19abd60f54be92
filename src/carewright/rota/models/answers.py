"""What became of what people asked for, as it was when a week was published."""

from django.db import models

from carewright.people.models import Care
from carewright.rota.models.telling import Publication
from carewright.rota.rules.answers import About, Outcome


class Answered(models.Model):
    """What somebody asked for, in a sentence, and what they got in a week: of how many visits that it is about it was
    kept in how many. ``why``: for one that it was not kept in, in words to the person; ``would``: the cheapest change
    that would keep that one; ``touches``: how many other people it would touch. ``weight``: how much it matters to
    them. It counts until a later publication answers anew (``replaced``)."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="answered")
    care = models.ForeignKey(Care, models.PROTECT, related_name="answered")
    about = models.CharField(max_length=5, choices=About.choices())
    key = models.CharField(max_length=120)
    asked = models.TextField()
    weight = models.PositiveSmallIntegerField()
    kept = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=6, choices=Outcome.choices())
    why = models.TextField(blank=True)
    would = models.TextField(blank=True)
    touches = models.PositiveSmallIntegerField(null=True)
    replaced = models.BooleanField(default=False)

    class Meta:
        ordering = ["care", "about", "pk"]
        constraints = [
            models.UniqueConstraint("publication", "care", "key", name="rota_answered_each_once"),
            models.CheckConstraint(
                condition=models.Q(kept__lte=models.F("of"), of__gt=0), name="rota_answered_kept_of_so_many"
            ),
        ]
