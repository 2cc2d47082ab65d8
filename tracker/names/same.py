"""Whether two spellings can be one person's name."""

from functools import lru_cache

from tracker.names.letters import plain_letters
from tracker.names.persons import FAMILY_FIRST


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """A name in plain small letters, hyphens as spaces.

    >>> folded("Recep Tayyip Erdoğan")
    'recep tayyip erdogan'
    """
    return " ".join(plain_letters(name).lower().replace("-", " ").replace(".", "").split())


def compatible(one: str, other: str) -> bool:
    """Whether both are full names that one person may have: equal, with a middle name, an initial, or in the other order.

    >>> compatible("Kim Jong-un", "Kim Jong Un"), compatible("Kim Jong-un", "Kim Jong-il")
    (True, False)
    >>> compatible("Ramos Horta", "Jose Ramos Horta")
    True
    >>> compatible("Bob Hawke", "R. Hawke"), compatible("ONO Rie", "Rie Ono")
    (False, True)
    """
    first, second = folded(one).split(), folded(other).split()
    if first == second or sorted(first) == sorted(second):
        return True
    if len(first) < 2 or len(second) < 2:
        return False
    if one.partition(" ")[0] in FAMILY_FIRST and other.partition(" ")[0] in FAMILY_FIRST:
        return "".join(first) == "".join(second)
    short, long = sorted((first, second), key=len)
    if long[-len(short) :] == short:
        return True
    return first[-1] == second[-1] and _given(first[:-1], second[:-1])


def _given(one: list[str], other: list[str]) -> bool:
    """Whether given names agree: the shorter list in order within the longer, initials standing for names."""
    short, long = sorted((one, other), key=len)
    if not short or not long:
        return False
    if not _agrees(short[0], long[0]):
        return False
    rest = iter(long[1:])
    return all(any(_agrees(name, given) for given in rest) for name in short[1:])


def _agrees(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
