"""Who comes in, where the first page leads, and how no is said."""

import logging
from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from carewright.core.models import Account, AuditEntry, ReadEntry
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.actions import begin_helping
from carewright.frontdoor.middleware import Doorkeeper
from carewright.frontdoor.queries import doors_for, ways_in
from carewright.frontdoor.tests.street import SECRET, Street
from carewright.people.models import Allowed, CircleMember, HelperLink, Person
from carewright.people.queries import Member, branches_of, link_by_secret, link_still_open, someone_at, someone_to
from carewright.people.rules import Part

pytestmark = pytest.mark.django_db
HOME = reverse("front_door")
LINK = reverse("helper_link", args=[SECRET])


@pytest.fixture(autouse=True)
def second_step_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """What staff have to show first is tested beside signing in."""
    monkeypatch.setattr("carewright.frontdoor.second_factor.detour", lambda request, page: None)


def page_of(person: Person) -> str:
    return reverse("person", args=[person.public_id])


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def test_a_stranger_hears_what_this_is_and_how_to_come_in(client: Client) -> None:
    said = client.get(HOME).content.decode()
    assert "Homecare arranged around you" in said
    assert reverse("account_request_login_code") in said


def test_where_there_is_only_one_way_to_go_it_leads_there(street: Street) -> None:
    assert signed_in(street.ada_account).get(HOME)["Location"] == page_of(street.ada)
    assert signed_in(street.dot).get(HOME)["Location"] == page_of(street.ada)
    assert signed_in(street.nia).get(HOME)["Location"] == reverse("office", args=[street.fern.public_id])


def test_somebody_with_several_lives_chooses(street: Street) -> None:
    """Nia coordinates Newport, and is Ada's neighbour."""
    CircleMember.objects.create(
        person=street.ada, account=street.nia, name="Nia", relation="neighbour", from_date="2020-01-01",
        created_at=timezone.now(),
    )  # fmt: skip
    said = signed_in(street.nia).get(HOME).content.decode()
    assert page_of(street.ada) in said
    assert reverse("office", args=[street.fern.public_id]) in said


def test_who_is_several_things_to_somebody_says_as_which_they_are_here(street: Street) -> None:
    CircleMember.objects.create(
        person=street.ada, account=street.nia, name="Nia", relation="neighbour", from_date="2020-01-01",
        created_at=timezone.now(),
    )  # fmt: skip
    nia, here = signed_in(street.nia), page_of(street.ada)
    said = nia.get(here).content.decode()
    assert "You are here as Ada’s neighbour" in said
    assert "See Ada as coordinator at Fern" in said
    assert not ReadEntry.objects.exists()
    choose = reverse("see_as", args=[street.ada.public_id])
    assert nia.get(choose).status_code == 405
    assert nia.post(choose, {"way": f"team-{street.fern.public_id}"}).status_code == 404
    assert nia.post(choose, {"way": f"post-{street.fern.public_id}"})["Location"] == here
    said = nia.get(here).content.decode()
    assert "You are here as coordinator at Fern" in said
    assert "See Ada as Ada’s neighbour" in said
    assert {entry.standing for entry in ReadEntry.objects.all()} == {"coordinator at Fern Homecare"}


def test_whom_somebody_knows_by_work_only_is_found_through_the_office(street: Street) -> None:
    doors = doors_for(Member(timezone.now(), street.nia))
    assert (doors.persons, [by.organisation for by in doors.offices]) == ([], [street.fern])
    assert [branch.name for branch in branches_of(doors.offices[0])] == ["Newport"]


def test_somebody_who_is_nothing_to_anybody_hears_whom_to_ask(street: Street) -> None:
    assert "Ask the office that gave you the account" in signed_in(street.sam).get(HOME).content.decode()


def test_the_person_page_says_what_is_shared(street: Street) -> None:
    dot = signed_in(street.dot)
    assert "Nothing so far" in dot.get(page_of(street.ada)).content.decode()
    member = CircleMember.objects.get(account=street.dot)
    for part in (Part.SEE_WHO_COMES, Part.WRITE_MESSAGES):
        Allowed.objects.create(member=member, part=part.value, from_date="2020-01-01")
    said = dot.get(page_of(street.ada)).content.decode()
    assert "Ada’s daughter" in said
    assert "<li>who comes and when</li>" in said
    assert "<li>read and write messages</li>" in said
    assert "<li>money</li>" not in said


def test_somebody_elses_record_is_not_there_and_the_asking_is_written_down(
    street: Street, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "carewright.door"):
        answer = signed_in(street.sam).get(page_of(street.ada))
    assert answer.status_code == 404
    assert "Ada" not in answer.content.decode()
    (line,) = [record.getMessage() for record in caplog.records if record.name == "carewright.door"]
    assert line == f"hidden: account {street.sam.public_id} asked for {page_of(street.ada)}"


def test_no_browser_keeps_a_page_about_somebody(client: Client, street: Street) -> None:
    assert "no-store" in signed_in(street.dot).get(page_of(street.ada))["Cache-Control"]
    client.post(LINK)
    assert "no-store" in client.get(page_of(street.ada))["Cache-Control"]


def test_who_is_not_signed_in_is_asked_to(client: Client, street: Street) -> None:
    answer = client.get(page_of(street.ada))
    assert answer["Location"] == f"{reverse('account_login')}?next={page_of(street.ada)}"


def test_a_refusal_says_why_and_who_can_help(street: Street) -> None:
    """Every page's refusal goes the same way, whichever page it is."""
    request = RequestFactory().get("/")
    request.member = Member(timezone.now(), street.dot)  # type: ignore[attr-defined]
    refused = Refused("Their money is not shared with you.", "Ask the person.")
    answer = Doorkeeper(lambda _: None).process_exception(request, refused)  # type: ignore[arg-type, return-value]
    assert answer
    assert answer.status_code == 403
    said = answer.content.decode()
    assert "Their money is not shared with you." in said
    assert "Ask the person." in said
    assert Doorkeeper(lambda _: None).process_exception(request, ValueError()) is None  # type: ignore[arg-type, return-value]


def test_an_invitation_says_who_invites_what_for_and_until_when(client: Client, street: Street) -> None:
    said = client.get(LINK).content.decode()
    for words in ("Ada asks for your help", "Hello Ed", "Change my choices with me or for me"):
        assert words in said
    assert client.get(HOME).status_code == 200  # looking is not yet coming in
    assert not AuditEntry.objects.exists()


def test_a_helper_comes_in_by_pressing_a_button_and_the_trail_says_so(client: Client, street: Street) -> None:
    assert client.post(LINK)["Location"] == page_of(street.ada)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.standing) == ("frontdoor.begin_helping", "Ada’s helper")
    assert entry.subject == f"people.helperlink:{street.link.pk}"
    said = client.get(page_of(street.ada)).content.decode()
    assert "change choices" in said
    assert client.get(HOME)["Location"] == page_of(street.ada)


def test_a_helper_finishes(client: Client, street: Street) -> None:
    client.post(LINK)
    client.post(reverse("finish_helping"))
    assert client.get(page_of(street.ada))["Location"].startswith(reverse("account_login"))


def test_a_helper_sees_nobody_else(client: Client, street: Street) -> None:
    client.post(LINK)
    other = Person.objects.create(called="Bo", full_name="Bo", created_at=timezone.now())
    assert client.get(page_of(other)).status_code == 404


@pytest.mark.parametrize("end", [{"revoked_at": timezone.now()}, {"ends_at": timezone.now()}])
def test_a_link_that_is_taken_back_or_over_ends_at_once(client: Client, street: Street, end: dict[str, str]) -> None:
    client.post(LINK)
    assert client.get(page_of(street.ada)).status_code == 200
    HelperLink.objects.update(**end)
    assert client.get(page_of(street.ada))["Location"].startswith(reverse("account_login"))
    assert "has ended" in client.get(HOME).content.decode()
    for answer in (client.get(LINK), client.post(LINK)):
        assert answer.status_code == 404
        assert "This link has ended" in answer.content.decode()
    assert AuditEntry.objects.count() == 1


def test_who_is_signed_in_does_not_become_a_helper_unawares(street: Street) -> None:
    sam = signed_in(street.sam)
    assert "You are signed in as Sam" in sam.get(LINK).content.decode()
    assert sam.post(LINK).status_code == 403
    assert not AuditEntry.objects.exists()


def test_the_database_holds_no_link_that_works(street: Street) -> None:
    at = timezone.now()
    assert link_by_secret(SECRET, at) == street.link
    assert link_by_secret(street.link.secret, at) is None
    assert link_by_secret(SECRET, at + timedelta(days=1)) is None
    assert link_still_open(street.link.public_id, at) == street.link
    assert link_still_open(street.link.public_id, at + timedelta(days=1)) is None


def test_only_the_helper_of_a_link_begins_by_it(street: Street) -> None:
    at = timezone.now()
    helper = someone_to(Member(at, link=street.link), street.ada.public_id)
    daughter = someone_to(Member(at, street.dot), street.ada.public_id)
    for by, when in ((daughter, at), (helper, at + timedelta(days=2))):
        with pytest.raises(Hidden):
            begin_helping(by=by, at=when, link=street.link)
    assert AuditEntry.objects.count() == 0
    assert begin_helping(by=helper, at=at, link=street.link) == street.link
    assert AuditEntry.objects.count() == 1


def test_my_account_tells_the_ways_in(street: Street) -> None:
    ada = signed_in(street.ada_account)
    said = ada.get(reverse("my_account")).content.decode()
    assert "ada@example.org" in said
    assert reverse("account_change_password") in said
    ways = ways_in(street.ada_account)
    assert (ways.password, ways.passkeys, ways.app, ways.codes_left) == (True, 0, False, 0)
    assert ways_in(Account.objects.create(email="n@example.org", created_at=timezone.now())).password is False


def test_an_office_is_there_for_its_own(street: Street) -> None:
    office = reverse("office", args=[street.fern.public_id])
    said = signed_in(street.wes).get(office).content.decode()
    assert "worker at Fern Homecare" in said
    assert "<li>Newport</li>" in said
    assert signed_in(street.sam).get(office).status_code == 404
    assert someone_at(Member(timezone.now(), street.wes), street.fern.public_id).duty.works
