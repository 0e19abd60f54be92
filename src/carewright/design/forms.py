"""The form of the living page: one field of every kind."""

from django import forms

from carewright.design.fields import ClockField, DayField, HintedRadios, HintedTicks, StrengthField


class EveryKind(forms.Form):
    called = forms.CharField(
        label="What would you like to be called?",
        help_text="The name that people who come to you should say.",
        widget=forms.TextInput({"autocomplete": "nickname"}),
    )
    email = forms.EmailField(
        label="Your e-mail address", required=False, widget=forms.EmailInput({"autocomplete": "email"})
    )
    born = DayField(label="When were you born?", help_text="For example 27 3 1941.", autocomplete="bday")
    tea = ClockField(label="When do you like your tea?", help_text="For example 4pm or 4:30pm.")
    matters = StrengthField()
    who = forms.ChoiceField(
        label="Who should come?",
        choices=[("team", "Somebody from my team"), ("any", "Anybody whom I have met")],
        widget=HintedRadios(hints={"team": "The people you chose, your favourite first."}),
    )
    like = forms.MultipleChoiceField(
        label="What do you like to talk about?",
        choices=[("garden", "The garden"), ("football", "Football"), ("family", "Family")],
        widget=HintedTicks(hints={"football": "Say which side you are on."}),
        required=False,
    )
    home = forms.ChoiceField(
        label="Where do you live?",
        choices=[("", "Choose one"), ("house", "In a house"), ("flat", "In a flat"), ("family", "With family")],
    )
    words = forms.CharField(
        label="Anything else, in your own words", required=False, widget=forms.Textarea({"rows": 4})
    )
    photo = forms.FileField(label="A photo that you like", required=False)
    agree = forms.BooleanField(
        label="I have read this, or had it read to me", help_text="You can change your mind at any time."
    )
    page = forms.CharField(widget=forms.HiddenInput, initial="design")


class OneQuestion(forms.Form):
    strength = StrengthField(label="How much does it matter that Bo comes?")
