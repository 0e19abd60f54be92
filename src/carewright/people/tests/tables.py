"""Rights as tables in tests: a row a standing, a column a right, and an x under what it may."""


def rights_in(table: str) -> dict[str, dict[str, str]]:
    """For each standing, x or a point under each right. Standings are written where the first line has nothing."""
    head, *lines = table.strip("\n").splitlines()
    width = len(head) - len(head.lstrip())
    return {line[:width].strip(): dict(zip(head.split(), line[width:].split(), strict=True)) for line in lines}
