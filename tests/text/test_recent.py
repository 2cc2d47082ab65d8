"""What was made of a text is at hand while its batch is read, and no longer."""

from tracker.text.recent import recent


class Counted:
    """Makes the length of a text, and notes of which."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, text: str) -> int:
        self.asked.append(len(text))
        return len(text)


def test_a_text_is_looked_at_once_while_it_is_recent() -> None:
    counted = Counted()
    assert list(map(recent(counted), ("one", "three", "one", "three"))) == [3, 5, 3, 5]
    assert counted.asked == [3, 5]


def test_what_is_kept_is_bounded_and_the_last_text_is_kept_whatever_its_length() -> None:
    counted, long, huge = Counted(), "a" * 300_000, "b" * 900_000
    list(map(recent(counted), (long, huge, huge, long, long)))
    assert counted.asked == [300_000, 900_000, 300_000]
