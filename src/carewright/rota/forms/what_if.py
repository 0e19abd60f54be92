"""Questions about a whole week."""

from collections.abc import Mapping
from typing import Any

from django import forms

from carewright.design.fields import ClockField, HintedTicks
from carewright.rota.rules.what_if import Asked, Question

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

LABELS = {
    Question.ANOTHER: "With the hours and skills of whom?",
    Question.WITHOUT: "Who?",
    Question.NEW_PERSON: "Near whom would they live?",
    Question.OTHER_TIME: "Which visits?",
}


class AskWhatIf(forms.Form):
    """What one kind of question needs. ``about``: those whom it may be about, by their ids."""

    def __init__(self, *args: Any, kind: Question, about: Mapping[str, str], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.kind = kind
        if kind in LABELS:
            choices = [("", "Choose"), *sorted(about.items(), key=lambda item: item[1])]
            self.fields["about"] = forms.ChoiceField(
                label=LABELS[kind], choices=choices, error_messages={"required": "Choose whom or what it is about."}
            )
        if kind is Question.NEW_PERSON:
            days = [(str(number), name) for number, name in enumerate(DAYS)]
            self.fields["days"] = forms.MultipleChoiceField(
                label="On which days?", choices=days, widget=HintedTicks, required=False
            )
        if kind in (Question.NEW_PERSON, Question.OTHER_TIME):
            self.fields["minute"] = ClockField(label="At about what time?", help_text="For example 9:30am.")
        if kind is Question.NEW_PERSON:
            narrow = forms.TextInput({"class": "nhsuk-input--width-3", "inputmode": "numeric"})
            self.fields["minutes"] = forms.IntegerField(label="For how many minutes?", widget=narrow)
            self.fields["workers"] = forms.ChoiceField(
                label="By how many workers?", choices=[("1", "One"), ("2", "Two")]
            )

    @property
    def asked(self) -> Asked:
        said = self.cleaned_data
        about = said.get("about", "")
        person, _, support = about.partition(" ")
        match self.kind:
            case Question.ANOTHER | Question.WITHOUT:
                return Asked(self.kind, worker=about)
            case Question.OTHER_TIME:
                return Asked(self.kind, person=person, support=support, minute=said["minute"])
            case Question.NEW_PERSON:
                days = tuple(int(day) for day in said["days"])
                many = int(said["workers"])
                return Asked(
                    self.kind, person=about, days=days, minute=said["minute"], minutes=said["minutes"], workers=many
                )
        return Asked(self.kind)
