"""The living page answers anyone, shows every component, and keeps nothing; every page is guarded."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.views import defaults

from carewright.core.models import AuditEntry
from carewright.design.templatetags.design import register
from carewright.design.views import EXAMPLES, WENT_WRONG

PACKAGE = Path(__file__).parents[1]
pytestmark = pytest.mark.django_db


def test_anyone_sees_every_component(client: Client) -> None:
    page = client.get("/design/").content.decode()
    for example in EXAMPLES:
        assert f'<section class="cw-example" id="{example.name}">' in page
        assert example.about in page


def test_every_component_has_an_example() -> None:
    written = "".join(file.read_text() for file in (PACKAGE / "templates" / "design").glob("*/*.html"))
    written += (PACKAGE / "templates" / "design" / "question.html").read_text()
    unshown = [name for name in register.tags if not re.search(rf"{{% {name}\b", written)]
    assert unshown == []
    files = {file.stem for file in (PACKAGE / "templates" / "design" / "examples").glob("*.html")}
    assert files == {example.name for example in EXAMPLES}


def test_sending_the_form_shows_its_errors_and_keeps_nothing(client: Client) -> None:
    answer = client.post("/design/", {"page": "design"})
    assert answer.status_code == 200
    assert "There are 7 things to put right" in answer.content.decode()
    good = {
        "called": "Ada", "born_day": "27", "born_month": "3", "born_year": "1941", "tea": "4pm", "matters": "must",
        "who": "team", "home": "flat", "agree": "on", "page": "design",
    }  # fmt: skip
    answer = client.post("/design/", good, follow=True)
    assert "Nothing was kept" in answer.content.decode()
    assert AuditEntry.objects.count() == 0


@pytest.mark.parametrize("name", WENT_WRONG)
def test_what_went_wrong_says_what_is_safe(client: Client, name: str) -> None:
    page = client.get(f"/design/went-wrong/{name}/").content.decode()
    assert "What is safe" in page
    assert page.count("<h1") == 1


def test_what_is_not_there_answers_404(client: Client) -> None:
    for address in ("/nothing/", "/design/went-wrong/999/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "There is nothing here" in answer.content.decode()


def test_our_own_fault_needs_nothing_to_be_told() -> None:
    answer = defaults.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "that was our fault" in answer.content.decode()


def test_a_form_that_came_from_elsewhere_is_told_so() -> None:
    answer = Client(enforce_csrf_checks=True).post("/design/", {})
    assert answer.status_code == 403
    assert "open for too long" in answer.content.decode()


def test_a_refusal_is_told_with_who_can_help() -> None:
    page = get_template("403.html").render({"exception": "Their money is not shared with you."})
    assert "Their money is not shared with you." in page
    assert "Who can help" in get_template("403.html").render({})


def test_pages_load_what_is_ours_and_nothing_else(client: Client) -> None:
    answer = client.get("/design/")
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"].split()[0] == "'self'"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    page = answer.content.decode()
    assert " style=" not in page
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []
    assert re.findall(r"<script(?![^>]* src=\"/static/)", page) == []


def test_every_page_says_whose_it_is_not(client: Client) -> None:
    page = client.get("/design/").content.decode()
    assert "not a website of the NHS, of the government" in page
    assert '<html lang="en-GB">' in page


def test_our_widgets_come_before_djangos() -> None:
    apps = settings.INSTALLED_APPS
    assert apps.index("carewright.design") < apps.index("django.forms")
