"""Form fields that Django does not have: a day in three boxes, a time in words, choices with hints, a strength."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from carewright.core.civil import clock
from carewright.design.rules import day_of, minute_of


class DayWidget(forms.MultiWidget):
    """Day, month and year in three boxes. ``autocomplete``: "bday" for somebody's own date of birth."""

    template_name = "design/forms/day.html"
    use_fieldset = True

    def __init__(self, autocomplete: str = "") -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {}
        for name, size in (("day", 2), ("month", 2), ("year", 4)):
            attrs = {"class": f"nhsuk-input--width-{size}", "label": name.title(), "inputmode": "numeric"}
            if autocomplete:
                attrs["autocomplete"] = f"{autocomplete}-{name}"
            if name == "month":
                del attrs["inputmode"]  # "March" is welcome too
            boxes[name] = forms.TextInput(attrs)
        super().__init__(boxes)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["wrong"] = (attrs or {}).get("aria-invalid") == "true"
        return context

    def decompress(self, value: Any) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]


class DayField(forms.Field):
    """A day that somebody types. Its value is a ``date``, or ``None`` where it may be left out and was."""

    widget = DayWidget

    def __init__(self, *, autocomplete: str = "", **keywords: Any) -> None:
        super().__init__(**{"widget": DayWidget(autocomplete)} | keywords)

    def to_python(self, value: Any) -> date | None:
        if value is None or isinstance(value, date):
            return value
        if not any(part and part.strip() for part in value):
            return None
        try:
            return day_of(*(part or "" for part in value))
        except ValueError as wrong:
            raise ValidationError(str(wrong), code="invalid") from None


class ClockField(forms.Field):
    """A time of day that somebody types as they would say it. Its value is whole minutes after midnight."""

    widget = forms.TextInput

    def __init__(self, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.widget.attrs.setdefault("class", "nhsuk-input--width-5")

    def prepare_value(self, value: Any) -> Any:
        return clock(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value is None or isinstance(value, int):
            return value
        if not value.strip():
            return None
        try:
            return minute_of(value)
        except ValueError as wrong:
            raise ValidationError(str(wrong), code="invalid") from None


class HintedRadios(forms.RadioSelect):
    """Radios of which each may have a hint: ``hints`` by the value of the choice."""

    def __init__(self, *args: Any, hints: Mapping[str, str] | None = None, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.hints = dict(hints or {})

    def create_option(self, name: str, value: Any, *args: Any, **keywords: Any) -> dict[str, Any]:
        return {**super().create_option(name, value, *args, **keywords), "hint": self.hints.get(str(value), "")}


class HintedTicks(HintedRadios, forms.CheckboxSelectMultiple):
    """Tick boxes of which each may have a hint."""


STRENGTHS = (
    ("must", "It must be so", "If it can’t be, nobody comes and we talk to you first."),
    ("strongly", "It matters a lot to me", "We keep to it wherever we can, and tell you why when we can’t."),
    ("would_like", "I would like it", "When it is easy to do, we do it."),
)
"""Each with what it means for the person, because a word alone is read differently by everybody."""


class StrengthField(forms.ChoiceField):
    """How much something matters. ``strengths``: value, words, what it means; three in that order, strongest first."""

    def __init__(self, *, strengths: Sequence[tuple[str, str, str]] = STRENGTHS, **keywords: Any) -> None:
        widget = HintedRadios(attrs={"class": "cw-strengths"}, hints={value: means for value, _, means in strengths})
        choices = [(value, words) for value, words, _ in strengths]
        keywords.setdefault("label", "How much does this matter to you?")
        super().__init__(widget=widget, choices=choices, **keywords)
