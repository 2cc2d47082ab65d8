"""Standard input can be looked at by several readers and read by one."""

import io

import pytest

from tracker.cli.sources import StandardInput
from tracker.errors import InputError


def test_each_opening_begins_at_the_first_byte() -> None:
    whole = StandardInput(io.BufferedReader(io.BytesIO(b"one\ntwo\n")))
    with whole.open() as first:
        assert first.read(3) == b"one"
    with whole.open() as second:
        assert second.read() == b"one\ntwo\n"
    with whole.open() as third:
        assert third.readline() == b"one\n"


def test_a_long_input_is_read_whole_after_its_beginning_was_looked_at() -> None:
    content = bytes(range(256)) * 2000
    whole = StandardInput(io.BufferedReader(io.BytesIO(content)))
    with whole.open() as look:
        assert look.read(4096) == content[:4096]
    with whole.open() as stream:
        assert stream.read() == content


def test_what_is_no_longer_kept_is_refused_rather_than_read_wrong() -> None:
    whole = StandardInput(io.BufferedReader(io.BytesIO(b"x" * 200_000)))
    with whole.open() as stream:
        stream.read()
    with pytest.raises(InputError, match="can be read once only"):
        whole.open()


def test_it_is_read_as_it_comes() -> None:
    asked = 0

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            nonlocal asked
            asked += 1
            buffer[:] = b"\n" * len(buffer)
            return len(buffer)

    with StandardInput(io.BufferedReader(Endless())).open() as stream:
        for _ in range(100_000):
            assert stream.readline() == b"\n"
    assert asked < 100
