"""Bringing in a table."""

from django import forms

from carewright.people.forms.office import AtBranch


class BringIn(AtBranch):
    file = forms.FileField(label="The table, saved as CSV", allow_empty_file=True)
    where = "Of which branch?"
