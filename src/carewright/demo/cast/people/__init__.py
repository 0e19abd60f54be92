"""People who draw on care, by the part of town that they live in."""

from carewright.demo.cast.people import (
    beechwood,
    duffryn,
    gaer,
    lliswerry,
    maindee,
    pill,
    ridgeway,
    ringland,
    rogerstone,
    stow_hill,
)

PEOPLE = (
    *maindee.PEOPLE,
    *pill.PEOPLE,
    *stow_hill.PEOPLE,
    *gaer.PEOPLE,
    *duffryn.PEOPLE,
    *ridgeway.PEOPLE,
    *rogerstone.PEOPLE,
    *beechwood.PEOPLE,
    *lliswerry.PEOPLE,
    *ringland.PEOPLE,
)
