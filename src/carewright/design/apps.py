from django import forms
from django.apps import AppConfig


class Design(AppConfig):
    name = "carewright.design"

    def ready(self) -> None:
        """Say in plain words what Django says of every form, ours and those of other packages."""
        forms.Field.default_error_messages["required"] = "This needs an answer."
        forms.ChoiceField.default_error_messages["invalid_choice"] = "Choose one of what is offered here."
        forms.MultipleChoiceField.default_error_messages["invalid_choice"] = "Choose from what is offered here."
        forms.FileField.default_error_messages["missing"] = "No file arrived. Choose it once more."
        forms.FileField.default_error_messages["empty"] = "The file is empty. Choose another one."
