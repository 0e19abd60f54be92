"""What a letter looks like as a page of its own, that can be printed wherever it is opened."""

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.html import format_html

from carewright.messages.backends import Outgoing

STYLE = Path(__file__).parents[1] / "static" / "messages" / "sheet.css"


def page(item: Outgoing, *, address: bool = True, sources: Sequence[str] | None = None) -> str:
    """HTML with its style inside; with the postal address on it, or without. ``sources``: where the faces are, in their
    order; None: inside, too."""
    inside = [f"data:image/png;base64,{b64encode(face.png).decode()}" for face in item.faces]
    facts = {
        "style": STYLE.read_text(),
        "address": item.address if address else "",
        "subject": item.subject,
        "words": item.words,
        "sender": item.sender,
        "large": item.large,
        "faces": [
            (face.name, format_html('<img src="{}" alt="">', source))
            for face, source in zip(item.faces, inside if sources is None else sources, strict=True)
        ],
    }
    return render_to_string("messages/letter.html", facts)
