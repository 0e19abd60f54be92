"""Every write of people. What begins or ends does so on the day in London at the moment given; what is said twice in a
day counts as it was said last (``core.actions.end``)."""

from carewright.people.actions.accounts import appoint, end_post, give_account
from carewright.people.actions.acquaintances import end_acquaintance, make_acquaintance
from carewright.people.actions.care import end_care, give_joining_code, welcome_again, welcome_by_code, welcome_person
from carewright.people.actions.circle import (
    add_to_circle,
    do_not_contact,
    leave_circle,
    let,
    may_contact,
    no_longer_let,
)
from carewright.people.actions.deciding import (
    consent,
    end_representative,
    record_capacity,
    record_representative,
    withdraw_consent,
)
from carewright.people.actions.faces import choose_look, give_photo, take_photo_away
from carewright.people.actions.links import give_helper_link, revoke_helper_link
from carewright.people.actions.profiles import wish, withdraw_wish, write_profile
from carewright.people.actions.record import (
    keep_file,
    move_home,
    say_group,
    say_how_to_get_in,
    say_what_helps_us_talk,
    say_who_i_am,
    take_back_group,
)
from carewright.people.actions.staff import (
    change_worker,
    employ,
    employ_also,
    end_employment,
    record_skill,
    set_working_pattern,
)

__all__ = [
    "add_to_circle",
    "appoint",
    "change_worker",
    "choose_look",
    "consent",
    "do_not_contact",
    "employ",
    "employ_also",
    "end_acquaintance",
    "end_care",
    "end_employment",
    "end_post",
    "end_representative",
    "give_account",
    "give_helper_link",
    "give_joining_code",
    "give_photo",
    "keep_file",
    "leave_circle",
    "let",
    "make_acquaintance",
    "may_contact",
    "move_home",
    "no_longer_let",
    "record_capacity",
    "record_representative",
    "record_skill",
    "revoke_helper_link",
    "say_group",
    "say_how_to_get_in",
    "say_what_helps_us_talk",
    "say_who_i_am",
    "set_working_pattern",
    "take_back_group",
    "take_photo_away",
    "welcome_again",
    "welcome_by_code",
    "welcome_person",
    "wish",
    "withdraw_consent",
    "withdraw_wish",
    "write_profile",
]
