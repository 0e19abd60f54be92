"""Who is around a person, what each may see and do, and a link for a helper."""

from django import forms

from carewright.design.fields import HintedRadios, HintedTicks
from carewright.people.rules import LONGEST_LINK, Part

HINTS = {
    Part.SEE_WHO_COMES.value: "The week with the faces of those who come.",
    Part.SEE_ABOUT_ME.value: "What matters to me, what I like, who, when and what I chose.",
    Part.SEE_PLAN.value: "What was agreed with me, and when it is looked at again.",
    Part.SEE_HEALTH.value: "Medicines, what I am ill with, what to watch for.",
    Part.SEE_MONEY.value: "My budget and what was paid.",
    Part.CHANGE_CHOICES.value: "It is written down that they did it.",
    Part.CHANGE_ABOUT_ME.value: "It is written down who helped me write it.",
    Part.WRITE_MESSAGES.value: "Those between me, my workers and the office, when I let them in.",
    Part.BE_TOLD.value: "For example when somebody else comes, or comes later.",
}


class Somebody(forms.Form):
    """Somebody who is counted to the circle."""

    name = forms.CharField(label="Their name", max_length=200)
    relation = forms.CharField(
        label="What are they to you?", help_text="For example: daughter, neighbour, friend from chapel.", max_length=100
    )
    email = forms.EmailField(
        label="Their e-mail address",
        help_text="With it they can sign in and see what you let them see. Leave it empty if they need not.",
        required=False,
    )


class WhatTheySee(forms.Form):
    """What one of the circle may see and do."""

    parts = forms.MultipleChoiceField(
        label="I let them",
        choices=Part.choices(),
        widget=HintedTicks({"class": "cw-choices"}, hints=HINTS),
        required=False,
    )
    do_not_contact = forms.BooleanField(
        label="Do not contact them",
        help_text="Nobody writes to them or rings them, whatever happens. What you let them see stays as it is above.",
        required=False,
    )

    def allowed(self) -> set[Part]:
        return {Part.of(value) for value in self.cleaned_data["parts"]}


class Helper(forms.Form):
    """A link for somebody who helps for a while."""

    name = forms.CharField(label="Whom do you let in?", help_text="The name by which you know them.", max_length=200)
    parts = forms.MultipleChoiceField(
        label="What may they see and do?",
        choices=Part.choices(),
        widget=HintedTicks({"class": "cw-choices"}, hints=HINTS),
        error_messages={"required": "Choose at least one thing that they may see or do."},
    )
    days = forms.TypedChoiceField(
        label="For how long?",
        choices=[(1, "One day"), (7, "A week"), (14, "Two weeks"), (LONGEST_LINK.days, f"{LONGEST_LINK.days} days")],
        coerce=int,
        initial=7,
        widget=HintedRadios(
            hints={str(LONGEST_LINK.days): "The longest. Who helps for longer belongs to your circle."}
        ),
    )

    def allowed(self) -> set[Part]:
        return {Part.of(value) for value in self.cleaned_data["parts"]}
