"""How forms become pages: with our templates, each with label, hint and error beside the field."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """``{{ form }}`` gives the summary of all errors, then every field; widgets are in templates/django/forms/."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"
