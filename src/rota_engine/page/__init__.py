"""A planned week as a page to look at, to read, to listen to and to print."""

from rota_engine.page.week_page import week_page

__all__ = ["week_page"]
