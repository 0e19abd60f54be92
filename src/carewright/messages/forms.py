"""What people fill in: how they are told, a thread, a note, what became of a delivery."""

from typing import Any

from django import forms
from django.utils.text import capfirst

from carewright.core.models import Account, Organisation
from carewright.design.fields import ClockField, HintedRadios
from carewright.messages.queries import Reading
from carewright.messages.rules import NIGHT, Form, QuietHours, State, Way

NEEDS = {
    Way.EMAIL: "Give the address below.",
    Way.SMS: "Give a mobile number below. A text message says little, because others can read it.",
    Way.LETTER: "To your home, or to the address that you give below.",
    Way.CALL: "Give the number below.",
}
LONGEST_ADDRESS = 500


class HowForm(forms.Form):
    """One way of being told, and its place."""

    way = forms.ChoiceField(label="How do you want to be told?", widget=HintedRadios)
    address = forms.CharField(
        label="Address or number",
        required=False,
        max_length=LONGEST_ADDRESS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For e-mail, text messages, calls, and letters that do not go to your home.",
    )
    first = forms.BooleanField(label="Try this first", required=False)
    form = forms.ChoiceField(
        label="What reads best?",
        choices=[(form.value, capfirst(form.label)) for form in Form],
        initial=Form.PLAIN.value,
        widget=forms.RadioSelect,
    )
    quiet_from = ClockField(label="Do not ring or text after", initial=NIGHT.starts)
    quiet_until = ClockField(label="and not before", initial=NIGHT.ends)
    helps = forms.CharField(
        label="Does anything else help?",
        required=False,
        max_length=200,
        help_text="Such as “ring twice, I walk slowly” or “talk to me in Welsh”.",
    )

    def __init__(self, *args: Any, ways: list[Way], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.fields["way"].choices = [(way.value, capfirst(way.label)) for way in ways]  # type: ignore[attr-defined]
        self.fields["way"].widget.hints = {way.value: NEEDS.get(way, "") for way in ways}

    def chosen(self) -> dict[str, Any]:
        """What ``choose_channel`` is given."""
        said = self.cleaned_data
        return {
            "way": Way.of(said["way"]),
            "address": said["address"],
            "form": Form.of(said["form"]),
            "quiet": QuietHours(said["quiet_from"], said["quiet_until"]),
            "helps": said["helps"],
        }


class NoteForm(forms.Form):
    words = forms.CharField(label="What do you want to say?", widget=forms.Textarea(attrs={"rows": 5}))


class ThreadForm(NoteForm):
    """A new thread; ``offices``: the organisations whose office can read along."""

    title = forms.CharField(label="What is it about?", max_length=200, help_text="A few words, such as “the garden”.")
    office = forms.ChoiceField(label="Who is it with?", widget=forms.RadioSelect)
    field_order = ["title", "words", "office"]

    def __init__(self, *args: Any, offices: list[Organisation], between_us: str, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.offices = {office.public_id: office for office in offices}
        choices = [(office.public_id, f"The office of {office.name}") for office in offices]
        choices += [("none", between_us)] if between_us else []
        self.fields["office"].choices = choices  # type: ignore[attr-defined]

    def organisation(self) -> Organisation | None:
        return self.offices.get(self.cleaned_data["office"])


class LetInForm(forms.Form):
    """Somebody who can be let into a thread."""

    who = forms.ChoiceField(label="Let somebody read and write here")

    def __init__(self, *args: Any, readings: list[Reading], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.accounts = {each.account.public_id: each.account for each in readings}
        names = [(each.account.public_id, f"{each.account.name}, {each.words}") for each in readings]
        self.fields["who"].choices = names  # type: ignore[attr-defined]

    def account(self) -> Account:
        return self.accounts[self.cleaned_data["who"]]


class OutcomeForm(forms.Form):
    """What the office says became of a delivery."""

    state = forms.ChoiceField(label="What became of it?", widget=forms.RadioSelect)
    because = forms.CharField(label="Why, or what was said", required=False, max_length=300)

    def __init__(self, *args: Any, states: list[tuple[State, str]], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.fields["state"].choices = [(state.value, words) for state, words in states]  # type: ignore[attr-defined]
