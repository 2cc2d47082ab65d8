"""How the days of a journey are handed to its legs, the whole way, in an article of a Thursday."""

import pytest

from tests.frames.test_dates import events

JOURNEYS = {
    "from setting out to coming home": (
        "Mr Ian Forrest, the Australian Minister for Trade, will leave for overseas on 20 May. He will visit Japan and South "
        "Korea and return to Canberra on 1 June.",
        ["JP 1987-05-20/1987-06-01 planned", "KR 1987-05-20/1987-06-01 planned"],
    ),
    "the first day, of which the legs lie ahead": (
        "Danish Foreign Minister Henrik Brandt's five-day trip to Kenya, Uganda and Sudan, ending on May 18, takes him away "
        "from the debate.",
        [f"{country} 1987-05-14/1987-05-18 planned" for country in ("KE", "UG", "SD")],
    ),
    "and then: no date of the first stop": (
        "Danish Foreign Minister Henrik Brandt will visit Kenya on Monday and then go on to Uganda.",
        ["KE 1987-05-18 planned", "UG 1987-05 planned"],
    ),
    "each verb with the date after it": (
        "Danish Foreign Minister Henrik Brandt landed in Nairobi on Thursday and flies on to Kampala on Saturday.",
        ["KE 1987-05-14 ongoing", "UG 1987-05-16 planned"],
    ),
    "two stops in one breath": (
        "Danish Foreign Minister Henrik Brandt will visit Kenya and Uganda next month. He will be in Nairobi from 7 to 9 June "
        "and in Kampala from 10 to 13 June.",
        ["KE 1987-06-07/1987-06-09 planned", "UG 1987-06-10/1987-06-13 planned"],
    ),
    "from the first day of a tour to coming home": (
        "Danish Foreign Minister Henrik Brandt starts a tour on Saturday that will take him to Kenya and Uganda. He returns "
        "to Copenhagen on May 22.",
        ["KE 1987-05-16/1987-05-22 planned", "UG 1987-05-16/1987-05-22 planned"],
    ),
    "the place he comes from tomorrow": (
        "Danish Foreign Minister Henrik Brandt arrives in Nairobi on Saturday from Kampala.",
        ["KE 1987-05-16 planned", "UG 1987-05-16 planned"],
    ),
    "and then: in the month of what comes before": (
        "Danish Foreign Minister Henrik Brandt will visit Kenya on June 3 and 4. Brandt will then travel to Uganda.",
        ["KE 1987-06-03/1987-06-04 planned", "UG 1987-06 planned"],
    ),
    "a stop with a day of its own": (
        "Danish Foreign Minister Henrik Brandt's six-day trip to Kenya and Uganda ends on May 22. Brandt will fly to Uganda "
        "on May 20.",
        ["KE 1987-05-17/1987-05-22 planned", "UG 1987-05-20 planned"],
    ),
    "there still for a meeting later today": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Tuesday. Brandt is to meet President Amos Kiprono of Kenya "
        "in Nairobi on Thursday.",
        ["KE 1987-05-12/1987-05-14 ongoing", "KE 1987-05-14 planned"],
    ),
    "there until a meeting today": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Tuesday. Brandt met President Amos Kiprono of Kenya in "
        "Nairobi on Thursday.",
        ["KE 1987-05-12/1987-05-14 occurred", "KE 1987-05-14 occurred"],
    ),
}


@pytest.mark.parametrize("case", JOURNEYS)
def test_a_journey_dates_its_legs(case: str) -> None:
    text, expected = JOURNEYS[case]
    assert sorted(events(text)) == sorted(expected)
