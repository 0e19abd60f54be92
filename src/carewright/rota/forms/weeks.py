"""Planning a week."""

from django import forms

from carewright.design.fields import HintedRadios

LENGTHS = (
    ("15", "A first look", "15 seconds"),
    ("60", "Quickly", "a minute"),
    ("120", "As it should be", "two minutes"),
    ("600", "Thoroughly", "ten minutes"),
)


class Plan(forms.Form):
    seconds = forms.ChoiceField(
        label="How long may it take?",
        choices=[(value, words) for value, words, _ in LENGTHS],
        initial="120",
        widget=HintedRadios(hints={value: hint for value, _, hint in LENGTHS}),
    )
