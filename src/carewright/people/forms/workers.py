"""What workers write about themselves, and what they wish."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst

from carewright.design.fields import HintedRadios, HintedTicks
from carewright.people.models import Person
from carewright.people.rules import WEEKDAYS, Interest, Ways, Wish


def by_label(labels: Iterable[Interest]) -> list[tuple[str, str]]:
    return [(each.value, capfirst(each.label)) for each in sorted(labels, key=lambda each: each.label)]


class OwnPage(forms.Form):
    """A worker's page about themself."""

    about = forms.CharField(
        label="What would you like people to know about you?",
        help_text="A few sentences, as you would say them at the door. The people you come to read this.",
        max_length=2_000,
        widget=forms.Textarea({"rows": 6}),
    )
    photo = forms.FileField(
        label="A photo of you",
        help_text="A face that they know already opens a door. JPEG, PNG or WebP. Where it was taken is not kept.",
        required=False,
        widget=forms.FileInput,
    )
    no_photo = forms.BooleanField(label="Take my photo away", required=False)
    interests = forms.MultipleChoiceField(
        label="What do you like?",
        help_text="People who like the same find each other by it.",
        choices=by_label(Interest),
        widget=HintedTicks({"class": "people-columns"}),
        required=False,
    )
    languages = forms.CharField(
        label="Which languages do you speak?", help_text="With commas between.", required=False, max_length=300
    )
    ways = forms.MultipleChoiceField(
        label="I am somebody who",
        choices=Ways.choices(),
        widget=HintedTicks({"class": "people-columns"}),
        required=False,
    )

    def __init__(self, *args: Any, has_photo: bool, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        if not has_photo:
            del self.fields["no_photo"]

    def said(self) -> dict[str, Any]:
        """What ``write_profile`` is given."""
        said = self.cleaned_data
        return {
            "about": said["about"],
            "interests": [Interest.of(value) for value in said["interests"]],
            "languages": said["languages"].split(","),
            "ways": [Ways.of(value) for value in said["ways"]],
            "photo": said["photo"].read() if said["photo"] else b"",
            "keep_photo": not said.get("no_photo", False),
        }


class MyWish(forms.Form):
    """One wish: about a person, something at a home, or a day."""

    kind = forms.ChoiceField(
        label="What do you wish?",
        choices=[
            (Wish.LIKES.value, "I like to come to somebody"),
            (Wish.RATHER_NOT_PERSON.value, "I would rather not come to somebody"),
            (Wish.RATHER_NOT_HOME.value, "I would rather not come where something is"),
            (Wish.RATHER_NOT_DAY.value, "I would rather not work on a day of the week"),
        ],
        widget=HintedRadios,
    )
    person = forms.ChoiceField(label="Whom is it about?", required=False)
    thing = forms.CharField(
        label="What is there?", help_text="For example: a cat, smoke.", required=False, max_length=50
    )
    day = forms.ChoiceField(
        label="Which day?", choices=[("", "No day"), *((day, day) for day in WEEKDAYS)], required=False
    )
    NEEDS = {Wish.RATHER_NOT_HOME: "thing", Wish.RATHER_NOT_DAY: "day"}

    def __init__(self, *args: Any, persons: list[Person], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.persons = {person.public_id: person for person in persons}
        names = [("", "Nobody"), *((person.public_id, person.called) for person in persons)]
        self.fields["person"].choices = names  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "kind" in said:
            needs = self.NEEDS.get(Wish.of(said["kind"]), "person")
            if not said.get(needs) and needs not in self.errors:
                self.add_error(needs, "Say this for the wish that you chose above.")
        return said

    def said(self) -> dict[str, Any]:
        """What ``wish`` is given: what belongs to another kind of wish is left aside."""
        said = self.cleaned_data
        kind = Wish.of(said["kind"])
        needs = self.NEEDS.get(kind, "person")
        if needs == "person":
            return {"kind": kind, "person": self.persons[said["person"]]}
        return {"kind": kind, "thing": said[needs].lower() if needs == "thing" else said[needs]}
