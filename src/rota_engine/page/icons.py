"""A small set of pictures, drawn once in a page and used by name. Each stands beside its word, never instead of it."""

from rota_engine.page.html import Html, element, join

LINES = {
    "tick": "M5 12.5l4.5 4.5L19 7.5",
    "clock": "M12 3.5a8.5 8.5 0 1 0 .01 0zM12 7.5V12l3 2",
    "face": "M12 3.5a8.5 8.5 0 1 0 .01 0zM9 10v.6M15 10v.6M8.5 14.5c2 2.2 5 2.2 7 0",
    "cup": "M5 9h11v5.5A4.5 4.5 0 0 1 11.5 19h-2A4.5 4.5 0 0 1 5 14.5zM16 10.5h1.5a2.3 2.3 0 0 1 0 4.6H16"
    "M8.5 3.5v2.5M12.5 3.5v2.5",
    "house": "M4 11.5L12 4l8 7.5M6 10v9.5h12V10M10.5 19.5v-5h3v5",
    "nobody": "M12 3.5a8.5 8.5 0 1 0 .01 0zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7M12 16.6v.4",
    "purse": "M4.5 8.5h15v10.5h-15zM4.5 8.5L15 4.5l1.5 4M15.5 13.7h.5",
    "way": "M5 19c0-5 14-4 14-9a3.5 3.5 0 0 0-7 0M5 19h.01M19 19h.01",
    "bend": "M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.2",
}


def defined() -> Html:
    """The pictures, to be put into a page once."""
    drawn = {name: element("path", d=line) for name, line in LINES.items()}
    return join(*(element("symbol", path, id=f"i-{name}", viewBox="0 0 24 24") for name, path in drawn.items()))


def icon(name: str) -> Html:
    """The picture of this name, to stand beside its word."""
    return element("svg", element("use", href=f"#i-{name}"), class_="icon", aria_hidden="true")
