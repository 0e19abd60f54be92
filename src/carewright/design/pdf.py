"""A page as PDF: tagged, so that it can be read aloud (PDF/UA-1, ISO 14289-1)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from django.http import HttpResponse
from django.template.loader import render_to_string

from carewright.core.refusal import Refused

OURS = Path(__file__).parent / "static" / "design"
"""Fonts and marks that a page may use, by addresses that begin with ``ours:``."""


def pdf(template: str, said: dict[str, Any], picture: Callable[[str], bytes]) -> bytes:
    """A template as PDF. ``picture``: the bytes of a photo, by its address on our site. Nothing else is fetched, from
    anywhere.

    ``Refused``: the library that sets letters, Pango, is not on this computer.
    """
    try:
        # Late, as it needs Pango: a server without it serves everything else.
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError:
        raise Refused(
            "This server cannot make a PDF: it has no Pango.",
            "Print the page instead. Whoever runs the server installs libpango-1.0-0 and libpangoft2-1.0-0.",
        ) from None

    class Fetcher(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            asked = urlparse(url)
            body = (OURS / asked.path).read_bytes() if asked.scheme == "ours" else picture(asked.path)
            return URLFetcherResponse(url, body)

    html = HTML(string=render_to_string(template, said), base_url="http://here/", url_fetcher=Fetcher())
    return bytes(html.write_pdf(pdf_variant="pdf/ua-1"))


def pdf_response(body: bytes, name: str) -> HttpResponse:
    """A PDF that a browser shows, and saves by this name."""
    return HttpResponse(
        body, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}.pdf"'}
    )
