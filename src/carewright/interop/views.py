"""The calendars that somebody has elsewhere, and tables that an office brings in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from carewright.core.refusal import Hidden
from carewright.core.someone import Someone
from carewright.interop.actions import BadFile, bring_in_availability, end_feed, make_feed
from carewright.interop.forms import BringIn
from carewright.interop.queries import Own, calendars_of, entries_of, feed_by, name_of
from carewright.interop.rules.availability import MOST_BYTES
from carewright.interop.rules.calendars import calendar
from carewright.people.pages import Asked, require_page
from carewright.people.permissions import check_run_office
from carewright.people.queries import branches_of, someone_at

WHAT_IS_SAID = (
    ("worker", "the full name, or what they are called where nobody else is called so"),
    ("what", "leave, ill, training, supervision or away; or extra hours"),
    ("from", "2027-03-27 or 27/03/2027; with a time, 27/03/2027 14:30"),
    ("until", "the last day, or a day and a time; empty where nobody knows yet"),
    ("note", "whatever else there is to say; it may be left out"),
)
"""The columns of a table, for whoever fills it in."""


@require_page
@login_required
def calendars(request: Asked) -> HttpResponse:
    """Make an address, which is shown once; or take it back."""
    found = calendars_of(request.member)
    made = ""
    if request.method == "POST":
        own = _one(found, request.POST.get("of", ""))
        by = own.of or Someone(request.member.account, "themself")
        if "end" in request.POST:
            if own.feed:
                end_feed(by=by, at=request.member.at, feed=own.feed)
            messages.success(request, "Taken back. Calendars that read it empty themselves when they look next.")
            return redirect("interop:calendars")
        feed = make_feed(by=by, at=request.member.at)
        made = request.build_absolute_uri(reverse("interop:feed", args=[feed.handed_over]))
        found = [Own(each.of, feed) if each.key == own.key else each for each in found]
    webcal = made.replace("https:", "webcal:", 1).replace("http:", "webcal:", 1)
    made_for = request.POST.get("of", "") if made else ""
    said = {"calendars": found, "made": made, "made_for": made_for, "webcal": webcal}
    return render(request, "interop/calendars.html", said)


def _one(found: list[Own], key: str) -> Own:
    for own in found:
        if own.key == key:
            return own
    raise Hidden("There is no such calendar.")


@require_safe
@never_cache
def feed(request: Asked, secret: str) -> HttpResponse:
    """What a calendar reads. It needs no signing in: whoever has the address may read it, until it is taken back."""
    found = feed_by(secret)
    if found is None:
        raise Http404
    body = calendar(name_of(found), entries_of(found, request.member.at), request.member.at)
    return HttpResponse(
        body,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="carewright.ics"', "X-Robots-Tag": "noindex"},
    )


@require_page
def availability(request: Asked, public_id: str) -> HttpResponse:
    """Bring in leave and extra hours from a spreadsheet: all of it, or nothing and every fault."""
    by = someone_at(request.member, public_id)
    check_run_office(by.duty)
    form = BringIn(request.POST or None, request.FILES or None, branches=branches_of(by))
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["file"].read(MOST_BYTES + 1)
        try:
            made = bring_in_availability(by=by, at=request.member.at, branch=form.branch, content=content)
        except BadFile as bad:
            for fault in bad.faults:
                form.add_error("file", fault)
        else:
            words = f"{len(made)} line{'s' * (len(made) != 1)} written down; what stood here already was left alone."
            messages.success(request, words)
            return redirect("interop:availability", public_id)
    return render(request, "interop/availability.html", {"by": by, "form": form, "what": list(WHAT_IS_SAID)})
