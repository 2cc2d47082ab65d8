"""Frames of one's own: a TOML file is read, checked, and tells events without Python."""

from pathlib import Path

import pytest

from tests.frames.annotated import annotated, told
from tracker.errors import InputError
from tracker.frames import load

EXPULSIONS = """
language = "en"

[[frame]]
rule = "expels"
kind = "expulsion"
verbs = ["expel", "expels", "expelled", "expelling"]
subject = ["host"]
object = ["participant"]
"""


def test_a_kind_of_ones_own_needs_no_python(tmp_path: Path) -> None:
    file = tmp_path / "expulsions.toml"
    file.write_text(EXPULSIONS, encoding="utf-8")
    frames = load(file)
    document = annotated(
        "[Ambassador Lind|person SE Ambassador] was told that the ministry expelled [Consul Ek|person SE Consul] on [Monday|=2031-03-03]."
    )
    assert frames.kinds == ("expulsion",)
    assert told(document, frames.drafts(document)) == ["expulsion Consul Ek 2031-03-03"]


def test_signings_are_frames_alone() -> None:
    document = annotated(
        "[Premier Ito|person JP Premier] and [President Paz|person PE President] signed a treaty in [Lima|city PE] on "
        "[Monday|=2031-03-03]. [Ito|person JP Premier] signed a book there."
    )
    assert told(document, load("signings").drafts(document)) == [
        "signing Premier Ito + President Paz > Lima 2031-03-03"
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "no [[frame]]"),
        ("[[frame", "no frames"),
        ('[[frame]]\nrule = "x"\nkind = "x"', "needs rule, kind and verbs or nouns"),
        ('[[frame]]\nkind = "x"\nverbs = ["x"]', "needs rule, kind and verbs or nouns"),
        ('[[frame]]\nrule = "x"\nkind = "x"\nverbs = ["x"]\nheer = true', "the unknown key 'heer'"),
    ],
)
def test_a_file_that_holds_no_frames_is_named(tmp_path: Path, content: str, problem: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="bad.toml") as caught:
        load(file)
    assert problem in str(caught.value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.toml"):
        load("nowhere.toml")
