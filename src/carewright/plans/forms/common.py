"""What forms of a plan share."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.design.fields import HintedRadios
from carewright.people.models import Care


def words_field(label: str, help_text: str = "", *, rows: int = 3, required: bool = True) -> forms.CharField:
    """Somebody's own words, as many as they like to say."""
    area = forms.Textarea({"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=5_000, widget=area)


class OfCare(forms.Form):
    """A form about what one organisation does: where the person is with several, it asks with which."""

    def __init__(self, *args: Any, cares: Sequence[Care], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.cares = {care.organisation.public_id: care for care in cares}
        if len(self.cares) > 1:
            named = [(key, care.organisation.name) for key, care in self.cares.items()]
            self.fields["organisation"] = forms.ChoiceField(label="With whom?", choices=named, widget=HintedRadios)
            self.order_fields(["organisation"])

    @property
    def care(self) -> Care:
        """What was chosen, or the only one there is."""
        return self.cares[self.cleaned_data.get("organisation") or next(iter(self.cares))]
