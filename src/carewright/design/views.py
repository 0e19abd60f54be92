"""The living page of components, open to anyone, and the pages that say what went wrong."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import get_template
from django.views.decorators.http import require_GET, require_http_methods

from carewright.design.examples import shown
from carewright.design.fields import STRENGTHS
from carewright.design.forms import EveryKind, OneQuestion


@dataclass(frozen=True)
class Example:
    """A component at work: its template is what the page shows and what it prints as the way to write it."""

    name: str
    heading: str
    about: str

    @property
    def template(self) -> str:
        return f"design/examples/{self.name}.html"

    @property
    def source(self) -> str:
        lines = str(get_template(self.template).template.source).splitlines()  # type: ignore[attr-defined]
        return "\n".join(line for line in lines if not line.startswith("{% load"))


EXAMPLES = [
    Example("strip", "The week as a strip of faces", "Who comes and when. A list on a small screen and on paper."),
    Example("avatar", "Faces", "A photo where one was given, a drawing from a name or as was chosen, or letters."),
    Example("asked", "Asked, got, why not", "What became of each choice, never without its reason."),
    Example("steps", "A conversation", "One question a page, with what was said so far beside it."),
    Example("button", "Buttons", "One that leads on; others are quieter. What cannot be undone is red and says so."),
    Example("card", "Cards", "Something of its own; the whole card can be pressed when it leads somewhere."),
    Example("panel", "Done", "The end of something, and what comes next."),
    Example("tag", "Tags", "A word or two with a sign: the colour alone never tells."),
    Example("notice", "Notices", "What just happened, what must be known, what should not be read over."),
    Example("summary", "Summary list", "What is known, each line with a way to change it."),
    Example("tasks", "Task list", "What there is to do, in the order that suits."),
    Example("tabs", "Tabs", "Without JavaScript all of them are shown, one below the other."),
    Example("table", "Table", "For numbers to compare. It scrolls by itself where it is wider than the screen."),
    Example("details", "Details", "What only some want to read."),
    Example("timeline", "Timeline", "What happened, the newest first, in people’s own words."),
    Example("audio", "A voice", "Somebody’s own voice, and what it says in writing."),
    Example("empty", "Nothing here yet", "Says what to do first."),
    Example("refusal", "A refusal", "Says no, why, and who can help."),
    Example("pages", "Pages of a long list", "Keeps what else is in the address."),
    Example(
        "live", "An answer at once", "By htmx. Without JavaScript the button leads to a page with the same answer."
    ),
    Example("navigation", "Ways through the site", "In the block navigation, in the head of the page."),
    Example("crumbs", "Where this page is", "Above the heading, in the block before_main."),
]


@require_http_methods(["GET", "HEAD", "POST"])
def living(request: HttpRequest) -> HttpResponse:
    """Every component and every kind of field. Sending the form keeps nothing: it shows what is to be put right."""
    sent = request.method == "POST"
    form = EveryKind(request.POST, request.FILES) if sent else EveryKind()
    if sent and form.is_valid():
        messages.success(request, "All of it can be read. Nothing was kept: this page only shows how it looks.")
        return redirect("design:living")
    return render(request, "design/living.html", {"examples": EXAMPLES, "form": form} | shown())


@require_GET
def question(request: HttpRequest) -> HttpResponse:
    """One question a page, as a conversation asks it."""
    form = OneQuestion(request.GET if "strength" in request.GET or "asked" in request.GET else None)
    return render(request, "design/question.html", {"form": form} | shown())


@require_GET
def means(request: HttpRequest) -> HttpResponse:
    """What a strength means, as a page or, for htmx, as the sentence alone."""
    told = {value: words for value, _, words in STRENGTHS}
    part = "#answer" if request.htmx else ""  # type: ignore[attr-defined]
    return render(request, f"design/means.html{part}", {"words": told.get(request.GET.get("strength", ""), "")})


WENT_WRONG = ("400", "403", "403_csrf", "404", "500")


@require_GET
def went_wrong(request: HttpRequest, name: str) -> HttpResponse:
    """How a page looks that says what went wrong. It is shown, so it answers 200."""
    if name not in WENT_WRONG:
        raise Http404
    told: dict[str, Any] = {"refusal": shown()["refused"]} if name == "403" else {}
    return render(request, f"{name}.html", told)
