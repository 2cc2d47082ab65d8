"""Which days a visit is told to take, and what has become of it, over one or two sentences of a Thursday: the whole way."""

from datetime import date

import pytest

from tracker.host import Host
from tracker.model.document import Document
from tracker.model.timeline import Timeline
from tracker.pipeline import Pipeline

THURSDAY = date(1987, 5, 14)

STAYS = {
    "a length that has ended is none of where one goes": (
        "Irish Foreign Minister Declan Moran left for Cuba today at the end of a three-day visit to Peru.",
        ["PE 1987-05-12/1987-05-14 occurred", "CU 1987-05-14 ongoing"],
    ),
    "her way, of who follows": (
        "Irish Foreign Minister Grainne Moran will call on her counterpart, Thai Foreign Minister Somchai Rattana. On her return "
        "journey Ms Moran will stop in Cuba on Monday.",
        ["CU 1987-05-18 planned"],
    ),
    "a clause of what is done at the place": (
        "Irish Foreign Minister Declan Moran flew to Cuba, where he met President Raul Solis on Monday.",
        ["CU 1987-05-11 occurred"],
    ),
    "a clause that travels on": (
        "Irish Foreign Minister Declan Moran will fly to Cuba, from where he goes to Peru on Monday.",
        ["PE 1987-05-18 planned"],
    ),
    "had gone to": (
        "Irish Foreign Minister Declan Moran had gone to Cuba on Thursday.",
        ["CU 1987-05-14 occurred"],
    ),
    "had to go to": (
        "Irish Foreign Minister Declan Moran has to go to Cuba on Thursday.",
        ["CU 1987-05-14 planned"],
    ),
    "a tour of a region, which does not travel": (
        "The European tour of Thai Foreign Minister Somchai Rattana began in Brussels on Monday.",
        ["BE 1987-05-11 occurred"],
    ),
    "the two countries": (
        "Chile and Peru will not quarrel. Foreign ministers of the two countries are to meet in Caracas on Monday.",
        ["VE 1987-05-18 planned"],
    ),
    "two countries of three": (
        "Chile, Cuba and Peru will not quarrel. Foreign ministers of the two countries are to meet in Caracas on Monday.",
        [],
    ),
    "back from what was held somewhere": (
        "Thai Foreign Minister Somchai Rattana returned on Monday from the U.N. General Assembly in New York.",
        ["US 1987-05-11 occurred"],
    ),
    "there": (
        "Irish Foreign Minister Declan Moran knows Cuba. He went there in 1981 and will be there next month.",
        ["CU 1981 occurred", "CU 1987-06 planned"],
    ),
    "an invitation to what is to come": (
        "Irish Foreign Minister Declan Moran accepted an invitation to visit Cuba later this year.",
        ["CU 1987 planned"],
    ),
    "a committee of a body, counted back from its close": (
        "A committee of the Organisation of African Unity closed a six-day session in Kampala on Saturday.",
        ["UG 1987-05-04/1987-05-09 occurred"],
    ),
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
    "over when he came home": (
        "Finnish Foreign Minister Matti Salo has ended an official visit to Poland. He returned to Helsinki on Sunday.",
        ["PL 1987-05-10 occurred"],
    ),
    "a length told where he goes": (
        "Gambian President Lamin Ceesay departed Banjul on Thursday for Ankara, where he will spend three days.",
        ["TR 1987-05-14/1987-05-16 ongoing"],
    ),
    "a length back from leaving": (
        "Finnish Foreign Minister Matti Salo left Warsaw on Wednesday after a three-day visit.",
        ["PL 1987-05-11/1987-05-13 occurred"],
    ),
    "home from the last stop, not from the first": (
        "Austrian Foreign Minister Helga Stein arrived in Chile on Sunday. She goes on to Brazil on Friday before returning "
        "home on Monday.",
        ["CL 1987-05-10 occurred", "BR 1987-05-15/1987-05-18 planned"],
    ),
    "in the past of the past": (
        "Foreign Minister Karin Lundvall of Sweden telephoned Danish Prime Minister Henrik Brandt, who had met officials on a "
        "visit to Moscow.",
        ["- 1987-05-14 occurred"],
    ),
    "a length of the week, from the day": (
        "Danish Foreign Minister Henrik Brandt will pay a three-day visit to Kenya next week. Brandt will arrive in Nairobi on "
        "Tuesday.",
        ["KE 1987-05-19/1987-05-21 planned"],
    ),
    "there until later today": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Wednesday and is to leave for Cairo later on Thursday.",
        ["KE 1987-05-13/1987-05-14 ongoing", "EG 1987-05-14 planned"],
    ),
    "counted from leaving, not over": (
        "Danish Foreign Minister Henrik Brandt left for Kenya late on Wednesday for a two-day visit.",
        ["KE 1987-05-13/1987-05-14 ongoing"],
    ),
    "gone, and home again": (
        "British Prime Minister Helen Ashworth flew to Moscow on Thursday for talks. She will return to London on Saturday.",
        ["RU 1987-05-14/1987-05-16 ongoing"],
    ),
    "a length back from the end, told later": (
        "Danish Foreign Minister Henrik Brandt ended a visit to Kenya on Wednesday. During the three-day trip Brandt saw a dam.",
        ["KE 1987-05-11/1987-05-13 occurred"],
    ),
    "no length: what happened before in it": (
        "Danish Foreign Minister Henrik Brandt arrived in Nairobi on Wednesday, his second visit in ten days.",
        ["KE 1987-05-13 ongoing"],
    ),
    "leaders fly": (
        "Swedish Prime Minister Anders Holm and Danish Prime Minister Henrik Brandt fly to Nairobi on Saturday.",
        ["KE 1987-05-16 planned", "KE 1987-05-16 planned"],
    ),
    "arrived where the talks are": (
        "Danish Foreign Minister Henrik Brandt held talks with President Amos Kiprono of Kenya in Nairobi on Wednesday. Brandt, "
        "who arrived on Tuesday, left for home.",
        ["KE 1987-05-12/1987-05-13 occurred", "KE 1987-05-13 occurred"],
    ),
    "there until he goes home": (
        "Danish Foreign Minister Henrik Brandt visited Nairobi on Wednesday. He returns to Copenhagen on Saturday.",
        ["KE 1987-05-13/1987-05-16 ongoing"],
    ),
    "arriving before the day told": (
        "President Armando Solis of Ecuador will speak on June 7 during a three-day visit to Spain. Solis will arrive on June 6.",
        ["ES 1987-06-06/1987-06-08 planned"],
    ),
    "the two met": (
        "Prime Minister Helen Ashworth of Britain telephoned Danish Prime Minister Henrik Brandt last week. The two met in "
        "Oslo on Thursday.",
        ["- 1987-W19 occurred", "NO 1987-05-14 occurred"],
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
    "begun, and only the welcome dated": (
        "Danish Foreign Minister Henrik Brandt has begun a visit to Kenya. President Joseph Otieno greeted Brandt at the airport in "
        "Nairobi on May 14.",
        ["KE 1987-05-14 ongoing"],
    ),
    "ahead of it, within its month": (
        "Danish Foreign Minister Henrik Brandt is under pressure to agree ahead of a late May summit of the European Community.",
        ["- 1987-05 planned"],
    ),
    "a return that is still to come": (
        "Special envoy Henrik Brandt of Denmark told reporters in Cairo that he would return to Nairobi today for more talks with "
        "President Joseph Otieno of Kenya.",
        ["KE 1987-05-14 planned"],
    ),
    "a plan told after it was put off": (
        "Danish Foreign Minister Henrik Brandt has put off his trip to Kenya. The Danish minister's visit was tentatively set for "
        "May 21.",
        ["KE 1987-05-21 postponed"],
    ),
    "a plan that was being made before it was put off": (
        "Danish Foreign Minister Henrik Brandt has put off his visit to Kenya. Sources had said that the minister was planning a visit "
        "to Kenya on June 21.",
        ["KE 1987-06-21 postponed"],
    ),
    "what else is ruled out": (
        "Danish Foreign Minister Henrik Brandt left on Tuesday for a regional summit in Kenya and ruled out any meeting with King "
        "Farid of Jordan.",
        ["KE 1987-05-12 occurred"],
    ),
    "a return that is told in the present": (
        "Danish Foreign Minister Henrik Brandt is in Cairo. He returns to Kenya later for more talks with President Joseph Otieno.",
        ["KE 1987-05 planned", "EG 1987-05-14 ongoing"],
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
