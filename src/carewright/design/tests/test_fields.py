"""Fields keep what was typed, give plain values, and put each error where a screen reader finds it."""

from datetime import date
from typing import Any

import pytest
from django import forms

from carewright.design.fields import ClockField, DayField, HintedTicks, StrengthField


class Few(forms.Form):
    born = DayField(label="Born", autocomplete="bday", help_text="For example 27 3 1941.")
    tea = ClockField(label="Tea", required=False)
    strength = StrengthField()
    like = forms.MultipleChoiceField(
        choices=[("a", "Apples"), ("b", "Bread")], widget=HintedTicks(hints={"b": "Brown"}), required=False
    )
    name = forms.CharField(
        label="What is your name?", widget=forms.TextInput({"autocomplete": "name", "class": "wide"})
    )
    agree = forms.BooleanField(label="I agree", help_text="For now.")


GOOD = {
    "born_day": "27", "born_month": "mar", "born_year": "1941", "tea": "4pm", "strength": "must", "like": ["b"],
    "name": "Ada", "agree": "on",
}  # fmt: skip


def bound(**parts: Any) -> Few:
    form = Few(GOOD | parts)
    form.is_valid()
    return form


def test_values_are_plain() -> None:
    form = bound()
    assert form.errors == {}
    assert form.cleaned_data == {
        "born": date(1941, 3, 27), "tea": 960, "strength": "must", "like": ["b"], "name": "Ada", "agree": True,
    }  # fmt: skip


def test_what_may_be_left_out_is_none() -> None:
    assert bound(tea=" ").cleaned_data["tea"] is None


def test_values_are_shown_as_people_write_them() -> None:
    shown = str(Few(initial={"born": date(1941, 3, 27), "tea": 970}))
    for part in ('value="27"', 'value="3"', 'value="1941"', 'value="4:10pm"'):
        assert part in shown


def test_what_was_typed_wrongly_is_still_there() -> None:
    form = bound(born_month="Smarch", tea="teatime")
    assert form.errors == {
        "born": ["There is no such day. Write one like 27 3 2026."],
        "tea": ["Write a time like 9:30am or 2pm."],
    }
    assert 'value="Smarch"' in str(form)
    assert 'value="teatime"' in str(form)


@pytest.mark.parametrize(
    ("field", "parts"),
    [
        ("name", ['<label class="nhsuk-label nhsuk-label--s" for="id_name">', 'aria-describedby="id_name_error"',
                  'aria-invalid="true"', 'autocomplete="name"', 'class="nhsuk-input wide"', 'id="id_name_error"']),
        ("born", ['<fieldset class="nhsuk-fieldset" aria-describedby="id_born_helptext id_born_error">',
                  'autocomplete="bday-day"', 'inputmode="numeric"', 'id="id_born_helptext"', 'id="id_born_0"']),
        ("strength", ['<legend class="nhsuk-fieldset__legend', 'aria-describedby="id_strength_0_hint"',
                      'id="id_strength_0_hint"', "nhsuk-radios__item"]),
        ("agree", ['for="id_agree">I agree</label>', 'id="id_agree_helptext"', 'id="id_agree_error"']),
    ],
)  # fmt: skip
def test_label_hint_and_error_belong_to_the_field(field: str, parts: list[str]) -> None:
    form = Few({})
    shown = form[field].as_field_group()
    assert "nhsuk-form-group--error" in shown
    assert "This needs an answer." in shown
    for part in parts:
        assert part in shown


def test_a_form_says_all_errors_at_once_and_leads_to_each() -> None:
    shown = str(Few({}))
    assert "There are 4 things to put right" in shown
    for link in ("#id_born_0", "#id_strength_0", "#id_name", "#id_agree"):
        assert f'<a href="{link}">' in shown
        assert f'id="{link[1:]}"' in shown
    assert "What is your name? This needs an answer." in shown
    assert "Born: This needs an answer." in shown


def test_the_browser_does_not_stop_at_the_first_error() -> None:
    assert " required" not in str(Few())


def test_a_form_without_errors_has_no_summary() -> None:
    assert "to put right" not in str(Few())
    assert "to put right" not in str(bound())


def test_what_a_hidden_field_lacks_is_told_too() -> None:
    class Hiding(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput)

    assert "token: This needs an answer." in str(Hiding({}))


def test_an_error_of_the_whole_form_is_told_too() -> None:
    form = bound()
    form.add_error(None, "Tea comes before dinner.")
    assert "There is one thing to put right" in str(form)
    assert "Tea comes before dinner." in str(form)
