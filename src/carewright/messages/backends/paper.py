"""What a letter looks like as a page of its own, that can be printed wherever it is opened."""

from pathlib import Path

from django.template.loader import render_to_string

from carewright.messages.backends import Outgoing

STYLE = Path(__file__).parents[1] / "static" / "messages" / "sheet.css"


def page(item: Outgoing, *, address: bool = True) -> str:
    """HTML with its style inside; with the postal address on it, or without."""
    facts = {
        "style": STYLE.read_text(),
        "address": item.address if address else "",
        "subject": item.subject,
        "words": item.words,
        "sender": item.sender,
        "large": item.large,
    }
    return render_to_string("messages/letter.html", facts)
