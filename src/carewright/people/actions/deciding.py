"""What a person agreed to, what they can decide, and who decides where they cannot (Mental Capacity Act 2005)."""

from collections.abc import Iterable
from datetime import date, datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import Organisation, on
from carewright.core.refusal import Hidden, Refused
from carewright.people.actions.reach import check_in_circle, check_not_own_place, speaker
from carewright.people.models import Capacity, Care, CircleMember, Consent, GroupFact, Person, Representative
from carewright.people.permissions import check_agree, check_change_details, check_record_deciding
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Authority, Consenting, Purpose, in_words


@action
def consent(
    *,
    by: SomeoneTo,
    at: datetime,
    organisation: Organisation,
    purpose: Purpose,
    how: Consenting,
    given_by: str = "",
    words: str = "",
) -> Consent:
    """A person, or who decides for them, agrees that an organisation uses their information for a purpose. The office
    names who said so (``given_by``). ``Hidden``: they are not with that organisation, or it is not the office's own."""
    check_agree(by.rights, how)
    _check_with(by, organisation)
    day = london_date(at)
    consents = Consent.objects.filter(person=by.person, organisation=organisation, purpose=purpose.value)
    end(consents, day)
    return consents.create(
        person=by.person,
        organisation=organisation,
        purpose=purpose.value,
        how=how.value,
        given_by=speaker(by, given_by),
        words=words.strip(),
        from_date=day,
    )


@action
def withdraw_consent(*, by: SomeoneTo, at: datetime, organisation: Organisation, purpose: Purpose) -> Organisation:
    """They do not agree any more, from today. Groups that they named for this purpose end where nobody may use them."""
    check_change_details(by.rights)
    _check_with(by, organisation)
    end_consents(by.person, organisation, [purpose], london_date(at))
    return organisation


def end_consents(person: Person, organisation: Organisation, purposes: Iterable[Purpose], day: date) -> None:
    for purpose in purposes:
        for_this = Consent.objects.filter(person=person, purpose=purpose.value)
        end(for_this.filter(organisation=organisation), day)
        if not for_this.filter(on(day)).exists():
            end(GroupFact.objects.filter(person=person, purpose=purpose.value), day)


def _check_with(by: SomeoneTo, organisation: Organisation) -> None:
    """With each organisation of theirs, also one that they have left: what was agreed with it can still be ended."""
    theirs = by.organisations is None or organisation.pk in by.organisations
    if not (theirs and Care.objects.filter(person=by.person, organisation=organisation).exists()):
        raise Hidden("There is no organisation of theirs by that name.")


@action
def record_capacity(
    *, by: SomeoneTo, at: datetime, decision: str, can_decide: bool, assessed_by: str, reasons: str = ""
) -> Capacity:
    """What was found on one particular decision, at this time: never on everything (sections 2 and 3 of the Act).

    Where no decision is left that they cannot make, an attorney for health and welfare decides nothing any more
    (section 11(7)(a)). ``Refused``: it does not say which decision, who looked, or why they cannot.
    """
    check_record_deciding(by.rights)
    day = london_date(at)
    decision = in_words(decision, "Which decision this is about")
    of_person = Capacity.objects.filter(person=by.person)
    end(of_person.filter(decision__iexact=decision), day)
    found = of_person.create(
        person=by.person,
        decision=decision,
        can_decide=can_decide,
        assessed_by=in_words(assessed_by, "Who looked into it"),
        reasons=reasons.strip() if can_decide else in_words(reasons, "What was tried, and why they cannot", 5_000),
        from_date=day,
    )
    if not _cannot_decide_something(by, at):
        health = Representative.objects.filter(member__person=by.person, authority=Authority.LPA_HEALTH.value)
        end(Representative.objects.filter(pk__in=health.values("pk")), day)
    return found


def _cannot_decide_something(by: SomeoneTo, at: datetime) -> bool:
    return Capacity.objects.filter(on(london_date(at)), person=by.person, can_decide=False).exists()


@action
def record_representative(
    *,
    by: SomeoneTo,
    at: datetime,
    member: CircleMember,
    authority: Authority,
    seen: str,
    until_date: date | None = None,
) -> Representative:
    """Somebody in the circle may decide for the person, by a right that was seen on paper; who saw it is kept with it.

    ``until_date``: from which day on it does not hold any more, where the paper says so (a deputy's powers are to be
    as limited in duration as can be: section 16(4)(b) of the Act).

    ``Refused``: nothing was seen; it is they who write it down; it has ended by its own paper already; or it is a power
    for health and welfare, and no decision is written down that the person cannot make: until then they decide
    themselves (section 11(7)(a) of the Act).
    """
    check_record_deciding(by.rights)
    check_in_circle(by, member)
    check_not_own_place(by, member)
    if authority is Authority.LPA_HEALTH and not _cannot_decide_something(by, at):
        raise Refused(
            f"{by.person.called} decides as long as they can. Write down first which decision they cannot make, and "
            "who looked into it."
        )
    day = london_date(at)
    if until_date is not None and until_date <= day:
        raise Refused("That right has ended already, by the day that is given.", "Look at the day on the paper again.")
    of_this = Representative.objects.filter(member=member, authority=authority.value)
    end(of_this, day)
    return of_this.create(
        member=member,
        authority=authority.value,
        seen=in_words(seen, "What was seen"),
        seen_by=f"{by.account.name}, {by.standing}" if by.account else by.standing,
        from_date=day,
        until_date=until_date,
    )


@action
def end_representative(*, by: SomeoneTo, at: datetime, representative: Representative) -> CircleMember:
    """That right ended, or was taken back; the office saw it."""
    check_record_deciding(by.rights)
    check_in_circle(by, representative.member)
    end(Representative.objects.filter(pk=representative.pk), london_date(at))
    return representative.member
