"""Workers, by the part of the day that they mostly work in."""

from carewright.demo.cast.workers import day, early, late

WORKERS = (
    *early.WORKERS,
    *day.WORKERS,
    *late.WORKERS,
)
