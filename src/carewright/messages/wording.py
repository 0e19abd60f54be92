"""The words in which things are told: small templates, one for each kind of message, beside the capability that tells.

A kind "rota.moved" has its words in ``templates/rota/telling/moved.txt``: the subject in the first line, then an empty
one, then the text. Beside it may lie ``moved.easy.txt`` (Easy Read) and ``moved.short.txt`` (for a text message).
"""

from typing import Any

from django.template import Context, Engine
from django.template.exceptions import TemplateDoesNotExist
from django.utils.text import Truncator

from carewright.messages.rules import LONGEST_SUBJECT, Words


def words_of(kind: str, **facts: Any) -> Words:
    """What a template says of some facts. ``TemplateDoesNotExist``: there are no words for this kind."""
    subject, _, text = _said(kind, "", facts).partition("\n")
    subject = Truncator(subject).chars(LONGEST_SUBJECT)  # long names and titles stand in it
    return Words(kind, subject, text.strip(), short=_said(kind, ".short", facts), easy=_said(kind, ".easy", facts))


def _said(kind: str, form: str, facts: dict[str, Any]) -> str:
    capability, _, name = kind.partition(".")
    try:
        template = Engine.get_default().get_template(f"{capability}/telling/{name}{form}.txt")
    except TemplateDoesNotExist:
        if form:
            return ""
        raise
    return template.render(Context(facts, autoescape=False)).strip()  # plain text: whatever shows it escapes it
