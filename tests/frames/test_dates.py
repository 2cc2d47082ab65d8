"""Which days a visit is told to take, and what has become of it, over one or two sentences of a Thursday: the whole way."""

from datetime import date

import pytest

from tracker.host import Host
from tracker.model.document import Document
from tracker.model.timeline import Timeline
from tracker.pipeline import Pipeline

THURSDAY = date(1987, 5, 14)

STAYS = {
    "two places, each with its day": (
        "On Monday Irish Foreign Minister Declan Moran flies to Cuba and on Wednesday to Peru.",
        ["CU 1987-05-18 planned", "PE 1987-05-20 planned"],
    ),
    "a day behind is none of what will be": (
        "President Armando Solis of Ecuador arrived in Spain on Wednesday and will travel to Cuba after a day of rest.",
        ["ES 1987-05-13 ongoing"],
    ),
    "going home is no visit": (
        "Irish Foreign Minister Declan Moran flies to Cuba on Saturday before going home to Dublin.",
        ["CU 1987-05-16 planned"],
    ),
    "a length from its first day": (
        "Swedish Foreign Minister Karin Lundvall began a three-day visit to Peru on Monday.",
        ["PE 1987-05-11/1987-05-13 occurred"],
    ),
    "a length told in another sentence": (
        "President Armando Solis of Ecuador arrived in Spain on Wednesday. He stays four days.",
        ["ES 1987-05-13/1987-05-16 ongoing"],
    ),
    "a week": (
        "Irish Foreign Minister Declan Moran will pay a week-long visit to Cuba from Sunday.",
        ["CU 1987-05-17/1987-05-23 planned"],
    ),
    "a day and a length, told of the place before": (
        "President Armando Solis of Ecuador would make a state visit to Spain this month, his office said. He lands on "
        "Wednesday and stays four days.",
        ["ES 1987-05-20/1987-05-23 planned"],
    ),
    "hours": (
        "A 48-hour visit to Austria by Irish Foreign Minister Declan Moran begins on Monday.",
        ["AT 1987-05-18/1987-05-19 planned"],
    ),
    "hours that make no day": (
        "Irish Foreign Minister Declan Moran paid a five-hour visit to Austria on Monday.",
        ["AT 1987-05-11 occurred"],
    ),
    "a length back from coming home": (
        "Egyptian Defence Minister Fathi Nassar flew home today after a two-day visit to Jordan.",
        ["JO 1987-05-13/1987-05-14 occurred"],
    ),
    "talks of several days": (
        "Egyptian Defence Minister Fathi Nassar began three days of talks in Amman with King Farid of Jordan on Wednesday.",
        ["JO 1987-05-13/1987-05-15 ongoing"],
    ),
    "its last day in its clause": (
        "Malaysian Defence Minister Azman Yusof is on a visit to Turkey that runs until Saturday.",
        ["TR 1987-05-14/1987-05-16 ongoing"],
    ),
    "its last day in the next sentence": (
        "Thai Foreign Minister Somchai Rattana began a visit to Burma on Tuesday. The visit ends tomorrow.",
        ["MM 1987-05-12/1987-05-15 ongoing"],
    ),
    "leaving after arriving": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Wednesday. He is due to leave on Saturday.",
        ["KE 1987-05-13/1987-05-16 ongoing"],
    ),
    "leaving for what comes next": (
        "Danish Foreign Minister Henrik Brandt, who arrived in Nairobi on Wednesday, leaves for Cairo on Saturday.",
        ["KE 1987-05-13/1987-05-16 ongoing", "EG 1987-05-16 planned"],
    ),
    "leaving, long after a visit that was over": (
        "Danish Foreign Minister Henrik Brandt visited Nairobi on Monday. He leaves for Cairo on Saturday.",
        ["KE 1987-05-11 occurred", "EG 1987-05-16 planned"],
    ),
    "going home again": (
        "Algerian Foreign Minister Rachid Benali is visiting Mali and will return to Algiers on Saturday.",
        ["ML 1987-05-14/1987-05-16 ongoing"],
    ),
    "a meeting there on a later day": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Tuesday. Brandt will meet President Amos Kiprono of Kenya "
        "in Nairobi on Friday.",
        ["KE 1987-05-12/1987-05-15 ongoing", "KE 1987-05-15 planned"],
    ),
    "today and tomorrow": (
        "Danish Foreign Minister Henrik Brandt will be in Nairobi today and tomorrow.",
        ["KE 1987-05-14/1987-05-15 planned"],
    ),
    "a weekend beside exact days": (
        "Danish Foreign Minister Henrik Brandt flies to Nairobi this weekend. During his trip to Nairobi, which runs from "
        "May 17 to 19, Brandt will see officials.",
        ["KE 1987-05-17/1987-05-19 planned"],
    ),
    "leaving later on the day": (
        "Danish Foreign Minister Henrik Brandt leaves Nairobi tonight.",
        ["KE 1987-05-14 ongoing"],
    ),
    "just back": (
        "Special envoy Henrik Brandt, who has just returned from Nairobi, told reporters in Copenhagen the talks had failed.",
        ["KE 1987-05 occurred"],
    ),
    "another's visit keeps its date": (
        "Danish Foreign Minister Henrik Brandt's visit to Nairobi was to follow up on King Farid's visit to Kenya last week.",
        ["KE 1987-W19 occurred"],
    ),
    "a year that is another noun's": (
        "Danish Foreign Minister Henrik Brandt, on a visit to Nairobi, spoke of the 1977 invasion of Uganda.",
        ["KE 1987-05-14 ongoing"],
    ),
    "counted among others": (
        "Danish Foreign Minister Henrik Brandt met King Farid of Jordan in Amman on Monday. It was their third meeting this year.",
        ["JO 1987-05-11 occurred"],
    ),
    "countries seen before": (
        "Danish Foreign Minister Henrik Brandt flew to Cairo on Monday after visiting Kenya and Uganda.",
        ["KE 1987-05 occurred", "UG 1987-05 occurred", "EG 1987-05-11 occurred"],
    ),
    "between two days": (
        "Danish Foreign Minister Henrik Brandt will visit Kenya between May 22 and May 26.",
        ["KE 1987-05-22/1987-05-26 planned"],
    ),
}

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
    "a stop with a day of its own": (
        "Danish Foreign Minister Henrik Brandt's six-day trip to Kenya and Uganda ends on May 22. Brandt will fly to Uganda "
        "on May 20.",
        ["KE 1987-05-17/1987-05-22 planned", "UG 1987-05-20 planned"],
    ),
}

PLANS = {
    "put off to a new day": (
        "The visit of Omani Foreign Minister Salim Busaidi to Iran, planned for next Tuesday, has been put off to June 3.",
        ["IR 1987-05-19 postponed", "IR 1987-06-03 planned"],
    ),
    "moved": (
        "A meeting between Prime Minister Laszlo Farkas of Hungary and Israeli President Dan Peleg, set for Monday, was moved "
        "to Wednesday.",
        ["- 1987-05-18 postponed", "- 1987-05-20 planned"],
    ),
    "moved to a place": (
        "A meeting between Prime Minister Laszlo Farkas of Hungary and Israeli President Dan Peleg on Monday was moved to Rome.",
        ["- 1987-05-11 occurred"],
    ),
    "put off without a new day": (
        "Finnish Foreign Minister Aino Virta has postponed a visit to Pakistan that had been set for May 26.",
        ["PK 1987-05-26 postponed"],
    ),
    "told anew": (
        "Omani Foreign Minister Salim Busaidi was due in Iran on Friday. Busaidi will now arrive in Tehran on Monday.",
        ["IR 1987-05-15 postponed", "IR 1987-05-18 planned"],
    ),
    "called off by another word for it": (
        "Lebanese Prime Minister Karim Daoud, who had been scheduled to visit France from June 1 to 3, has called off the trip.",
        ["FR 1987-06-01/1987-06-03 cancelled"],
    ),
    "is not coming": (
        "Russian Foreign Minister Oleg Baranov is not coming to Belgrade. Baranov was expected in Belgrade today.",
        ["RS 1987-05-14 cancelled"],
    ),
    "not coming, with no plan told": ("Russian Foreign Minister Oleg Baranov is not coming to Belgrade.", []),
    "called off, with its day before": (
        "Talks in Doha on Saturday between King Farid of Jordan and Israeli President Dan Peleg have been called off.",
        ["QA 1987-05-16 cancelled"],
    ),
    "called off, on the day of the decision": (
        "The June visit of Israeli President Dan Peleg to Cairo was called off on Wednesday.",
        ["EG 1987-06 cancelled"],
    ),
    "under discussion, whatever for": (
        "A visit to Cairo by Israeli President Dan Peleg for talks next week was under consideration.",
        ["EG 1987-W21 proposed"],
    ),
    "no plans": ("There are no plans for Greek Prime Minister Nikos Vlahos to visit Turkey in June.", []),
    "plans": (
        "There are plans for Greek Prime Minister Nikos Vlahos to visit Turkey in June.",
        ["TR 1987-06 planned"],
    ),
    "invited to": (
        "Lao Foreign Minister Bounmy Phomma invited Cambodian Prime Minister Sok Chan to visit Vientiane in June.",
        ["LA 1987-06 proposed"],
    ),
    "on a condition": (
        "If the truce holds, Israeli Foreign Minister Dan Peleg will travel to Cairo on Sunday.",
        ["EG 1987-05-17 proposed"],
    ),
    "beside a condition": (
        "If it rains, crops may be saved when Israeli Foreign Minister Dan Peleg travels to Cairo on Sunday.",
        ["EG 1987-05-17 planned"],
    ),
}


CONFLICTS = {
    "one arrival on two days": (
        "Omani Foreign Minister Salim Busaidi arrives in Tehran on Tuesday. Busaidi will arrive in Tehran on Wednesday.",
        ["IR 1987-05-19 another sentence says 1987-05-20"],
    ),
    "two speakers, a day each": (
        "Iran said Omani Foreign Minister Salim Busaidi would visit Tehran on Tuesday. Oman's foreign ministry said Busaidi "
        "would visit Tehran on Wednesday.",
        ["IR 1987-05-19 another sentence says 1987-05-20"],
    ),
    "one speaker, two days of a stay": (
        "Iran said Omani Foreign Minister Salim Busaidi would visit Tehran on Tuesday. Iran said Busaidi would visit Tehran "
        "on Wednesday.",
        ["IR 1987-05-19/1987-05-20"],
    ),
    "arrivals that have happened": (
        "Omani Foreign Minister Salim Busaidi arrived in Tehran on Tuesday. Busaidi arrived in Tehran on Wednesday.",
        ["IR 1987-05-12/1987-05-13"],
    ),
}


def extracted(text: str) -> Timeline:
    return Pipeline(Host()).extract(Document(text, published=THURSDAY, published_source="user"))


def events(text: str) -> list[str]:
    timeline = extracted(text)
    return [
        f"{event.place.country if event.place else '-'} {event.when.edtf} {event.status}" for event in timeline.events
    ]


@pytest.mark.parametrize("case", STAYS)
def test_a_stay_has_its_days(case: str) -> None:
    text, expected = STAYS[case]
    assert events(text) == expected


@pytest.mark.parametrize("case", JOURNEYS)
def test_a_journey_dates_its_legs(case: str) -> None:
    text, expected = JOURNEYS[case]
    assert sorted(events(text)) == sorted(expected)


@pytest.mark.parametrize("case", PLANS)
def test_a_plan_that_changes_says_so(case: str) -> None:
    text, expected = PLANS[case]
    assert events(text) == expected


@pytest.mark.parametrize("case", CONFLICTS)
def test_days_that_contradict_each_other_are_shown(case: str) -> None:
    text, expected = CONFLICTS[case]
    told = (
        (str(event.place and event.place.country), event.when.edtf, *event.when.checks)
        for event in extracted(text).events
    )
    assert [" ".join(each) for each in told] == expected
