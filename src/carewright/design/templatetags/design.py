"""The components. Each is shown at work, with how to write it, on /design/."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from carewright.core.civil import day_and_clock
from carewright.core.refusal import Refused
from carewright.design.avatars import Look, drawing, lettering
from carewright.design.rules import Asked, Face, Happening, Row, Step, StripDay, Task

register = template.Library()

TONES = {
    "good": "tick", "partly": "half", "no": "cross", "new": "star", "wait": "clock", "plain": "",
    "info": "info", "success": "tick", "warning": "bang", "error": "cross", "debug": "info",
}  # fmt: skip
"""What a colour means, and the sign that goes with it. The first six are for tags, the others for notices."""


@register.inclusion_tag("design/forms/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Every error of a form, each a link to its field; nothing where there is none."""
    whole = [{"text": text} for text in form.non_field_errors()]
    hidden = [{"text": f"{field.name}: {text}"} for field in form.hidden_fields() for text in field.errors]
    fields = [
        {"text": text, "label": named(field), "id": first_id(field)}
        for field in form.visible_fields()
        for text in field.errors
    ]
    return {"errors": whole + hidden + fields}


def named(field: BoundField) -> str:
    """The label as the beginning of a line: "Your name:", but "What is your name?"."""
    label = str(field.label)
    return label if label[-1:] in (":", "?", "!", ".") else f"{label}:"


def first_id(field: BoundField) -> str:
    """The first thing of a field that can have the focus: a fieldset itself cannot."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label


@register.simple_tag
def question(field: BoundField) -> SafeString:
    """A field whose label is the page's heading: one question a page."""
    return field.render(field.form.renderer.field_template_name, context={"field": field, "heading": True})


@register.inclusion_tag("design/components/icon.html")
def icon(name: str) -> dict[str, str]:
    """A sign. It is decoration: words must say the same beside it."""
    return {"name": name}


@register.filter
def moment(at: datetime) -> str:
    """A moment as people say it: "Thursday 19 November 2026, 1:38pm", by the clock in London."""
    return day_and_clock(at)


@register.simple_tag
def avatar(face: Face | str, size: str = "m", alt: str = "") -> SafeString:
    """A face: the photo that was given, a drawing, or first letters. ``size``: s, m, l, xl. ``alt``: what it tells a
    reader who does not see it; without one it is decoration, and the name must stand beside it."""
    if isinstance(face, str):
        face = Face(face)
    if face.photo:
        return format_html('<img class="cw-face cw-face--{}" src="{}" alt="{}">', size, face.photo, alt)
    seed = face.seed or face.name
    inside = lettering(face.name, seed) if face.lettered else drawing(face.look or Look.of(seed))
    told = format_html('role="img" aria-label="{}"', alt) if alt else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="cw-face cw-face--{}" viewBox="0 0 100 100" focusable="false" {}>{}</svg>',
        size,
        told,
        mark_safe(inside),
    )


@register.inclusion_tag("design/components/tag.html")
def tag(words: str, tone: str = "plain") -> dict[str, str]:
    """A word or two on a coloured ground, with a sign. ``KeyError``: there is no such tone."""
    return {"words": words, "tone": tone, "sign": TONES[tone]}


@register.inclusion_tag("design/components/notice.html")
def notice(words: str, tone: str = "info") -> dict[str, str]:
    """What just happened, at the top of a page: info, success, warning or error."""
    return {"words": words, "tone": tone, "sign": TONES[tone]}


@register.simple_block_tag
def card(content: SafeString, heading: str = "", href: str = "", tone: str = "", level: int = 2) -> SafeString:
    """Something of its own on the page. With ``href`` its heading is a link and all of it can be pressed. ``tone``:
    plum, green, honey or rose. ``level``: of the heading."""
    title = format_html('<a href="{}">{}</a>', href, heading) if href else heading
    top = format_html('<h{} class="cw-card__heading">{}</h{}>', level, title, level) if heading else ""
    classes = f"cw-card{f' cw-card--{tone}' if tone else ''}{' cw-card--link' if href else ''}"
    return format_html('<div class="{}">{}{}</div>', classes, top, content)


@register.simple_block_tag
def panel(content: SafeString, heading: str, level: int = 1) -> SafeString:
    """The end of something: it is done, and this comes next. Its heading is mostly that of the page."""
    return format_html('<div class="cw-panel"><h{}>{}</h{}>{}</div>', level, heading, level, content)


@register.simple_block_tag
def inset(content: SafeString) -> SafeString:
    """Words that should not be read over."""
    return format_html('<div class="nhsuk-inset-text">{}</div>', content)


@register.simple_block_tag
def warning(content: SafeString, heading: str = "Important", level: int = 2) -> SafeString:
    """What somebody must know before they go on."""
    return format_html('<div class="cw-warning"><h{}>{}</h{}>{}</div>', level, heading, level, content)


@register.simple_block_tag
def details(content: SafeString, summary: str) -> SafeString:
    """What only some want to read: opened by pressing its line."""
    return format_html(
        '<details class="nhsuk-details"><summary class="nhsuk-details__summary">'
        '<span class="nhsuk-details__summary-text">{}</span></summary>'
        '<div class="nhsuk-details__text">{}</div></details>',
        summary,
        content,
    )


@register.inclusion_tag("design/components/summary.html")
def summary(rows: Sequence[Row]) -> dict[str, Any]:
    """What is known, line by line, each with a way to change it."""
    return {"rows": rows}


@register.inclusion_tag("design/components/tasks.html")
def tasks(tasks: Sequence[Task]) -> dict[str, Any]:
    """What there is to do, and how far each is."""
    return {"tasks": tasks}


@register.inclusion_tag("design/components/crumbs.html")
def crumbs(*pairs: str) -> dict[str, Any]:
    """Where this page is: words and address in turn, from the front page down. Goes into ``before_main``."""
    return {"links": list(zip(pairs[::2], pairs[1::2], strict=True))}


@register.inclusion_tag("design/components/back.html")
def back(href: str, words: str = "Back") -> dict[str, str]:
    """One step back in a conversation. Goes into ``before_main``."""
    return {"href": href, "words": words}


@register.inclusion_tag("design/components/pages.html", takes_context=True)
def pages(context: template.Context, page: Page) -> dict[str, Any]:
    """Other pages of a long list; nothing where all fits on one. Keeps what else is in the address."""
    return {"page": page, "numbers": page.paginator.get_elided_page_range(page.number), "query": context["request"].GET}


@register.inclusion_tag("design/components/strip.html")
def strip(days: Sequence[StripDay], level: int = 3) -> dict[str, Any]:
    """A week as a strip of faces: day by day who comes and when. A list on a small screen and for a screen reader."""
    return {"days": days, "level": level}


@register.inclusion_tag("design/components/asked.html")
def asked(rows: Sequence[Asked]) -> dict[str, Any]:
    """Asked for, got, and why not: one line a choice."""
    return {"rows": rows}


@register.inclusion_tag("design/components/steps.html")
def steps(steps: Sequence[Step]) -> dict[str, Any]:
    """How far a conversation is, and what was said so far."""
    now = next((number for number, step in enumerate(steps, 1) if step.now), len(steps))
    return {"steps": steps, "now": now}


@register.inclusion_tag("design/components/timeline.html")
def timeline(happenings: Sequence[Happening]) -> dict[str, Any]:
    """What happened, one after the other."""
    return {"happenings": happenings}


@register.inclusion_tag("design/components/audio.html")
def audio(src: str, title: str, words: str = "") -> dict[str, str]:
    """Somebody's own voice, with what it says in writing for whoever cannot hear it."""
    return {"src": src, "title": title, "words": words}


@register.inclusion_tag("design/components/empty.html")
def empty(heading: str, words: str, href: str = "", action: str = "") -> dict[str, str]:
    """Nothing here yet, and what to do first."""
    return {"heading": heading, "words": words, "href": href, "action": action}


@register.inclusion_tag("design/components/refusal.html")
def refusal(refused: Refused | str, help: str = "") -> dict[str, str]:
    """No, why, and who can help. Takes what was raised, or the two sentences."""
    return {"why": str(refused), "help": help or getattr(refused, "help", "")}
