"""Pages of messages: the inbox, threads, how somebody is told, and what the office sees to."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.forms import Form as Filled
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.design.templatetags.design import avatar
from carewright.messages import actions, queries
from carewright.messages.forms import HowForm, LetInForm, NoteForm, OutcomeForm, ThreadForm
from carewright.messages.models import Delivery, Recipient, Thread
from carewright.messages.permissions import can_let_in, check_choose_channel
from carewright.messages.rules import MOVES, State, Way, number_as_said
from carewright.people.pages import Asked, face_of_worker
from carewright.people.queries import SomeoneTo, someone_at, someone_to
from carewright.people.rules import Duty

A_PAGE = 20
A_FEW = 5

require_page = require_http_methods(["GET", "HEAD", "POST"])


def done(form: Filled, field: str, act: Any) -> bool:
    """Whether an action was done with what a form holds; where it refuses, the form says why beside the field."""
    if not form.is_valid():
        return False
    try:
        act()
    except Hidden:
        raise
    except Refused as refused:
        form.add_error(field, f"{refused} {refused.help}".strip())
        return False
    return True


# What I was told


@require_safe
@login_required
def inbox(request: Asked) -> HttpResponse:
    page = Paginator(queries.inbox_for(request.member), A_PAGE).get_page(request.GET.get("page"))
    shown = [(message, [face_of_worker(worker) for worker in message.faces.all()]) for message in page]
    return render(request, "messages/inbox.html", {"page": page, "shown": shown})


@require_POST
@login_required
def seen(request: Asked, public_id: str) -> HttpResponse:
    message = queries.message_for(request.member, public_id)
    by = Someone(request.member.account, "themself", message.organisation)
    actions.mark_seen(by=by, at=request.member.at, message=message)
    return redirect("messages:inbox")


# How I am told


@require_safe
@login_required
def selves(request: Asked) -> HttpResponse:
    found = queries.selves_of(request.member)
    shown = [{"self": each, "channels": queries.channels_of(each.by, each.to)} for each in found]
    return render(request, "messages/selves.html", {"selves": shown})


@require_page
@login_required
def how(request: Asked, public_id: str) -> HttpResponse:
    own = queries.self_for(request.member, public_id)
    return _how(request, own.by, own.to, "messages:how", public_id, heading="How I am told", words=own.words)


@require_page
def how_person(request: Asked, person: str) -> HttpResponse:
    """How a person is told, for who decides for them and for the office, which writes down what it heard."""
    by = someone_to(request.member, person)
    check_choose_channel(queries.is_own(by, by.person), by.rights, Duty())
    heading = f"How {by.person.called} is told"
    words = f"What {by.person.called} asked for, so that news reaches them."
    return _how(request, by, by.person, "messages:how_person", person, heading=heading, words=words)


def _how(request: Asked, by: Someone, to: Recipient, *here: str, heading: str, words: str) -> HttpResponse:
    channels = queries.channels_of(by, to)
    at = request.member.at
    if way := request.POST.get("forget"):
        if way not in {channel.way for channel in channels}:
            raise Hidden("They are not told by that way.")
        actions.forget_channel(by=by, at=at, to=to, way=Way.of(way))
        return redirect(*here)
    form = HowForm(request.POST or None, ways=queries.ways_here())

    def choose() -> None:
        place = 1 if form.cleaned_data["first"] else len(channels) + 1
        actions.choose_channel(by=by, at=at, to=to, place=place, **form.chosen())

    if request.method == "POST" and done(form, "address", choose):
        return redirect(*here)
    person = here[0] == "messages:how_person"
    back = reverse("messages:threads", args=[here[1]]) if person else reverse("messages:selves")
    shown = {"heading": heading, "words": words, "back": back, "channels": channels, "form": form}
    return render(request, "messages/how.html", shown)


# Threads of a person


@require_safe
def threads(request: Asked, person: str) -> HttpResponse:
    by = someone_to(request.member, person)
    page = Paginator(queries.threads_for(by), A_PAGE).get_page(request.GET.get("page"))
    told = Paginator(queries.told_to(by), A_FEW).page(1)
    return render(request, "messages/threads.html", {"by": by, "page": page, "told": told})


@require_safe
def told(request: Asked, person: str) -> HttpResponse:
    """All that a person was told, and what became of it."""
    by = someone_to(request.member, person)
    page = Paginator(queries.told_to(by), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "messages/told.html", {"by": by, "page": page})


@require_page
def new_thread(request: Asked, person: str) -> HttpResponse:
    by = someone_to(request.member, person)
    queries.threads_for(by)  # whoever reads no messages begins none
    offices = queries.organisations_to_write_to(by)
    private = not by.rights.staff or by.rights.decides
    between_us = f"Only {by.person.called}, and whom you let in" if private else ""
    form = ThreadForm(request.POST or None, offices=offices, between_us=between_us)
    begun: list[Thread] = []

    def start() -> None:
        said = form.cleaned_data
        begun.append(
            actions.start_thread(
                by=by,
                at=request.member.at,
                title=said["title"],
                words=said["words"],
                organisation=form.organisation(),
            )
        )

    if request.method == "POST" and done(form, "words", start):
        return _to(by, begun[0])
    return render(request, "messages/new_thread.html", {"by": by, "form": form})


@require_page
def thread(request: Asked, person: str, public_id: str) -> HttpResponse:
    by = someone_to(request.member, person)
    found = queries.thread_for(by, public_id)
    form = NoteForm(request.POST or None)

    def write() -> None:
        actions.write_note(by=by, at=request.member.at, thread=found, words=form.cleaned_data["words"])

    if request.method == "POST" and done(form, "words", write):
        return _to(by, found)
    could = queries.could_be_let_in(by, found) if can_let_in(by.rights, queries.runs_thread(by, found)) else []
    return render(
        request,
        "messages/thread.html",
        {
            "by": by,
            "thread": found,
            "page": Paginator(queries.notes_of(found), A_PAGE).get_page(request.GET.get("page")),
            "form": form,
            "unread": queries.last_note_not_read(by, found),
            "readers": queries.readers_in(found),
            "lets_in": can_let_in(by.rights, queries.runs_thread(by, found)),
            "let_in": LetInForm(readings=could) if could else None,
        },
    )


def _to(by: SomeoneTo, thread: Thread) -> HttpResponse:
    return redirect("messages:thread", by.person.public_id, thread.public_id)


@require_POST
def read(request: Asked, person: str, public_id: str) -> HttpResponse:
    """Say that one has read a thread, as far as it went when the page was shown."""
    by = someone_to(request.member, person)
    found = queries.thread_for(by, public_id)
    if note := found.notes.filter(public_id=request.POST.get("up_to")).first():
        actions.read_up_to(by=by, at=request.member.at, note=note)
    return _to(by, found)


@require_POST
def let_in(request: Asked, person: str, public_id: str) -> HttpResponse:
    by = someone_to(request.member, person)
    found = queries.thread_for(by, public_id)
    account = queries.reader_for(by, found, request.POST.get("who", ""))
    actions.add_reader(by=by, at=request.member.at, thread=found, account=account)
    return _to(by, found)


@require_POST
def let_out(request: Asked, person: str, public_id: str) -> HttpResponse:
    by = someone_to(request.member, person)
    found = queries.thread_for(by, public_id)
    account = queries.reader_for(by, found, request.POST.get("who", ""))
    actions.remove_reader(by=by, at=request.member.at, thread=found, account=account)
    if by.account == account:  # they left: the thread is closed to them now
        return redirect("messages:threads", person)
    return _to(by, found)


# What the office sees to

OUTCOMES = {
    Way.CALL: ((State.ARRIVED, "I spoke with them"), (State.FAILED, "I could not reach them")),
    Way.LETTER: ((State.HANDED_OVER, "It is posted"), (State.FAILED, "It cannot be posted, or came back")),
    Way.SHEET: (
        (State.HANDED_OVER, "It goes with who comes next"),
        (State.FAILED, "It was not brought"),
    ),
}
UNDELIVERED = {
    "heading": "To ring, or to put right",
    "nothing": "Everything has arrived.",
}
LETTERS = {
    "heading": "To print",
    "nothing": "No letter or sheet is waiting.",
}
LONGEST_LIST = 50
"""Deliveries that are shown at once, the oldest first: what is done makes room for what comes after."""

GIVE_UP = (State.GIVEN_UP, "We give it up, because…")


def outcomes(delivery: Delivery) -> list[tuple[State, str]]:
    """What the office can say of a delivery, as it stands."""
    words = (*OUTCOMES.get(Way.of(delivery.way), ()), GIVE_UP)
    return [(state, said) for state, said in words if state in MOVES[State.of(delivery.state)]]


@require_safe
def office(request: Asked, organisation: str) -> HttpResponse:
    by = someone_at(request.member, organisation)
    undelivered = Paginator(queries.undelivered(by), LONGEST_LIST).page(1)
    letters = Paginator(queries.waiting_letters(by), LONGEST_LIST).page(1)
    lists = [UNDELIVERED | {"page": undelivered}, LETTERS | {"page": letters}]
    return render(request, "messages/office.html", {"by": by, "lists": lists})


@require_page
def delivery(request: Asked, organisation: str, public_id: str) -> HttpResponse:
    """A letter or a sheet to print, or what is to be said in a call; and what became of it."""
    by = someone_at(request.member, organisation)
    found = queries.delivery_for(by, public_id)
    form = OutcomeForm(request.POST or None, states=outcomes(found))

    def record() -> None:
        said = form.cleaned_data
        actions.record_outcome(
            by=by,
            at=request.member.at,
            delivery=found,
            state=State.of(said["state"]),
            because=said["because"],
        )

    if request.method == "POST" and done(form, "because", record):
        return redirect("messages:office", organisation)
    printed = found.way != Way.CALL.value
    number = "" if printed else queries.number_to_ring(found)
    return render(
        request,
        "messages/delivery.html",
        {
            "by": by,
            "delivery": found,
            "item": queries.outgoing(found),
            "faces": [(worker.called, avatar(face_of_worker(worker), "l")) for worker in found.message.faces.all()],
            "printed": printed,
            "number": number,
            "said": number and number_as_said(number),
            "form": form,
        },
    )
