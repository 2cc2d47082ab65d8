"""Who takes part when somebody else is named, too: spokesmen and for whom they speak, who sends and is sent, whose envoy one is."""

import pytest

from tests.frames.test_tellings import read

TOLD = {
    "no spokesman, but those of whom he tells": (
        "[Spokesman Lind|person SE government spokesman] said after [Monday|=2031-03-03]'s meeting with [Paz|person PE President] "
        "that [Ek|person SE President] was well.",
        ["meeting Paz + Ek 2031-03-03"],
    ),
    "for whom a spokesman speaks": (
        "[Ek|person SE President] is in [Rome|city IT]. [Spokesman Lind|person SE government spokesman] said talks with "
        "[Paz|person PE President] took place on [Monday|=2031-03-03].",
        ["visit Ek > Rome day ongoing", "talks Paz + Ek 2031-03-03"],
    ),
    "a spokesman, where nobody else is named": (
        "[Spokesman Lind|person SE government spokesman] said after [Monday|=2031-03-03]'s meeting with [Paz|person PE President] "
        "that both were well.",
        ["meeting Paz + Spokesman Lind 2031-03-03"],
    ),
    "who is sent, and whom he meets": (
        "[President Ek|person SE President] will send [Minister Lind|person SE Minister] to [Peru|country PE] on [Friday|=2031-03-07] "
        "for talks with [President Paz|person PE President].",
        ["visit Minister Lind (President Paz) > Peru 2031-03-07"],
    ),
    "an envoy beside whose envoy he is": (
        "[Ek|person  OAU special envoy], the [OAU|organisation]'s special envoy, met [Paz|person PE President] in "
        "[Lima|city PE] on [Monday|=2031-03-03].",
        ["meeting Ek + Paz > Lima 2031-03-03"],
    ),
    "a body beside somebody else": (
        "[Ek|person SE President], the [OAU|organisation] and [Ito|person JP Premier] met [Paz|person PE President] in "
        "[Lima|city PE] on [Monday|=2031-03-03].",
        ["meeting Ek + OAU + Ito + Paz > Lima 2031-03-03"],
    ),
    "who is sent, beside the head of something": (
        "[President Ek|person SE President] will send [Minister Lind|person SE Minister] and the head of the tax office to "
        "[Peru|country PE] on [Friday|=2031-03-07].",
        ["visit Minister Lind > Peru 2031-03-07"],
    ),
    "the people of a region, whose summit it is": (
        "An [African|organisation] summit was held in [Oslo|city NO] on [Monday|=2031-03-03].",
        ["summit African > Oslo 2031-03-03"],
    ),
    "those named before, whose region is named": (
        "[President Ek|person SE President], [President Holm|person DK President] and [President Berg|person NO President] are to "
        "meet. The [Nordic|organisation] leaders will meet in [Oslo|city NO] on [Monday|=2031-03-10].",
        ["meeting President Ek + President Holm + President Berg > Oslo 2031-03-10"],
    ),
    "one leader of a region, beside two named before": (
        "[President Ek|person SE President] met [President Holm|person DK President] on [Monday|=2031-03-03]. The "
        "[Nordic|organisation] leaders will meet in [Oslo|city NO] on [Monday|=2031-03-10].",
        ["meeting President Ek + President Holm 2031-03-03", "meeting Nordic > Oslo 2031-03-10"],
    ),
    "one whose office alone was told before": (
        "A visit by the [Peruvian foreign minister|office PE foreign minister] was postponed. [Quispe|person PE] was scheduled to "
        "arrive in [Oslo|city NO] on [Sunday|=2031-03-09].",
        ["visit Quispe > Oslo 2031-03-09 start postponed"],
    ),
    "one of another nation": (
        "A visit by the [Chilean foreign minister|office CL foreign minister] was postponed. [Quispe|person PE] was scheduled to "
        "arrive in [Oslo|city NO] on [Sunday|=2031-03-09].",
        ["visit Quispe > Oslo 2031-03-09 start"],
    ),
    "a spokesman who meets": (
        "[Spokesman Lind|person SE government spokesman] met [Paz|person PE President] on [Monday|=2031-03-03] before "
        "[Ek|person SE President] arrived.",
        ["meeting Spokesman Lind + Paz 2031-03-03"],
    ),
}


@pytest.mark.parametrize("side", TOLD)
def test_the_right_side_is_found(side: str) -> None:
    marked, expected = TOLD[side]
    assert read(marked) == expected
