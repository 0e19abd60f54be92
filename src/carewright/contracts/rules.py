"""What a contract of hours may say."""

from carewright.core.refusal import Refused

WEEK = 7 * 24 * 60


def check_hours(promised: int, most: int | None, wanted: int | None) -> None:
    """Minutes of paid work a week. ``Refused``, with all that is wrong: below nothing or above a week, or more promised
    or wished for than there may be."""
    wrong = []
    if not 0 <= promised <= WEEK:
        wrong.append("Promised hours lie between none and those that a week has.")
    if most is not None and not promised <= most <= WEEK:
        wrong.append("There may be at least as many hours as are promised, and no more than a week has.")
    if wanted is not None and not 0 <= wanted <= (WEEK if most is None else most):
        wrong.append("They cannot wish for more hours than there may be.")
    if wrong:
        raise Refused(" ".join(wrong))


def length(minutes: int) -> str:
    """ "32 hours", "7 and a half hours", "1 hour", "7:20 hours"."""
    hours, rest = divmod(minutes, 60)
    much = {0: f"{hours}", 30: f"{hours} and a half"}.get(rest, f"{hours}:{rest:02}")
    return f"{much} hour{'s' * (minutes != 60)}"


def in_words(promised: int) -> str:
    """ "32 hours promised", "no promised hours"."""
    return f"{length(promised)} promised" if promised else "no promised hours"
