"""What a person can do, needs and hopes for, how it goes, and what to do when things go wrong."""

from django import forms

from carewright.design.fields import DayField, HintedRadios
from carewright.plans.forms.common import words_field
from carewright.plans.rules.plan import Status, how_important, how_sure

HEALTH = "Shown only to those with whom their health is shared."


class SayStrength(forms.Form):
    words = words_field("What can you do, what do you know, whom do you have?")


class SayNeed(forms.Form):
    words = words_field("What do you need?")
    health = forms.BooleanField(label="This is about health", help_text=HEALTH, required=False)


def _from_1_to_10(label: str, words: dict[int, str]) -> forms.TypedChoiceField:
    choices = [("", "Choose one"), *((str(number), f"{number}: {said}") for number, said in words.items())]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int)


NUMBERS = range(1, 11)


class SayGoal(forms.Form):
    words = words_field("What do you hope for?", "As you would say it to a friend.")
    importance = _from_1_to_10("How important is it to you?", {number: how_important(number) for number in NUMBERS})
    confidence = _from_1_to_10("How sure are you of getting there?", {number: how_sure(number) for number in NUMBERS})


class HowItGoes(forms.Form):
    status = forms.ChoiceField(label="How does it go?", choices=Status.choices(), widget=HintedRadios)
    confidence = _from_1_to_10("How sure are you of getting there?", {number: how_sure(number) for number in NUMBERS})
    words = words_field("In your own words, if you like", required=False)


class SayContingency(forms.Form):
    triggers = words_field("What could happen?", "For example: the boiler fails, or the pain comes back.", rows=2)
    early_signs = words_field("How would we notice early?", rows=2, required=False)
    what_to_do = words_field("What should we do?")
    who_to_contact = words_field("Whom should we tell?", "With a number, if you have it.", rows=2, required=False)
    what_helps = words_field("What helps you through it?", rows=2, required=False)
    health = forms.BooleanField(label="This is about health", help_text=HEALTH, required=False)


class OnWhichDay(forms.Form):
    day = DayField(label="On which day?", help_text="For example 27 3 2026.")
