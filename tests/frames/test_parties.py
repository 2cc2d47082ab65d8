"""Who takes part when nobody is named plainly: bodies, senders, lists with one head, those met together, guests of several."""

import pytest

from tests.frames.test_tellings import read

TOLD = {
    "its own, of a body": (
        "The [Arctic Council|organisation] opens its third summit in [Oslo|city NO] on [Monday|=2031-03-10].",
        ["summit Arctic Council > Oslo 2031-03-10"],
    ),
    "one official of a body": (
        "[President Ek|person SE President] met the head of the [African Union|organisation], [Premier Ito|person JP Premier], on "
        "[Monday|=2031-03-03].",
        ["meeting President Ek + Premier Ito 2031-03-03"],
    ),
    "a list that a comma closes": (
        "[Keita|person ML President] and [Niger|country NE]'s [Mahamane|person NE President], completed talks with "
        "[President Tano|person GH President] in [Accra|city GH] on [Monday|=2031-03-03].",
        ["talks President Tano + Keita + Mahamane > Accra 2031-03-03"],
    ),
    "a body that calls one": (
        "The [Arab League|organisation] called an emergency summit in [Amman|city JO] on [Monday|=2031-03-10].",
        ["summit Arab League > Amman 2031-03-10"],
    ),
    "a round of them": (
        "[Peru|country PE] and [Polish negotiators|office PL negotiators] held a third round of trade talks in [Oslo|city NO] on "
        "[Monday|=2031-03-03].",
        ["talks Peru + Polish negotiators > Oslo 2031-03-03"],
    ),
    "a body before its verb": (
        "Leaders of the [Arctic Council|organisation] opened a [two-day|P2D] summit in [Oslo|city NO] on [Monday|=2031-03-03].",
        ["summit Arctic Council > Oslo 2031-03-03 P2D"],
    ),
    "a body by its organ": (
        "[Mr Ek|person SE Minister] will attend the [OAU|organisation] council meeting in [Rabat|city MA] on [Friday|=2031-03-07].",
        ["meeting OAU + Mr Ek > Rabat 2031-03-07"],
    ),
    "their, of a body": (
        "The [Arctic Council|organisation] members wound up their annual meeting in [Oslo|city NO] on [Monday|=2031-03-03].",
        ["conference Arctic Council > Oslo 2031-03-03"],
    ),
    "senders": (
        "Delegates from [Rabat|city MA] and [Chad|country TD] met in [Rome|city IT] on [Monday|=2031-03-03].",
        ["meeting Rabat + Chad > Rome 2031-03-03"],
    ),
    "a new one of two": (
        "[President Ek|person SE President] and new [Peruvian President Paz|person PE President] spoke by telephone on "
        "[Monday|=2031-03-03].",
        ["call President Ek + Peruvian President Paz 2031-03-03"],
    ),
    "a delegation, by who leads it": (
        "[President Ek|person SE President] met with a delegation led by [Minister Paz|person PE Minister] in [Rome|city IT] on "
        "[Monday|=2031-03-03].",
        ["meeting President Ek + Minister Paz > Rome 2031-03-03"],
    ),
    "a mission, by who leads it": (
        "[Minister Ek|person SE Minister] leads an [EC|organisation] mission to [Peru|country PE] on [Friday|=2031-03-07].",
        ["visit Minister Ek > Peru 2031-03-07"],
    ),
    "a state that sends": (
        "[Peru|country PE] is sending an envoy to [Oslo|city NO] on [Friday|=2031-03-07].",
        ["visit Peru > Oslo 2031-03-07"],
    ),
    "his, of his own clause": (
        "[Mr Ek|person SE Minister] will question [President Paz|person PE President] when [Ito|person JP Premier] has his summit "
        "with [Danish leaders|office DK leaders] in [Rome|city IT] on [Friday|=2031-03-07].",
        ["summit Danish leaders + Ito > Rome 2031-03-07"],
    ),
    "two nations by a hyphen": (
        "[Danish|demonym DK]-[Polish|demonym PL] fishery talks opened in [Rome|city IT] on [Monday|=2031-03-03].",
        ["talks Polish + Danish > Rome 2031-03-03"],
    ),
    "whom": (
        "[Ek|person SE Minister] praised [Premier Paz|person PE Premier], whom he met in [Rome|city IT] on [Monday|=2031-03-03].",
        ["meeting Premier Paz + Ek > Rome 2031-03-03"],
    ),
    "who became the first": (
        "[Ek|person SE Premier] on [Monday|=2031-03-03] became the first [Swedish|demonym SE] premier to visit [Peru|country PE].",
        ["visit Ek > Peru 2031-03-03"],
    ),
    "many are not renamed by one": (
        "Before a lunch on [Monday|=2031-03-03] with [Peruvian|demonym PE] ministers, [Ek|person SE Minister] was calm.",
        ["meeting Peruvian + Ek 2031-03-03"],
    ),
    "guests of several countries": (
        "[Premier Ek|person SE Premier] hosted his [Danish|demonym DK], [Finnish|demonym FI] and [Polish|demonym PL] counterparts in "
        "[Lund|city SE] on [Monday|=2031-03-03].",
        ["meeting Premier Ek + Danish + Finnish + Polish > Lund 2031-03-03"],
    ),
    "accompanies": (
        "[Minister Ek|person SE Minister] will accompany [King Olav|person SE King] to [Peru|country PE] on [Friday|=2031-03-07].",
        ["visit Minister Ek + King Olav > Peru 2031-03-07"],
    ),
    "shuttles": (
        "[Ek|person SE Minister] shuttled between [Lima|city PE] and [Quito|city EC] [last week|=2031-W09].",
        [f"visit Ek > {place} 2031-W09 journey" for place in ("Lima", "Quito")],
    ),
    "reaches": (
        "[Ek|person SE Minister] reached [Lima|city PE] on [Monday|=2031-03-03].",
        ["visit Ek > Lima 2031-03-03 start"],
    ),
    "a city hosts": (
        "[Oslo|city NO] will host talks between [Peru|country PE] and [Chile|country CL] on [Friday|=2031-03-07].",
        ["talks Peru + Chile > Oslo 2031-03-07"],
    ),
    "told a conference": (
        "[Oslo|city NO], [March 4|=2031-03-04] - [Ek|person SE Minister] told a conference on [Monday|=2031-03-03] that it was late.",
        ["conference Ek > Oslo 2031-03-03"],
    ),
    "here": (
        "[Oslo|city NO], [March 4|=2031-03-04] - [OPEC|organisation] ministers held a summit here on [Monday|=2031-03-03].",
        ["summit OPEC > Oslo 2031-03-03"],
    ),
    "what a conference is on": (
        "A conference on [Chad|country TD] will be held in [Rome|city IT] on [Friday|=2031-03-07].",
        ["conference Chad > Rome 2031-03-07"],
    ),
    "visiting, in a city that is named": (
        "[Lund|city SE], [March 4|=2031-03-04] - [Ek|person SE Minister] smiled in [Lima|city PE] on [Monday|=2031-03-03] with visiting "
        "[Minister Kone|person ML Minister].",
        ["visit Minister Kone > Lima 2031-03-03 ongoing"],
    ),
    "a meeting that said": (
        "A meeting of [OAU|organisation] ministers in [Rabat|city MA] on [Monday|=2031-03-03] said it was worried.",
        ["meeting OAU > Rabat 2031-03-03"],
    ),
    "officials, including": (
        "[Swedish|demonym SE] officials, including [Minister Ek|person SE Minister], will be in [Lima|city PE] on [Friday|=2031-03-07].",
        ["visit Minister Ek > Lima 2031-03-07"],
    ),
    "two countries' leaders": (
        "[Peru|country PE] and [Chile|country CL] leaders will meet on [Friday|=2031-03-07].",
        ["meeting Peru + Chile 2031-03-07"],
    ),
    "the two leaders, named in the clause before": (
        "[Ek|person SE President] admires [Paz|person PE President], and the two leaders will hold talks in [Rome|city IT] on "
        "[Friday|=2031-03-07].",
        ["talks Ek + Paz > Rome 2031-03-07"],
    ),
    "two of one country with a third": (
        "[Ek|person SE Minister] spoke after talks with [Premier Paz|person PE Premier] and [Minister Quispe|person PE Minister] on "
        "[Monday|=2031-03-03].",
        ["talks Premier Paz + Minister Quispe + Ek 2031-03-03"],
    ),
    "a part of the tour": (
        "[Ek|person SE Minister]'s tour of the region began with a visit to [Peru|country PE] on [Monday|=2031-03-03].",
        ["visit Ek > Peru 2031-03-03"],
    ),
    "returns to a country that is not home": (
        "[Ek|person SE Minister] will return to [Lima|city PE] on [Friday|=2031-03-07].",
        ["visit Ek > Lima 2031-03-07"],
    ),
    "is heading to": (
        "[Minister Ek|person SE Minister] is heading to [Peru|country PE] and [Chile|country CL].",
        [f"visit Minister Ek > {place} day journey ongoing" for place in ("Peru", "Chile")],
    ),
    "a place of another happening": (
        "[Ek|person SE Minister]'s talks on [Monday|=2031-03-03] with [Paz|person PE President] are likely to touch on floods in "
        "[Chad|country TD].",
        ["talks Paz + Ek 2031-03-03"],
    ),
    "a place further on that is theirs": (
        "Talks between [Ek|person SE Minister] and [Paz|person PE President] on trade are to be held in [Rome|city IT] on "
        "[Friday|=2031-03-07].",
        ["talks Ek + Paz > Rome 2031-03-07"],
    ),
    "talked in a place": (
        "[Ek|person SE Minister] talked with [Paz|person PE President] in [Lima|city PE] on [Monday|=2031-03-03].",
        ["talks Ek + Paz > Lima 2031-03-03"],
    ),
    "a fellow member": (
        "[Peru|country PE] met fellow [OPEC|organisation] member [Chad|country TD] in [Rome|city IT] on [Monday|=2031-03-03].",
        ["meeting Peru + Chad > Rome 2031-03-03"],
    ),
    "a body with its letters": (
        "The [Arctic Council|organisation] (AC) summit will open in [Oslo|city NO] on [Friday|=2031-03-07].",
        ["summit Arctic Council > Oslo 2031-03-07"],
    ),
    "he also stops in": (
        "[Ek|person SE Minister] is on a tour and will visit [Peru|country PE] on [Friday|=2031-03-07]. He also will stop in "
        "[Chile|country CL].",
        ["visit Ek > Peru 2031-03-07", "visit Ek > Chile month planned"],
    ),
    "said after talks": (
        "[Ek|person SE Minister] said on [Monday|=2031-03-03] after talks with [Paz|person PE President] that it was late.",
        ["talks Paz + Ek 2031-03-03"],
    ),
    "where he meets, the last of several": (
        "[Ek|person SE Minister] goes to [Lima|city PE] and [Quito|city EC], where he will meet [Minister Kone|person ML Minister] on "
        "[Friday|=2031-03-07].",
        ["meeting Minister Kone + Ek > Quito 2031-03-07"],
    ),
    "returned here after a visit": (
        "[Oslo|city NO], [March 4|=2031-03-04] - [Minister Ek|person NO Minister] returned here after a short visit to "
        "[Peru|country PE].",
        ["visit Minister Ek > Peru day end occurred"],
    ),
    "another verb's place": (
        "[Ek|person SE Minister] met [Paz|person PE President] on [Monday|=2031-03-03] and toured a house in [Chad|country TD].",
        ["meeting Ek + Paz 2031-03-03"],
    ),
    "talks before he went on": (
        "[Ek|person SE Minister] held talks with [Paz|person PE President] on [Monday|=2031-03-03] on his way to [Rome|city IT].",
        ["visit Ek > Rome 2031-03-03", "talks Paz + Ek 2031-03-03"],
    ),
    "in a place on the first stop": (
        "[Ek|person SE Minister], in [Lima|city PE] on the first stop of his tour, was calm on [Monday|=2031-03-03].",
        ["visit Ek > Lima 2031-03-03"],
    ),
    "will meet and sign": (
        "[Ek|person SE Minister] will meet [Paz|person PE President] on [Friday|=2031-03-07] and sign an accord on mines in "
        "[Chad|country TD].",
        ["meeting Ek + Paz 2031-03-07"],
    ),
    "a conversation": (
        "[Ek|person SE Minister] had a conversation with [Paz|person PE President] in [Rome|city IT] on [Monday|=2031-03-03].",
        ["talks Paz + Ek > Rome 2031-03-03"],
    ),
    "a nation, at a summit of nobody named": (
        "[Peru|country PE] wants a pact at the summit in [Rome|city IT] on [Friday|=2031-03-07].",
        ["summit Peru > Rome 2031-03-07"],
    ),
    "both of those named together": (
        "It was agreed by [Ek|person SE President] and [Paz|person PE President] at the summit of [May 2030|=2030-05].",
        ["summit Ek + Paz 2030-05"],
    ),
    "on his return from": (
        "[Ek|person SE Minister] spoke on his return from [Peru|country PE] and [Chile|country CL].",
        [f"visit Ek > {place} month end occurred" for place in ("Peru", "Chile")],
    ),
    "returned from a visit to": (
        "[Ek|person SE Minister], who recently returned from a visit to [Peru|country PE], was calm.",
        ["visit Ek > Peru month occurred"],
    ),
    "a tour of many countries, some of them named": (
        "[Ek|person SE Minister] left on [Monday|=2031-03-03] for a tour of [European|organisation] countries and [Chile|country CL].",
        ["visit Ek > Chile 2031-03-03 start"],
    ),
    "came here": (
        "[Oslo|city NO], [March 4|=2031-03-04] - [Ek|person SE Minister], who came here on [Monday|=2031-03-03], was calm.",
        ["visit Ek > Oslo 2031-03-03"],
    ),
    "the last time, in a city's airport": (
        "The last such meeting was in [1999|=1999], when [Ek|person SE Minister] met at [Lima|city PE]'s airport with "
        "[Paz|person PE President].",
        ["meeting Ek + Paz > Lima 1999"],
    ),
    "on this tour": (
        "[Ek|person SE Minister] will visit [Peru|country PE] on [Friday|=2031-03-07]. In this tour, which starts on "
        "[Thursday|=2031-03-06], he will visit [Chile|country CL].",
        ["visit Ek > Peru 2031-03-07", "visit Ek > Chile 2031-03-06 start"],
    ),
    "not where he came from": (
        "[Ek|person SE Minister], back after a visit to [Chile|country CL] [last month|=2031-02], met [Paz|person PE President] on "
        "[Monday|=2031-03-03].",
        ["visit Ek > Chile 2031-02", "meeting Ek + Paz 2031-03-03"],
    ),
    "the summit of those who met before": (
        "A summit between [Ek|person SE President] and [Paz|person PE President] is set for [Friday|=2031-03-07]. "
        "[Last May|=2030-05]'s summit in [Rome|city IT] failed.",
        ["summit Ek + Paz 2031-03-07", "summit Ek + Paz > Rome 2030-05"],
    ),
    "at the end of": (
        "The rate was agreed at the end of the [OAU|organisation] meeting in [Rabat|city MA] [last month|=2031-02].",
        ["meeting OAU > Rabat 2031-02"],
    ),
}

NOT_TOLD = {
    "a body's goods": "[OPEC|organisation] oil met demand in [Peru|country PE] on [Monday|=2031-03-03].",
    "a person who sends": "[President Ek|person SE President] sent an envoy to [Peru|country PE] on [Monday|=2031-03-03].",
    "sends no official": "[Peru|country PE] sent blankets to [Chad|country TD] on [Monday|=2031-03-03].",
    "reaches no place": "[Ek|person SE Minister] reached his goal on [Monday|=2031-03-03] in spite of [Peru|country PE].",
    "said in an interview": "[Ek|person SE Minister] said on [Monday|=2031-03-03] in an interview that [Peru|country PE] was far.",
    "has yet to return": "[Ek|person SE Minister] will soon return from [Peru|country PE].",
    "heads home": "[Ek|person SE Minister] headed home to [Chile|country CL] on [Monday|=2031-03-03].",
    "a mission at the seat of a body": "[Peru|country PE]'s mission to the [U.N.|organisation] was closed on [Monday|=2031-03-03].",
    "the seat of a government names no place": (
        "[Press Secretary Ek|person  secretary] praised the [White House|metonym US] summit of [Monday|=2031-03-03]."
    ),
    "returns home": "[Ek|person SE Minister] will return to [Lund|city SE] on [Friday|=2031-03-07].",
    "what is reported on": (
        "[Ek|person SE Minister] reported on the [Rome|metonym IT] summit to [Paz|person SE King] on [Monday|=2031-03-03]."
    ),
    "what talks are on": "Talks on [Chad|country TD] will be held in [Rome|city IT] on [Friday|=2031-03-07].",
}


@pytest.mark.parametrize("party", TOLD)
def test_a_party_is_found(party: str) -> None:
    marked, expected = TOLD[party]
    assert read(marked) == expected


@pytest.mark.parametrize("trap", NOT_TOLD)
def test_what_is_no_party_makes_no_event(trap: str) -> None:
    assert read(NOT_TOLD[trap]) == []
