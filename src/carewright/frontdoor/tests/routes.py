"""Every page is for somebody, and these lists say for whom. A page that is in none of them fails the tests.

Add a page to the list that says who it is for. Where its address has more in it than the public id of a person or of
an organisation, say in ``ADDRESSES`` with what it is to be called.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from carewright.core.models import StoredFile, named
from carewright.frontdoor.tests.street import LONG_AGO, SECRET, Street
from carewright.interop.models import Feed
from carewright.messages.models import Delivery, Message, Thread
from carewright.people.models import CircleMember, Worker, WorkingPattern
from carewright.people.rules import hashed
from carewright.plans.models import (
    AboutMe,
    Goal,
    GoalStatus,
    Introduction,
    IntroductionStep,
    NeedChange,
    NeedChangeStep,
    Support,
)
from carewright.plans.rules.introductions import Step
from carewright.rota.models import Pause, PlanningRun, Rota, Visit, WhatIf

OPEN = {
    "front_door", "account_login", "account_logout", "account_request_login_code", "account_confirm_login_code",
    "account_reset_password", "account_confirm_password_reset_code", "account_complete_password_reset",
    "account_password_reset_completed", "account_signup", "account_inactive", "mfa_login_webauthn", "mfa_authenticate",
    "design:living", "design:means", "design:question", "design:went_wrong", "demo:sign_in",
    "interop:feed",
}  # fmt: skip
"""For anyone. The steps of signing in send back to its first page whoever is not at that step."""

SIGNED_IN = {
    "my_account", "usersessions_list", "account_change_password", "account_set_password", "account_reauthenticate",
    "mfa_index", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp",
    "mfa_list_webauthn", "mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "messages:inbox", "messages:selves", "messages:how",
    "messages:seen", "interop:calendars",
}  # fmt: skip
"""For everybody with an account, about that account only."""

OF_A_PLAN = {
    "plans:about_me", "plans:about_me_before", "plans:about_me_version", "plans:write_about_me", "plans:write_heading",
    "plans:file", "plans:plan", "plans:which_day", "plans:plan_then", "plans:say", "plans:say_anew", "plans:goal",
    "plans:propose", "plans:propose_change", "plans:stop", "plans:yes", "plans:reviews", "plans:plan_review",
    "plans:hold_review", "plans:how_involved", "plans:changed", "plans:say_changed", "plans:change",
}  # fmt: skip
OF_A_THREAD = {"messages:thread", "messages:read", "messages:let_in", "messages:let_out"}
OF_CHOICES = {
    "plans:chosen",
    "plans:fridge",
    "plans:history",
    "plans:begin",
    "plans:team",
    "plans:favourites",
    "plans:introductions",
}
OF_A_MATCH = {"plans:worker", "plans:no", "plans:wish"}
PLANS = {"plans:ask", "plans:introduction"} | OF_CHOICES | OF_A_MATCH
OF_A_MEMBER = {"people:member", "people:remove"}
OF_A_WORKER = {"people:worker", "people:worker_face", "people:write", "people:wishes"}
PEOPLE = {
    "people:about", "people:face", "people:who_i_am", "people:home", "people:getting_in", "people:talking",
    "people:circle",
    "people:capacity", "people:representative", "people:add_to_circle", "people:leave_circle",
    "people:give_link", "people:take_back_link", "people:groups",
    "people:consents", "people:joining_code", "people:agree", "people:who_looked", "people:file",
} | OF_A_MEMBER | OF_A_WORKER  # fmt: skip
OF_VISITS = {
    "rota:visits",
    "rota:sheet",
    "rota:asked",
    "rota:nobody_comes",
    "rota:back_again",
    "rota:visit",
    "rota:change",
}
PERSON = (
    {"person", "see_as", "messages:threads", "messages:new_thread", "messages:how_person", "messages:told"}
    | OF_A_THREAD
    | PEOPLE
    | PLANS
    | OF_A_PLAN
    | OF_VISITS
)
"""For whoever is something to a person; begins with ``someone_to``."""

OF_PLANNERS = {"plans:office_reviews", "plans:office_changed", "plans:office_support", "plans:office_listening"}
OF_STAFF = {
    "people:details", "people:another_branch", "people:skill", "people:hours", "people:worker_sign_in",
    "people:leave_work",
}  # fmt: skip
OF_A_ROTA = {
    "rota:board", "rota:proposal", "rota:repairs", "rota:tell", "rota:numbers", "rota:day", "rota:office_visit",
    "rota:undo", "rota:what_if", "rota:heard", "rota:workers_day",
}  # fmt: skip
OF_WEEKS = {
    "rota:weeks", "rota:answer", "rota:week", "rota:run", "rota:stop_run", "rota:away", "rota:rounds", "rota:notice",
    "rota:measures", "rota:plan",
}  # fmt: skip
OFFICE = {
    "office", "messages:office", "messages:delivery", "people:people", "people:welcome", "people:by_code",
    "people:care", "people:again", "people:workers", "people:employ", "people:posts",
    "contracts:contract", "interop:availability",
} | OF_STAFF | OF_PLANNERS | OF_A_ROTA | OF_WEEKS  # fmt: skip
"""For whoever does something at an organisation; begins with ``someone_at``."""

HELPER = {"helper_link", "finish_helping"}
"""For whoever has a helper's link."""

LISTS = {"open": OPEN, "signed in": SIGNED_IN, "person": PERSON, "office": OFFICE, "helper": HELPER}

MONDAY = date(2026, 3, 2)

ADDRESSES: dict[str, Callable[[Street], list[object]]] = {
    "design:went_wrong": lambda street: ["404"],
    "demo:sign_in": lambda street: ["roz"],
    "mfa_edit_webauthn": lambda street: [1],
    "mfa_remove_webauthn": lambda street: [1],
    "helper_link": lambda street: [SECRET],
    "interop:feed": lambda street: [a_feed(street)],
    **dict.fromkeys(PERSON, lambda street: [street.ada.public_id]),
    **dict.fromkeys(OFFICE, lambda street: [street.fern.public_id]),
    **dict.fromkeys(OF_A_THREAD, lambda street: [street.ada.public_id, a_thread(street).public_id]),
    **dict.fromkeys(OF_A_MATCH, lambda street: [street.ada.public_id, worker(street).public_id]),
    **dict.fromkeys(OF_A_ROTA, lambda street: [street.fern.public_id, a_rota(street).public_id]),
    "rota:proposal": lambda street: [street.fern.public_id, a_proposal(street).public_id],
    "rota:day": lambda street: [street.fern.public_id, a_rota(street).public_id, MONDAY.isoformat()],
    "rota:office_visit": lambda street: [street.fern.public_id, a_rota(street).public_id, a_visit(street).public_id],
    "rota:workers_day": lambda street: [
        street.fern.public_id,
        a_rota(street).public_id,
        MONDAY.isoformat(),
        worker(street).public_id,
    ],
    "rota:undo": lambda street: [street.fern.public_id, a_rota(street).public_id, 1],
    "rota:week": lambda street: [street.fern.public_id, street.newport.public_id, MONDAY.isoformat()],
    **dict.fromkeys(["rota:run", "rota:stop_run"], lambda street: [street.fern.public_id, a_run(street).public_id]),
    **dict.fromkeys(
        ["rota:away", "rota:rounds", "contracts:contract"],
        lambda street: [street.fern.public_id, worker(street).public_id],
    ),
    **dict.fromkeys(["rota:notice", "rota:measures"], lambda street: [street.fern.public_id, street.newport.public_id]),
    "rota:answer": lambda street: [street.fern.public_id, a_question(street).public_id],
    "rota:back_again": lambda street: [street.ada.public_id, a_pause(street).public_id],
    **dict.fromkeys(["rota:visit", "rota:change"], lambda street: [street.ada.public_id, a_visit(street).public_id]),
    "plans:ask": lambda street: [street.ada.public_id, "faces"],
    "plans:introduction": lambda street: [street.ada.public_id, an_introduction(street).public_id],
    **dict.fromkeys(OF_A_MEMBER, lambda street: [street.ada.public_id, daughter(street).public_id]),
    **dict.fromkeys(OF_A_WORKER, lambda street: [worker(street).public_id]),
    **dict.fromkeys(OF_STAFF, lambda street: [street.fern.public_id, worker(street).public_id]),
    "people:take_back_link": lambda street: [street.ada.public_id, street.link.public_id],
    "people:agree": lambda street: [street.ada.public_id, street.fern.public_id, "care"],
    "people:file": lambda street: [a_photo(street).public_id],
    **dict.fromkeys(["people:care", "people:again"], lambda street: [street.fern.public_id, street.ada.public_id]),
    "plans:about_me_version": lambda street: [street.ada.public_id, about_me_of(street).number],
    "plans:write_heading": lambda street: [street.ada.public_id, "important"],
    "plans:file": lambda street: [street.ada.public_id, a_recording(street).public_id],
    "plans:plan_then": lambda street: [street.ada.public_id, "2026-03-02"],
    "plans:say": lambda street: [street.ada.public_id, "need"],
    "plans:say_anew": lambda street: [street.ada.public_id, "goal", a_goal(street).public_id],
    "plans:goal": lambda street: [street.ada.public_id, a_goal(street).public_id],
    "plans:propose_change": lambda street: [street.ada.public_id, a_support(street).public_id],
    "plans:stop": lambda street: [street.ada.public_id, a_support(street).public_id],
    "plans:yes": lambda street: [street.ada.public_id, street.fern.public_id],
    "plans:change": lambda street: [street.ada.public_id, a_changed_need(street).public_id],
    "messages:how": lambda street: [street.ada.public_id],
    "messages:seen": lambda street: [a_letter(street).message.public_id],
    "messages:delivery": lambda street: [street.fern.public_id, a_letter(street).public_id],
}


def a_rota(street: Street) -> Rota:
    standing = {"branch": street.newport, "first_date": MONDAY, "days": 7, "state": "standing"}
    made, new = Rota.objects.get_or_create(**standing, defaults={"created_at": street.link.created_at})
    if new:
        WorkingPattern.objects.create(worker=worker(street), weekday=0, starts=420, ends=900, from_date=LONG_AGO)
    return made


def a_proposal(street: Street) -> Rota:
    return Rota.objects.create(
        branch=street.newport,
        first_date=MONDAY,
        days=7,
        state="proposed",
        of=a_rota(street),
        created_at=street.link.created_at,
    )


def a_run(street: Street) -> PlanningRun:
    return PlanningRun.objects.create(
        of=a_rota(street), of_edit=0, said_by="x", seconds=1, created_at=street.link.created_at
    )


def a_question(street: Street) -> WhatIf:
    at = street.link.created_at
    return WhatIf.objects.create(rota=a_rota(street), kind="choice", asks={}, words="x", said_by="x", created_at=at)


def a_visit(street: Street) -> Visit:
    """Of tomorrow or, where a rota of that Monday is there, in it."""
    day = MONDAY if Rota.objects.exists() else street.link.created_at.date() + timedelta(1)
    return Visit.objects.create(
        care=street.ada.cares.get(), date=day, name="Tea", minutes=30, workers=1, earliest=900, latest=960,
        created_at=street.link.created_at,
    )  # fmt: skip


def a_pause(street: Street) -> Pause:
    care, at = street.ada.cares.get(), street.link.created_at
    return Pause.objects.create(care=care, reason="hospital", from_date=at.date(), said_by="x", created_at=at)


def a_feed(street: Street) -> str:
    of_ada = {"account": street.ada_account, "person": street.ada, "secret": hashed(SECRET)}
    Feed.objects.get_or_create(**of_ada, defaults={"created_at": street.link.created_at})
    return SECRET


def a_thread(street: Street) -> Thread:
    return Thread.objects.create(
        person=street.ada, organisation=street.fern, title="x", created_at=street.link.created_at
    )


def an_introduction(street: Street) -> Introduction:
    made = Introduction.objects.create(
        person=street.ada, worker=worker(street), because="x", created_at=street.link.created_at
    )
    IntroductionStep.objects.create(introduction=made, at=street.link.created_at, step=Step.WISHED.value, said_by="Ada")
    return made


def signed(street: Street) -> dict[str, Any]:
    return {"standing": "Ada", "account": street.ada_account, "created_at": street.link.created_at}


def about_me_of(street: Street) -> AboutMe:
    written = AboutMe.objects.filter(person=street.ada).first()
    return written or AboutMe.objects.create(person=street.ada, number=1, **signed(street))


def a_recording(street: Street) -> StoredFile:
    file = StoredFile.objects.create(
        about=named(street.ada),
        part="about_me",
        media_type="audio/wav",
        size=4,
        sha256="x",
        created_at=street.link.created_at,
    )
    file.path.parent.mkdir(parents=True, exist_ok=True)
    file.path.write_bytes(b"RIFF")
    return file


def a_goal(street: Street) -> Goal:
    goal = Goal.objects.create(person=street.ada, words="x", importance=5, **signed(street))
    GoalStatus.objects.create(goal=goal, at=goal.created_at, status="hoping", confidence=5, standing="Ada")
    return goal


def a_support(street: Street) -> Support:
    care = street.ada.cares.get()
    days = {"days": [0], "minutes": 45, "earliest": 480, "latest": 540, "from_date": care.from_date}
    return Support.objects.create(care=care, name="x", purpose="x", **days, **signed(street))


def a_changed_need(street: Street) -> NeedChange:
    change = NeedChange.objects.create(care=street.ada.cares.get(), words="x", urgency="soon", **signed(street))
    NeedChangeStep.objects.create(change=change, at=change.created_at, step="reported", standing="Ada")
    return change


def a_letter(street: Street) -> Delivery:
    """A letter to Ada that waits to be printed."""
    at = street.link.created_at
    message = Message.objects.create(
        person=street.ada, organisation=street.fern, part="be_told", kind="x.y", subject="x", text="x", created_at=at
    )
    return Delivery.objects.create(
        message=message, number=1, way="letter", form="plain", state="waiting", state_at=at, created_at=at
    )


def daughter(street: Street) -> CircleMember:
    return CircleMember.objects.get(account=street.dot)


def worker(street: Street) -> Worker:
    return Worker.objects.get(account=street.wes)


def a_photo(street: Street) -> StoredFile:
    """On the page of Wes."""
    at = street.link.created_at
    photo = StoredFile.objects.create(
        about="people.worker:1", part="profile", media_type="image/webp", size=4, sha256="x", created_at=at
    )
    photo.path.parent.mkdir(parents=True, exist_ok=True)
    photo.path.write_bytes(b"seen")
    Worker.objects.filter(account=street.wes).update(photo=photo)
    return photo


NOT_TO_BE_LOOKED_AT = {
    "demo:sign_in", "finish_helping", "see_as", "messages:seen", "messages:read", "messages:let_in", "messages:let_out",
    "people:take_back_link", "people:again", "plans:wish", "rota:tell", "rota:undo", "rota:stop_run",
}  # fmt: skip
"""What only a button does."""

NEED_MORE = {
    "mfa_activate_totp",
    "account_confirm_login_code", "account_confirm_password_reset_code", "account_complete_password_reset",
    "mfa_authenticate", "mfa_login_webauthn", "account_set_password", "mfa_edit_webauthn", "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn", "mfa_view_recovery_codes", "mfa_download_recovery_codes", "rota:run",
    "rota:answer",
}  # fmt: skip
"""What can be looked at only in the midst of something; the journeys do."""


def address(name: str, street: Street) -> str:
    return reverse(name, args=ADDRESSES[name](street) if name in ADDRESSES else [])
