"""What becomes of a plan: put off to another day, called off, denied, only offered, or told with two days that differ."""

import pytest

from tests.frames.test_dates import events, extracted

PLANS = {
    "considered": (
        "Omani Foreign Minister Salim Busaidi is considering a trip to Iran in June.",
        ["IR 1987-06 proposed"],
    ),
    "ruled out": (
        "Omani Foreign Minister Salim Busaidi ruled out a visit to Iran in June.",
        ["IR 1987-06 cancelled"],
    ),
    "was to have": (
        "The visit of Omani Foreign Minister Salim Busaidi to Iran, which was to have taken place on May 19, will now be held in "
        "July.",
        ["IR 1987-05-19 postponed", "IR 1987-07 planned"],
    ),
    "was to have, and no more": (
        "Omani Foreign Minister Salim Busaidi was to have flown to Iran on May 11.",
        ["IR 1987-05-11 cancelled"],
    ),
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
    "the trip that is only considered": (
        "Finnish Foreign Minister Aino Virta is considering a visit to Pakistan. On the three-day trip from May 26, she would open "
        "the dam.",
        ["PK 1987-05-26/1987-05-28 proposed"],
    ),
    "the trip that is agreed on": (
        "Finnish Foreign Minister Aino Virta will pay a visit to Pakistan. On the three-day trip from May 26, she will open the dam.",
        ["PK 1987-05-26/1987-05-28 planned"],
    ),
    "sought": (
        "Envoys sought to arrange a meeting between Prime Minister Laszlo Farkas of Hungary and Israeli President Dan Peleg on May 26.",
        ["- 1987-05-26 proposed"],
    ),
    "arranged": (
        "Envoys have arranged for a meeting between Prime Minister Laszlo Farkas of Hungary and Israeli President Dan Peleg on May 26.",
        ["- 1987-05-26 planned"],
    ),
    "put off in a sentence of its own": (
        "Finnish Foreign Minister Aino Virta was to visit Pakistan and India on May 26-28. The visit has been put off.",
        ["IN 1987-05-26/1987-05-28 postponed", "PK 1987-05-26/1987-05-28 postponed"],
    ),
    "called off in a sentence of its own": (
        "Finnish Foreign Minister Aino Virta is due to see King Farid of Jordan in Amman on May 26. The meeting was called off.",
        ["JO 1987-05-26 cancelled"],
    ),
    "had been put off before": (
        "Finnish Foreign Minister Aino Virta will visit Pakistan on May 26. The visit had been delayed by the rain.",
        ["PK 1987-05-26 planned"],
    ),
    "not called off": (
        "Finnish Foreign Minister Aino Virta will visit Pakistan on May 26. The trip will not be cancelled.",
        ["PK 1987-05-26 planned"],
    ),
    "late, but held": (
        "Finnish Foreign Minister Aino Virta saw King Farid of Jordan in Amman on Tuesday. The meeting was delayed by rain.",
        ["JO 1987-05-12 occurred"],
    ),
    "a part of it is off": (
        "Finnish Foreign Minister Aino Virta will visit Pakistan on May 26. The trip to the dam was scrapped.",
        ["PK 1987-05-26 planned"],
    ),
    "put off with a hyphen": (
        "A meeting between Prime Minister Laszlo Farkas of Hungary and Israeli President Dan Peleg set for May 26 was re-scheduled.",
        ["- 1987-05-26 postponed"],
    ),
    "put off, then told where to": (
        "Finnish Foreign Minister Aino Virta has decided to postpone her trip abroad. She was scheduled to visit Pakistan from May 26 to "
        "28.",
        ["PK 1987-05-26/1987-05-28 postponed"],
    ),
    "put off, but another trip stands": (
        "Finnish Foreign Minister Aino Virta has postponed a trip to Pakistan. She was due to visit India on May 26.",
        ["PK 1987-05 postponed", "IN 1987-05-26 planned"],
    ),
    "called off, in a clause of its own": (
        "Finnish Foreign Minister Aino Virta called off a visit to Pakistan that was set for May 26.",
        ["PK 1987-05-26 cancelled"],
    ),
    "put off with its talks": (
        "Finnish Foreign Minister Aino Virta has postponed a visit to Pakistan that had been set for May 26. She was due to visit "
        "Pakistan on May 26 and hold talks with Pakistani President Imran Zaki on May 27.",
        ["PK 1987-05-26 postponed", "PK 1987-05-27 postponed"],
    ),
    "put off, and the talks on the new day": (
        "Finnish Foreign Minister Aino Virta put off a visit to Pakistan from May 26 to May 28. She will hold talks with Pakistani "
        "President Imran Zaki on May 28.",
        ["PK 1987-05-26 postponed", "PK 1987-05-28 planned", "PK 1987-05-28 planned"],
    ),
    "told anew": (
        "Omani Foreign Minister Salim Busaidi was due in Iran on Friday. Busaidi will now arrive in Tehran on Monday.",
        ["IR 1987-05-15 postponed", "IR 1987-05-18 planned"],
    ),
    "a meeting put off": (
        "Danish Foreign Minister Henrik Brandt put off a meeting with Prime Minister Matti Salo of Finland that had been set for "
        "Monday.",
        ["- 1987-05-18 postponed"],
    ),
    "called off today, set for later": (
        "Russian Prime Minister Igor Lebedin turned around on Thursday, cancelling a visit to Cairo that was to have begun on "
        "Saturday.",
        ["EG 1987-05-16 cancelled"],
    ),
    "his trip": (
        "Danish Foreign Minister Henrik Brandt had been expected in Nairobi on Saturday but his trip was cancelled.",
        ["KE 1987-05-16 cancelled"],
    ),
    "could be held": (
        "A summit between King Farid of Jordan and Israeli President Dan Peleg could be held next month.",
        ["- 1987-06 proposed"],
    ),
    "will now take place": (
        "A visit by Ugandan President Yona Okello to Sudan, first planned for Tuesday, will now take place on May 28.",
        ["SD 1987-05-19 postponed", "SD 1987-05-28 planned"],
    ),
    "a report dismissed": (
        "Qatar's foreign ministry dismissed as baseless a report that Foreign Minister Nasser Hamdi would fly to Riyadh on "
        "Sunday.",
        ["SA 1987-05-17 denied"],
    ),
    "a denial that it would be": (
        "Qatar's premier made known a denial by the palace that Foreign Minister Nasser Hamdi would fly to Riyadh on Sunday.",
        ["SA 1987-05-17 denied"],
    ),
    "called off on a day told before it": (
        "Greek Foreign Minister Spyros Pappas called off on Wednesday his visit to Sofia next month.",
        ["BG 1987-06 cancelled"],
    ),
    "called off twice": (
        "Greek Foreign Minister Spyros Pappas called off his visit to Sofia next month. It is not clear why he chose to put off "
        "his visit to Sofia.",
        ["BG 1987-06 cancelled"],
    ),
    "might resume": (
        "There was talk that negotiations between Jordan and Israel might resume next week.",
        ["- 1987-W21 proposed"],
    ),
    "begins this week": (
        "Greek Foreign Minister Spyros Pappas will ask for help during a visit to Sofia that begins this week.",
        ["BG 1987-W20 planned"],
    ),
    "began this week": (
        "Greek Foreign Minister Spyros Pappas laid a wreath during a visit to Sofia that began this week.",
        ["BG 1987-W20 ongoing"],
    ),
    "some days": (
        "Greek Foreign Minister Spyros Pappas arrived in Sofia on Wednesday. The visit should last several days.",
        ["BG 1987-05-13 ongoing"],
    ),
    "was to have been, but put off": (
        "King Farid of Jordan was to have flown to Cairo on Monday, but the visit was delayed.",
        ["EG 1987-05-18 postponed"],
    ),
    "called off, with its day as owner": (
        "Greek Foreign Minister Spyros Pappas called off Monday's visit to Sofia.",
        ["BG 1987-05-18 cancelled"],
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
    "the cancellation of": (
        "Oman announced the cancellation of Foreign Minister Salim Busaidi's visit to Tehran on May 19.",
        ["IR 1987-05-19 cancelled"],
    ),
    "had planned, in vain": (
        "Omani Foreign Minister Salim Busaidi had planned to visit Iran on May 11.",
        ["IR 1987-05-11 cancelled"],
    ),
    "planned, in a time that has begun": (
        "Omani Foreign Minister Salim Busaidi plans a visit to Iran this month.",
        ["IR 1987-05 planned"],
    ),
    "called off, at a gathering that goes on": (
        "Israeli President Dan Peleg cancelled a meeting with King Farid of Jordan at the NATO summit in Rome on May 19.",
        ["IT 1987-05-19 cancelled", "IT 1987-05-19 planned"],
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


@pytest.mark.parametrize(
    "said",
    [
        "may postpone his visit to Peru next month",
        "threatened to cancel his visit to Peru next month",
        "nears a decision on whether to put off his visit to Peru next month",
    ],
)
def test_what_only_may_be_called_off_stands(said: str) -> None:
    assert events(f"Danish Foreign Minister Henrik Brandt {said}.") == ["PE 1987-06 planned"]
