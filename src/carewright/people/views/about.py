"""Who a person is, where they live and how to get in, and what helps us talk."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.views.decorators.http import require_safe

from carewright.core.civil import long_date
from carewright.core.refusal import Refused
from carewright.design.rules import Row
from carewright.people import actions
from carewright.people.forms.about import GettingIn, WhatHelpsUsTalk, WhereILive, WhoIAm
from carewright.people.pages import Asked, done, require_page
from carewright.people.permissions import ASK, can_change_details, can_see, check_change_details
from carewright.people.queries import AtHome, SomeoneTo, communication_of, home_of, someone_to
from carewright.people.rules import CommunicationKind, Seen


def whose(by: SomeoneTo) -> str:
    return "your" if by.rights.themself else f"{by.person.called}’s"


@require_safe
def about(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    may_change = can_change_details(by.rights)
    shared = can_see(by.rights, Seen.HOME)

    def change(name: str) -> str:
        return reverse(f"people:{name}", args=[public_id]) if may_change else ""

    home = home_of(by) if shared else None
    return render(
        request,
        "people/about.html",
        {
            "by": by,
            "who": _who(by, shared, change("who_i_am")),
            "talk": _talk(by),
            "talk_href": change("talking"),
            "shared": shared,
            "home": _home(home, change("home"), change("getting_in")) if home else [],
            "home_href": change("home"),
            "not_shared": Refused(f"Where {by.person.called} lives is not shared with you.", ASK),
        },
    )


def _who(by: SomeoneTo, shared: bool, href: str) -> list[Row]:
    """What everybody calls them; the rest, by which a letter or a bank would know them, with their address."""
    person = by.person
    rows = [Row("Called", person.called, href)]
    if shared:
        born = long_date(person.born_date) if person.born_date else "Not said"
        rows += [Row("Full name", person.full_name, href), Row("Born", born, href)]
    return rows


def _talk(by: SomeoneTo) -> list[Row]:
    said: dict[str, list[str]] = {}
    for need in communication_of(by):
        said.setdefault(CommunicationKind.of(need.kind).label, []).append(need.words)
    return [Row(label, "\n".join(words)) for label, words in said.items()]


def _home(at_home: AtHome, href: str, door: str) -> list[Row]:
    home = at_home.home
    return [
        Row("Address", f"{home.address}\n{home.postcode}", href),
        Row("How to get in", at_home.how_to_get_in or "Nobody has said", door),
        Row("At home there is", capfirst(", ".join(home.things)) or "Nothing was said", href),
        Row("Parking", home.parking or "Nothing was said", href),
    ]


def _kept(request: Asked, form: BaseForm, by: SomeoneTo, field: str | None, act: Callable[[], object]) -> bool:
    if request.method != "POST" or not done(form, field, act):
        return False
    messages.success(request, "Kept. Whoever comes sees it from now on.")
    return True


def _show(request: Asked, by: SomeoneTo, form: BaseForm, heading: str, lede: str) -> HttpResponse:
    shown = {"by": by, "form": form, "heading": heading, "lede": lede}
    return render(request, "people/about_form.html", shown)


@require_page
def who_i_am(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    person = by.person
    now = {"called": person.called, "full_name": person.full_name, "born_date": person.born_date}
    form = WhoIAm(request.POST or None, initial=now)

    def say() -> None:
        actions.say_who_i_am(by=by, at=request.member.at, **form.cleaned_data)

    if _kept(request, form, by, "born_date", say):
        return redirect("people:about", public_id)
    lede = "Everybody sees what you are called. Your full name and your birthday are shown only with your address."
    return _show(request, by, form, "Who I am", lede)


@require_page
def home(request: Asked, public_id: str) -> HttpResponse:
    """The place on the map stays while the postcode is the same."""
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    at_home = home_of(by)
    before = at_home.home if at_home else None
    now = {}
    if before:
        now = {name: getattr(before, name) for name in ("address", "postcode", "parking")}
        now["things"] = "\n".join(before.things)
    form = WhereILive(request.POST or None, initial=now)

    def say() -> None:
        said = form.cleaned_data
        same = before is not None and before.postcode.replace(" ", "") == said["postcode"].upper().replace(" ", "")
        actions.move_home(
            by=by,
            at=request.member.at,
            address=said["address"],
            postcode=said["postcode"],
            things=said["things"].splitlines(),
            parking=said["parking"],
            latitude=before.latitude if before and same else None,
            longitude=before.longitude if before and same else None,
        )

    if _kept(request, form, by, "postcode", say):
        return redirect("people:about", public_id)
    lede = "So that whoever comes finds the door, and knows what they will meet behind it."
    return _show(request, by, form, "Where I live", lede)


@require_page
def getting_in(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    at_home = home_of(by)
    form = GettingIn(request.POST or None, initial={"how": at_home.how_to_get_in if at_home else ""})

    def say() -> None:
        actions.say_how_to_get_in(by=by, at=request.member.at, how=form.cleaned_data["how"])

    if _kept(request, form, by, "how", say):
        return redirect("people:about", public_id)
    lede = (
        "It is locked away. Only those who come to you, your office and you can read it, and who did is written down."
    )
    return _show(request, by, form, "How to get in", lede)


@require_page
def talking(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    form = WhatHelpsUsTalk(request.POST or None, now=communication_of(by))

    def say() -> None:
        actions.say_what_helps_us_talk(by=by, at=request.member.at, needs=form.needs())

    if _kept(request, form, by, None, say):
        return redirect("people:about", public_id)
    lede = "Everybody who knows you reads this, so that they talk and write to you in the way that is good for you."
    return _show(request, by, form, "What helps us talk", lede)
