"""What each rule tells, and what it must not: a sentence of each kind, with its names and dates marked."""

import pytest

from tests.frames.annotated import annotated, told
from tracker.frames import load

FRAMES = tuple(load(name) for name in ("visits", "meetings", "calls"))


def read(marked: str) -> list[str]:
    document = annotated(marked)
    drafts = [draft for frames in FRAMES for draft in frames.drafts(document) if draft.time or draft.near]
    return told(document, drafts)


TOLD = {
    "coincided with": (
        "[Ek|person SE Minister]'s stay in [Peru|country PE] on [Monday|=2031-03-03] coincided with overtures from "
        "[Paz|person CL President].",
        ["visit Ek > Peru 2031-03-03"],
    ),
    "visits": (
        "[Premier Ito|person JP Premier] will visit [Peru|country PE] on [Friday|=2031-03-07].",
        ["visit Premier Ito > Peru 2031-03-07"],
    ),
    "visits, in the past of the past": (
        "[Ito|person JP Premier] has not visited [Lima|city PE] since [July 2020|=2020-07].",
        ["visit Ito > Lima 2020-07"],
    ),
    "visits, met there by an owner's relative": (
        "[Ito|person JP Premier] visited [Lima|city PE] in [July 2020|=2020-07], when he met with [Paz|person PE]'s "
        "father, [Rosa Quispe|person PE].",
        ["visit Ito (Rosa Quispe) > Lima 2020-07"],
    ),
    "visits, fronted": (
        "After visiting [Iraq|country IQ] from [2-4 May|=2031-05-02/2031-05-04], [Ms Berg|person SE Minister] is to visit "
        "[Iran|country IR] on [4-5 May|=2031-05-04/2031-05-05].",
        ["visit Ms Berg > Iraq 2031-05-02/2031-05-04", "visit Ms Berg > Iran 2031-05-04/2031-05-05"],
    ),
    "visits, first person": (
        "[Ms. ONO Rie, Foreign Minister|person JP Minister]: From [3 to 9 May|=2031-05-03/2031-05-09] I will visit "
        "[Peru|country PE] and [Laos|country LA].",
        [
            "visit Ms. ONO Rie, Foreign Minister > Peru 2031-05-03/2031-05-09 journey",
            "visit Ms. ONO Rie, Foreign Minister > Laos 2031-05-03/2031-05-09 journey",
        ],
    ),
    "visits, perhaps": (
        "[Premier Lee|person KR Premier] said he may visit [Peru|country PE] in [June|=2031-06].",
        ["visit Premier Lee > Peru 2031-06 proposed"],
    ),
    "travels, one leg a country": (
        "[Minister Dahl|person NO Minister] will travel to [Oman|country OM], [Doha|city QA], [Qatar|country QA] and "
        "[Malta|country MT] [next month|=2031-04].",
        [f"visit Minister Dahl > {place} 2031-04 journey" for place in ("Oman", "Doha", "Malta")],
    ),
    "travels, from one capital to another": (
        "[King Olav|person NO King] flew from [Lima|city PE] to [Quito|city EC] on [Monday|=2031-03-03] for talks with "
        "[President Paz|person EC President].",
        ["visit King Olav (President Paz) > Quito 2031-03-03", "visit King Olav > Lima 2031-03-03 end"],
    ),
    "travels on, without a date": (
        "[Premier Ito|person JP Premier] heads to [Cairo|city EG] on [Monday|=2031-03-10]. After that he goes to [Amman|city JO].",
        ["visit Premier Ito > Cairo 2031-03-10", "visit Premier Ito > Amman month"],
    ),
    "arrives": (
        "[Minister Downer|person AU Minister] arrived in [Beijing|city CN] on [Thursday|=2031-03-06] for a [four-day|P4D] visit.",
        ["visit Minister Downer > Beijing 2031-03-06 start P4D"],
    ),
    "leaves for": (
        "[President Kone|person ML President] left [today|=2031-03-04] for a [three-day|P3D] visit to [Laos|country LA].",
        ["visit President Kone > Laos 2031-03-04 start P3D"],
    ),
    "leaves a place": (
        "[Michael Howard|person GB minister] repeated the threat before leaving [Tokyo|city JP] [yesterday|=2031-03-03] at "
        "the end of a [four-day|P4D] visit.",
        ["visit Michael Howard > Tokyo 2031-03-03 end P4D"],
    ),
    "is in": (
        "[Lavrov|person RU Minister] would be in [Austria|country AT] on a working visit on [May 9-11|=2031-05-09/2031-05-11].",
        ["visit Lavrov > Austria 2031-05-09/2031-05-11"],
    ),
    "visit (noun), light verb": (
        "[King Olav|person NO King] is scheduled to pay a [four-day|P4D] state visit to [Spain|country ES] "
        "[Oct. 3-6|=2031-10-03/2031-10-06].",
        ["visit King Olav > Spain 2031-10-03/2031-10-06 P4D"],
    ),
    "visit (noun), two owners": (
        "The deal was agreed after [Premier Ito|person JP Premier]'s visit to [Fiji|country FJ] [last year|=2030].",
        ["visit Premier Ito > Fiji 2030"],
    ),
    "visit (noun), by": (
        "[China|country CN] on [Thursday|=2031-03-06] protested against a visit to [Ukraine|country UA] by "
        "[Taiwanese Vice President Lien|person TW President] [this week|=2031-W10].",
        ["visit Taiwanese Vice President Lien > Ukraine 2031-W10"],
    ),
    "visit (noun), put off": (
        "[Ek|person SE President] is postponing his upcoming trip to [Togo|country TG].",
        ["visit Ek > Togo month postponed"],
    ),
    "visit (noun), called off, the finer date": (
        "[Kone|person ML President]'s [May|=2031-05] visit to [Laos|country LA], scheduled for the [9th|=2031-05-09], has been called off.",
        ["visit Kone > Laos 2031-05-09 cancelled"],
    ),
    "visit (noun), under way": (
        "[May|person GB Minister], on a visit to [Jordan|country JO], repeated her view.",
        ["visit May > Jordan day ongoing"],
    ),
    "the trip takes in": (
        "[Dahl|person NO Minister] will travel to [Oman|country OM] and [Malta|country MT] [next month|=2031-04]. The tour will "
        "also take in [Chad|country TD].",
        [f"visit Dahl > {place} 2031-04 journey" for place in ("Oman", "Malta", "Chad")],
    ),
    "receives": (
        "[President Ek|person SE President] looks forward to welcoming [Israeli President Herzog|person IL President] to the "
        "[Royal Palace|venue SE] on [July 18|=2031-07-18].",
        ["visit Israeli President Herzog (President Ek) > Royal Palace 2031-07-18"],
    ),
    "visiting X": (
        "[Afghan|demonym AF] leader [Masood|person AF leader] briefed visiting [Congressman Brand|person US Congressman] on "
        "[Tuesday|=2031-03-04] on a plan.",
        ["visit Congressman Brand > Afghan 2031-03-04 ongoing"],
    ),
    "meets": (
        "[Chancellor Weiss|person AT Chancellor] met [Monday|=2031-03-03] in [Oslo|city NO] with [King Olav|person NO King].",
        ["meeting Chancellor Weiss + King Olav > Oslo 2031-03-03"],
    ),
    "meets, countries": (
        "The leaders of [Laos|country LA] and [Togo|country TG] met on [Monday|=2031-03-03] in [Rome|city IT].",
        ["meeting Laos + Togo > Rome 2031-03-03"],
    ),
    "travels, later in the day": (
        "[Premier Ito|person JP Premier] heads to [Peru|country PE] later [today|=2031-03-04].",
        ["visit Premier Ito > Peru 2031-03-04 planned"],
    ),
    "travels, before what is planned after it": (
        "After travelling to [Peru|country PE] [this week|=2031-03-03/2031-03-09], [Minister Ek|person SE Minister] hopes to rest.",
        ["visit Minister Ek > Peru 2031-03-03/2031-03-09 planned"],
    ),
    "leaves for, its countries told later": (
        "[President Kone|person ML President] leaves [today|=2031-03-04] on a three-nation tour. [Kone|person ML President] "
        "is visiting [Peru|country PE], [Chile|country CL] and [Laos|country LA].",
        [f"visit Kone > {place} 2031-03-04 journey planned" for place in ("Peru", "Chile", "Laos")],
    ),
    "receives, by a country": (
        "[Peru|country PE] will host [Premier Ito|person JP Premier] on [Friday|=2031-03-07].",
        ["visit Premier Ito > Peru 2031-03-07"],
    ),
    "meets, for talks": (
        "[Ito|person JP Premier] will meet [Minister Ek|person SE Minister] [Friday|=2031-03-07] for talks on trade.",
        ["meeting Ito + Minister Ek 2031-03-07"],
    ),
    "meeting (noun), of a body's ministers": (
        "[Ek|person SE Minister] will attend the ministerial meeting of the [Arctic Council|organisation] in "
        "[Oslo|city NO] on [Friday|=2031-03-07].",
        ["conference Arctic Council + Ek > Oslo 2031-03-07"],
    ),
    "talks (noun), pairs of place and date": (
        "It was agreed in talks between [Ek|person SE Minister] and [Sow|person SN Minister] in [Rome|city IT] in "
        "[May|=2030-05] and [Paris|city FR] in [July|=2030-07].",
        ["talks Ek + Sow > Rome 2030-05", "talks Ek + Sow > Paris 2030-07"],
    ),
    "talks (noun), the date of the saying left alone": (
        "[Ito|person JP Premier] held talks in [Bern|city CH] with her [Swiss|demonym CH] counterpart on [Monday|=2031-03-03], "
        "officials said on [Tuesday|=2031-03-04].",
        ["talks Swiss + Ito > Bern 2031-03-03"],
    ),
    "discusses": (
        "The [EU|organisation]'s 28 foreign ministers will discuss the matter with [Premier Levi|person IL Premier] in "
        "[Brussels|city BE] [next Monday|=2031-03-10].",
        ["talks EU + Premier Levi > Brussels 2031-03-10"],
    ),
    "summit": (
        "[Prime Minister Rossi|person IT Minister] will attend the [G7|organisation] summit in [Kyoto|city JP], which runs "
        "[4-6 June|=2031-06-04/2031-06-06].",
        ["summit G7 + Prime Minister Rossi > Kyoto 2031-06-04/2031-06-06"],
    ),
    "phones": (
        "[President Ek|person SE President] telephoned [Emir Saud|person QA Emir] on [Monday|=2031-03-03].",
        ["call President Ek + Emir Saud 2031-03-03"],
    ),
    "visit (noun), at its end": (
        "[President Ek|person SE President] wrapped up a [three-day|P3D] visit to [Peru|country PE] on [Monday|=2031-03-03].",
        ["visit President Ek > Peru 2031-03-03 end P3D"],
    ),
    "phone call": (
        "[Emir Saud|person QA Emir] held a telephone call with [President Ek|person SE President] on [4 May|=2031-05-04].",
        ["call President Ek + Emir Saud 2031-05-04"],
    ),
    "attends a ceremony": (
        "[Ek|person SE Minister] will represent [Sweden|country SE] at the inauguration of [President Sow|person SN President] in "
        "[Dakar|city SN] on [Monday|=2031-03-10].",
        ["visit Ek > Dakar 2031-03-10"],
    ),
    "call (noun)": (
        "They will follow up on [Kone|person ML President]'s [9 May|=2031-05-09] call with [President Sow|person SN President].",
        ["call President Sow + Kone 2031-05-09"],
    ),
    "speaks with": (
        "[Ek|person SE Minister] spoke [today|=2031-03-04] with [President Sow|person SN President].",
        ["call Ek + President Sow 2031-03-04"],
    ),
}

NOT_TOLD = {
    "a ceremony without a place": "[Ek|person SE Minister] will attend the funeral of [Kone|person ML President] on [Monday|=2031-03-10].",
    "represents a firm": "[Ek|person SE Minister] represents a firm in [Rome|city IT] and spoke on [Monday|=2031-03-03].",
    "visits a school": "[Kone|person ML President] visited a school in [Rome|city IT] on [Monday|=2031-03-03].",
    "at home": "[Premier Ito|person JP Premier] will travel to [Osaka|city JP] on [Monday|=2031-03-10].",
    "a wish": "[Ek|person SE Minister] should visit [Chad|country TD] in [May|=2031-05], his critics said.",
    "a private person": "The [Peruvian coach Lopez|person ES coach] visited [Peru|country PE] in [May|=2030-05].",
    "called void": "[Kone|person ML President] called the pact with [Peru|country PE] void on [Monday|=2031-03-03].",
    "met a deadline": "[Kone|person ML President] met the deadline set by [President Sow|person SN President] on [Monday|=2031-03-03].",
    "a cabinet meeting": "[Ito|person JP Premier] chaired a cabinet meeting on [Peru|country PE] on [Monday|=2031-03-03].",
    "received a letter": "[Ek|person SE Minister] received a letter from [President Sow|person SN President] on [Monday|=2031-03-03].",
    "welcomed a decision": "[Peru|country PE] welcomed [Premier Ito|person JP Premier]'s decision on [Monday|=2031-03-03].",
    "called on him to": "[Premier Ito|person JP Premier] called on [President Ek|person SE President] to resign on [Monday|=2031-03-03].",
    "called for talks": "[Kone|person ML President] called for talks with [France|country FR] on [Monday|=2031-03-03].",
    "a news conference": "[Kone|person ML President] told a news conference in [Paris|city FR] on [Monday|=2031-03-03] that it was wrong.",
    "left unchanged": "[Ek|person SE Minister] left the tariff unchanged in [May|=2030-05] after [France|country FR] protested.",
    "did not": "[Ek|person SE Minister] did not visit [Chad|country TD] in [May|=2030-05].",
    "undated": "[Ek|person SE Minister]'s recent visit to [Chad|country TD] was a success.",
    "hosts in a visit": "[Ek|person SE Minister] will meet [President Sow|person SN President] soon.",
}


@pytest.mark.parametrize("rule", TOLD)
def test_a_rule_tells_its_event(rule: str) -> None:
    marked, expected = TOLD[rule]
    assert read(marked) == expected


@pytest.mark.parametrize("trap", NOT_TOLD)
def test_other_senses_tell_nothing(trap: str) -> None:
    assert read(NOT_TOLD[trap]) == []


def test_a_meeting_within_a_visit_names_its_host() -> None:
    marked = (
        "[Wetang|person KE Minister] is visiting [Australia|country AU] from [11 to 16 June|=2031-06-11/2031-06-16]. "
        "He will meet [Prime Minister Smith|person AU Minister]."
    )
    assert read(marked) == ["visit Wetang (Prime Minister Smith) > Australia 2031-06-11/2031-06-16"]


def test_the_sentence_says_who_announces() -> None:
    document = annotated(
        "[Ito|person JP Premier] will visit [Peru|country PE] on [Friday|=2031-03-07], [Lima|city PE]'s foreign ministry said."
    )
    assert [draft.announced_by for draft in FRAMES[0].drafts(document)] == ["host"]
