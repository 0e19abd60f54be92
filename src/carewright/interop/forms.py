"""Bringing in a table."""

from collections.abc import Sequence
from typing import Any

from django import forms

from carewright.core.models import Branch


class BringIn(forms.Form):
    """``branches``: asked for where there are several."""

    file = forms.FileField(label="The table, saved as CSV", allow_empty_file=True)

    def __init__(self, *args: Any, branches: Sequence[Branch], **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.branches = {branch.public_id: branch for branch in branches}
        if len(self.branches) > 1:
            names = [(key, branch.name) for key, branch in self.branches.items()]
            self.fields["branch"] = forms.ChoiceField(label="Of which branch?", choices=names)

    @property
    def branch(self) -> Branch:
        return self.branches[self.cleaned_data.get("branch") or next(iter(self.branches))]
