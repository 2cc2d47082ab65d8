"""Timelines made by hand, of invented people: what exporters are tried on."""

from tracker.plugin import DocumentRecord, Event, EventTime, Evidence, LeftOut, Participant, Place, Timeline, Trip, When

WIRE = DocumentRecord(
    id="a" * 64,
    name="wire.txt",
    title="Minister Sorell tours the coast",
    published="2021-03-10T06:30:00+02:00",
    published_source="metadata",
    publisher="Coast Gazette",
    agencies=("CGA",),
    url="https://gazette.example/2021/03/tour?page=1",
)
LETTER = DocumentRecord(
    id="b" * 64,
    name="letter.txt",
    published="2021-03-08/2021-03-10",
    published_source="inferred",
    published_reasons=("“Wednesday” = “10 March” → 2021", "since the summit of 2020 → after 2020"),
)


def when(edtf: str, text: str = "", *, checks: tuple[str, ...] = ()) -> EventTime:
    """A date as the core gives it."""
    value = When.parse(edtf)
    return EventTime(
        edtf=edtf,
        earliest=value.earliest.isoformat(),
        latest=value.latest.isoformat(),
        granularity=value.granularity,
        text=(text,) if text else (),
        rule="weekday after the anchor",
        anchor="2021-03-10",
        anchor_source="metadata",
        checks=checks,
    )


def event(identity: str = "ev_aaaaaaaaaaaaa", edtf: str = "2021-03-12", **fields: object) -> Event:
    """A visit of Ilse Sorell to Port Amber, with any field set otherwise."""
    given: dict[str, object] = {
        "id": identity,
        "kind": "visit",
        "title": "Sorell: visit to Norway",
        "when": when(edtf, "on Friday"),
        "status": "planned",
        "participants": (Participant(name="Ilse Sorell", role="visitor", office="Foreign Minister", country="EE"),),
        "place": Place(name="Bergen", kind="city", country="NO", latitude=60.393, longitude=5.3242),
        "evidence": (Evidence(document=WIRE.id, start=0, end=49, quote="Ilse Sorell will be in Bergen on Friday."),),
        "confidence": 0.9,
        "extractor": "visits",
        "rule": "goes-to",
    }
    return Event.model_validate(given | fields)


def timeline(*events: Event, **fields: object) -> Timeline:
    """A timeline of the events, in the order given."""
    given: dict[str, object] = {"as_of": "2021-03-10", "documents": (WIRE, LETTER), "events": events}
    return Timeline.model_validate(given | fields)


def journey() -> Timeline:
    """A month long ago, a call, a trip of two legs, a summit with hosts, a cancellation, a season and a decade."""
    events = (
        event("ev_decade0000000", "199X", title="Aho: visit to Chile", status="occurred"),
        event(
            "ev_month00000000",
            "2019-07",
            title="Sorell: visit to Chile",
            status="occurred",
            place=Place(name="Valparaíso", kind="city", country="CL", latitude=-33.046, longitude=-71.6197),
            evidence=(
                Evidence(
                    document=LETTER.id, start=10, end=60, quote='She had "seen the harbour" in July 2019 already.'
                ),
            ),
        ),
        event(
            "ev_season0000000", "2020-24", title="Sorell: working visit to Peru", subkind="working", status="occurred"
        ),
        event(
            "ev_call000000000",
            "2021-03-09",
            kind="call",
            subkind="phone",
            title="Sorell and Brandvold: phone call",
            status="occurred",
            place=None,
            participants=(
                Participant(name="Ilse Sorell", role="participant", office="Foreign Minister", country="EE"),
                Participant(name="Nils Brandvold", role="participant", office="Prime Minister", country="NO"),
            ),
        ),
        event(
            "ev_legone0000000",
            "2021-03-12/2021-03-13",
            subkind="official",
            title="Sorell: official visit to Norway",
            announced_by="visitor",
            trip="trip_coast",
            leg=1,
            participants=(
                Participant(name="Ilse Sorell", role="visitor", office="Foreign Minister", country="EE"),
                Participant(name="Nils Brandvold", role="host", office="Prime Minister", country="NO"),
            ),
            evidence=(
                Evidence(
                    document=WIRE.id,
                    start=0,
                    end=90,
                    quote="Ilse Sorell will be in Bergen on Friday and Saturday, the ministry in Tallinn said.",
                    attributed_to="the ministry in Tallinn",
                ),
                Evidence(document=LETTER.id, start=70, end=99, quote="Bergen awaits her on the 12th."),
            ),
        ),
        event(
            "ev_legtwo0000000",
            "2021-03-13/2021-03-14",
            title="Sorell: visit to Denmark",
            trip="trip_coast",
            leg=2,
            place=Place(name="Denmark", kind="country", country="DK"),
        ),
        event(
            "ev_cancel0000000",
            "2021-04-02",
            kind="summit",
            title="Coast summit",
            status="cancelled",
            place=Place(name="Reykjavík", kind="city", country="IS", latitude=64.147, longitude=-21.9426),
            when=when("2021-04-02", "2 April", checks=("Friday = 2 April 2021",)),
        ),
        event("ev_week000000000", "2021-W16", kind="talks", title="Sorell: talks in Latvia", status="proposed"),
        event("ev_time000000000", "2021-05-03T15:00+03:00", kind="meeting", title="Sorell: meeting in Riga"),
    )
    trip = Trip(
        id="trip_coast",
        title="Ilse Sorell: Norway and Denmark",
        visitors=("Ilse Sorell",),
        when="2021-03-12/2021-03-14",
        legs=("ev_legone0000000", "ev_legtwo0000000"),
    )
    left = (LeftOut(document=WIRE.id, start=200, end=212, text="for ten days", reason="a duration"),)
    return timeline(*events, trips=(trip,), left_out=left)
