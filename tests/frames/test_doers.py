"""Who does it, where the name right before the verb or the first of the sentence is another's."""

import pytest

from tests.frames.test_tellings import read

TOLD = {
    "a delegation, by who leads it and is told more of": (
        "A [Peruvian|demonym PE] delegation, headed by [Lima Paz|person PE], director of the port, arrived in [Rome|city IT] on "
        "[Monday|=2031-03-03].",
        ["visit Lima Paz > Rome 2031-03-03 start"],
    ),
    "who holds an office of the body named before the clause": (
        "[Lima Paz|person PE], secretary general of the [UN|organisation], who arrived in [Rome|city IT] on [Monday|=2031-03-03], "
        "spoke.",
        ["visit Lima Paz > Rome 2031-03-03 start"],
    ),
    "a body whose leaders came": (
        "[Lima Paz|person PE] spoke to the leaders of the [UN|organisation], who arrived in [Rome|city IT] on [Monday|=2031-03-03].",
        ["visit UN > Rome 2031-03-03 start"],
    ),
    "those who hold the office": (
        "The [port ministers|office SE Port Ministers] of [Sweden|country SE], [Peru|country PE] and [Togo|country TG] met on "
        "[Monday|=2031-03-03]. [Mr Ek|person SE Port Minister] spoke. [Ms Paz|person PE Port Minister] and "
        "[Ms Abe|person TG Fish Minister] smiled.",
        ["meeting Mr Ek + Ms Paz + Togo 2031-03-03"],
    ),
    "those who held it long ago": (
        "The [port ministers|office SE Port Ministers] of [Sweden|country SE] and [Peru|country PE] met in [1990|=1990]. "
        "[Mr Ek|person SE Port Minister] knew that and [Ms Paz|person PE Port Minister] did not.",
        ["meeting port ministers + Peru 1990"],
    ),
    "the speaker at it": (
        "[President Ek|person SE President] signed it after [President Paz|person PE President]'s speech at the "
        "[UN General Assembly|organisation] in [May|=2030-05].",
        ["conference UN General Assembly + President Paz 2030-05"],
    ),
    "a speech at another's": (
        "[President Ek|person SE President] thanked [Miss Paz|person PE Student] after a speech at the "
        "[UN General Assembly|organisation] in [May|=2030-05].",
        ["conference UN General Assembly + President Ek 2030-05"],
    ),
    "leaders of a region who are named behind it": (
        "[Baltic|organisation] leaders will meet in [Lima|city PE] on [Monday|=2031-03-10]. [Premier Ek|person LV Premier] and "
        "[Premier Kask|person EE Premier] will attend the meeting.",
        ["meeting Premier Ek + Premier Kask > Lima 2031-03-10"],
    ),
    "leaders of a region some of whom spoke of it": (
        "[Baltic|organisation] leaders will meet in [Lima|city PE] on [Monday|=2031-03-10]. [Premier Ek|person LV Premier] and "
        "[Premier Kask|person EE Premier] opened a port before the meeting.",
        ["meeting Baltic > Lima 2031-03-10"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_who_does_it_is_found(text: str, told: list[str]) -> None:
    assert read(text) == told
