"""HTML written in Python: whatever is plain text is escaped, so that a name is never taken for markup."""

from html import escape

VOID = {"meta", "link", "br"}
"""Elements that have no end tag."""


class Html(str):
    """Text that is HTML already, and so is not escaped again."""

    __slots__ = ()


def element(tag: str, /, *inside: str | None, **attributes: str | int | bool | None) -> Html:
    """An element with what is inside it; ``None`` inside is left out.

    A trailing underscore is dropped from an attribute's name and others become hyphens (``class_``, ``aria_label``).
    True is an attribute without a value; False and None leave it out.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    start = f"<{tag}{written}>"
    return Html(start if tag in VOID else f"{start}{join(*inside)}</{tag}>")


def join(*parts: str | None) -> Html:
    """Parts one after the other, plain text escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts if part is not None))


def unseen(*inside: str | None) -> Html:
    """Words for people who listen to the page instead of looking at it."""
    return element("span", *inside, class_="unseen")
