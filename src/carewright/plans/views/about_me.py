"""About Me: to read, to write heading by heading, its versions, and its recordings and pictures."""

import re
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from carewright.core.models import StoredFile
from carewright.core.refusal import Hidden, Refused
from carewright.design.rules import Step
from carewright.people.actions import keep_file
from carewright.people.pages import Asked as Request
from carewright.people.permissions import check_change_about_me
from carewright.people.queries import SomeoneTo, file_for, someone_to
from carewright.people.rules import Seen
from carewright.plans.actions.about_me import write_about_me
from carewright.plans.forms.about_me import MOST, Draft, OneHeading, WhoHelps, WhoseText
from carewright.plans.queries.about_me import (
    AboutMeThen,
    about_me_changes,
    about_me_version,
    about_me_versions,
)
from carewright.plans.queries.about_me import about_me as about_me_of
from carewright.plans.rules.about_me import PROMPTS, Both, Changed, Entry, Heading
from carewright.plans.views.common import kept, require_page

A_PAGE = 10


def _line(by: SomeoneTo, words: str, file: StoredFile | None) -> dict[str, Any]:
    """One thing under a heading, as a page shows it."""
    return {
        "words": words,
        "file": file,
        "href": reverse("plans:file", args=[by.person.public_id, file.public_id]) if file else "",
        "picture": bool(file and file.media_type.startswith("image/")),
    }


def _lines(by: SomeoneTo, then: AboutMeThen, heading: Heading) -> list[dict[str, Any]]:
    entries = then.texts.get(heading, ())
    return [_line(by, entry.words, then.files[entry.file] if entry.file else None) for entry in entries]


@require_safe
def about_me(request: Request, public_id: str) -> HttpResponse:
    """All headings, what matters most first."""
    by = someone_to(request.member, public_id)
    now = about_me_of(by)
    return render(request, "plans/about_me.html", {"by": by, "now": now, "headings": _headings(by, now)})


def _headings(by: SomeoneTo, then: AboutMeThen) -> list[dict[str, Any]]:
    return [{"heading": heading, "lines": _lines(by, then, heading)} for heading in Heading]


@require_safe
def before(request: Request, public_id: str) -> HttpResponse:
    """Every version, with what changed in it."""
    by = someone_to(request.member, public_id)
    page = Paginator(about_me_versions(by), A_PAGE).get_page(request.GET.get("page"))
    versions = [
        {"version": version, "changes": about_me_changes(by, version.number - 1, version.number)} for version in page
    ]
    return render(request, "plans/about_me_before.html", {"by": by, "page": page, "versions": versions})


@require_safe
def version(request: Request, public_id: str, number: int) -> HttpResponse:
    """About Me as it was."""
    by = someone_to(request.member, public_id)
    then = about_me_version(by, number)
    return render(request, "plans/about_me_version.html", {"by": by, "now": then, "headings": _headings(by, then)})


def _helper(public_id: str) -> str:
    """Where a session keeps who helps to write."""
    return f"about-me-helped-{public_id}"


@require_page
def write(request: Request, public_id: str) -> HttpResponse:
    """Who helps to write it; then the first heading."""
    by = someone_to(request.member, public_id)
    check_change_about_me(by.rights)
    form = WhoHelps(request.POST or None, initial={"supported_by": request.session.get(_helper(public_id), "")})
    if request.method == "POST" and form.is_valid():
        request.session[_helper(public_id)] = form.cleaned_data["supported_by"]
        return redirect(_onward(public_id, None, talk=True))
    return render(request, "plans/about_me_begin.html", {"by": by, "form": form, "headings": list(Heading)})


def _onward(public_id: str, heading: Heading | None, *, talk: bool) -> str:
    """Where it goes on after a heading (None: before the first): to the next one, or back to what was written."""
    place = list(Heading).index(heading) + 1 if heading else 0
    if not talk or place == len(Heading):
        return reverse("plans:about_me", args=[public_id])
    return reverse("plans:write_heading", args=[public_id, list(Heading)[place].value]) + "?talk=1"


@require_page
def write_heading(request: Request, public_id: str, key: str) -> HttpResponse:
    """One heading: write, put in order, add a picture or a recording, keep. Each press keeps what was typed."""
    by = someone_to(request.member, public_id)
    check_change_about_me(by.rights)
    heading = next((each for each in Heading if each.value == key), None)
    if heading is None:
        raise Hidden("There is no such heading.")
    now = about_me_of(by)
    posted = request.method == "POST"
    drafts = (
        _drafts(by, request) if posted else _with_room([Draft(x["words"], x["file"]) for x in _lines(by, now, heading)])
    )
    form = _form(request, public_id, drafts, bound=posted)
    seen = int(request.POST["seen"]) if request.POST.get("seen", "").isdecimal() else now.number
    shown = {
        "by": by,
        "heading": heading,
        "prompt": PROMPTS[heading],
        "talk": "talk" in request.GET,
        "onward": _onward(public_id, heading, talk="talk" in request.GET),
        "steps": _steps(public_id, heading, now) if "talk" in request.GET else [],
    }
    if posted and form.is_valid():
        request.session[_helper(public_id)] = form.cleaned_data["supported_by"]
        drafts = [
            Draft(words, None if form.cleaned_data.get(f"gone_{number}") else draft.file)
            for number, (words, draft) in enumerate(zip(form.words, drafts, strict=True))
        ]
        if _upload(by, request, form, drafts):
            if "keep" not in request.POST and "choose" not in request.POST:
                drafts = _with_room(_moved_up(drafts, request.POST.get("up", "")))
                form = _form(request, public_id, drafts, bound=False)
            elif answer := _keep(request, by, heading, drafts, form, seen, shown):
                return answer
    return render(
        request, "plans/about_me_heading.html", shown | {"form": form, "rows": _rows(by, form, drafts), "seen": seen}
    )


def _form(request: Request, public_id: str, drafts: Sequence[Draft], *, bound: bool) -> OneHeading:
    if bound:
        return OneHeading(request.POST, request.FILES, drafts=drafts)
    return OneHeading(drafts=drafts, initial={"supported_by": request.session.get(_helper(public_id), "")})


def _with_room(drafts: list[Draft]) -> list[Draft]:
    """With an empty box at the end."""
    return drafts if drafts and drafts[-1] == Draft() else [*drafts, Draft()]


def _drafts(by: SomeoneTo, request: Request) -> list[Draft]:
    """What is being written, from the boxes that were sent. ``Hidden``: a file is named that they cannot see."""
    count = request.POST.get("count", "")
    found = []
    for number in range(min(int(count) if count.isdecimal() else 1, MOST)):
        name = request.POST.get(f"file_{number}")
        found.append(Draft(request.POST.get(f"words_{number}", ""), file_for(by, name) if name else None))
    return found


def _upload(by: SomeoneTo, request: Request, form: OneHeading, drafts: list[Draft]) -> bool:
    """Keep the file that was sent, if one was, beside the words in the last box. Where it cannot be kept, the form says
    why."""
    upload = form.cleaned_data["upload"]
    if upload is None:
        return True
    try:
        file = keep_file(by=by, at=request.member.at, part=Seen.ABOUT_ME, content=upload.read())
    except Refused as refused:
        form.add_error("upload", f"{refused} {refused.help} Your words are still here.")
        return False
    if drafts[-1].file:
        drafts.append(Draft("", file))
    else:
        drafts[-1] = Draft(drafts[-1].words, file)
    return True


def _moved_up(drafts: list[Draft], which: str) -> list[Draft]:
    if which.isdecimal() and 0 < (number := int(which)) < len(drafts):
        drafts[number - 1], drafts[number] = drafts[number], drafts[number - 1]
    return drafts


def _rows(by: SomeoneTo, form: OneHeading, drafts: Sequence[Draft]) -> list[dict[str, Any]]:
    return [
        _line(by, draft.words, draft.file)
        | {
            "number": number,
            "field": form[f"words_{number}"] if f"words_{number}" in form.fields else None,
            "gone": form[f"gone_{number}"] if f"gone_{number}" in form.fields else None,
            "last": number == len(drafts) - 1,
        }
        for number, draft in enumerate(drafts)
    ]


def _keep(
    request: Request,
    by: SomeoneTo,
    heading: Heading,
    drafts: Sequence[Draft],
    form: OneHeading,
    seen: int,
    shown: dict[str, Any],
) -> HttpResponse | None:
    """Keep what was written. Where somebody else wrote meanwhile, a page with both texts; None: it was refused."""
    mine: Sequence[Entry] = [draft.entry for draft in drafts]
    whose = WhoseText(request.POST if "whose" in request.POST else None)
    if "whose" in request.POST:
        theirs = about_me_version(by, seen).texts.get(heading, ())
        if not whose.is_valid():
            return _both(request, by, heading, drafts, whose, seen, shown)
        written = [entry for entry in mine if entry.words.strip() or entry.file]
        choices = {"mine": mine, "theirs": theirs, "both": Both((), tuple(written), tuple(theirs)).together}
        mine = choices[whose.cleaned_data["choose"]]
    try:
        done = kept(
            form,
            lambda: write_about_me(
                by=by,
                at=request.member.at,
                seen=seen,
                texts={heading: mine},
                supported_by=form.cleaned_data["supported_by"],
            ),
        )
    except Changed as changed:
        return _both(request, by, heading, drafts, WhoseText(), changed.now, shown)
    if not done:
        return None
    messages.success(request, f"Kept: {heading.label[0].lower()}{heading.label[1:]}.")
    return redirect(shown["onward"])


def _both(
    request: Request,
    by: SomeoneTo,
    heading: Heading,
    drafts: Sequence[Draft],
    whose: WhoseText,
    seen: int,
    shown: dict[str, Any],
) -> HttpResponse:
    """Both texts, and the choice between them."""
    then = about_me_version(by, seen)
    mine = [_line(by, draft.words, draft.file) for draft in drafts]
    told = {
        "form": whose,
        "drafts": mine,
        "mine": [line for line in mine if line["words"].strip() or line["file"]],
        "theirs": _lines(by, then, heading),
        "who": then.version.standing if then.version else "",
        "seen": seen,
        "supported_by": request.POST.get("supported_by", ""),
    }
    return render(request, "plans/about_me_both.html", shown | told)


def _steps(public_id: str, heading: Heading, now: AboutMeThen) -> list[Step]:
    return [
        Step(
            each.label,
            [entry.words[:80] for entry in now.texts.get(each, ())[:1] if entry.words],
            reverse("plans:write_heading", args=[public_id, each.value]) + "?talk=1",
            now=each is heading,
        )
        for each in Heading
    ]


RANGE = re.compile(r"bytes=(\d+)-(\d*)")


@require_safe
def file(request: Request, public_id: str, file_id: str) -> HttpResponseBase:
    """A picture or a recording, to who may see that part of the record. A part of it, where a player asks for one:
    some play nothing otherwise."""
    by = someone_to(request.member, public_id)
    found = file_for(by, file_id)
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    first = int(asked[1]) if asked else 0
    if not asked or first >= found.size:
        return FileResponse(found.path.open("rb"), content_type=found.media_type, headers={"Accept-Ranges": "bytes"})
    last = min(int(asked[2] or found.size), found.size - 1)
    with found.path.open("rb") as content:
        content.seek(first)
        part = content.read(max(0, last - first + 1))
    headers = {"Accept-Ranges": "bytes", "Content-Range": f"bytes {first}-{last}/{found.size}"}
    return HttpResponse(part, status=206, content_type=found.media_type, headers=headers)
