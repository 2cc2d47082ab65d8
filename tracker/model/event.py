"""The event: what people see, exchange and subscribe to. Its JSON is the public schema ``tracker/1``."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tracker.model.when import When

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Status = Literal["proposed", "planned", "ongoing", "occurred", "postponed", "cancelled", "denied"]
Role = Literal["visitor", "host", "participant", "mediator"]
AnnouncedBy = Literal["visitor", "host", "both", "third_party", "media"]
PlaceKind = Literal["city", "region", "country", "venue", "remote"]
Granularity = Literal["time", "day", "week", "month", "season", "year", "decade", "century"]


class Value(BaseModel):
    """Frozen, closed, and cheap to define: the schema is built when first used."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


DISPUTED = ("another source says", "another sentence says")
"""How a check begins that tells of sources, or sentences of one source, which disagree on the days."""


class EventTime(Value):
    """When it happens: the EDTF value, and how the text gave it."""

    edtf: str
    earliest: str
    latest: str
    granularity: Granularity
    text: tuple[str, ...] = ()
    rule: str = ""
    anchor: str | None = None
    anchor_source: str | None = None
    checks: tuple[str, ...] = ()

    @property
    def disputed(self) -> bool:
        """Whether sources, or sentences of one, disagree on the days."""
        return any(check.startswith(DISPUTED) for check in self.checks)

    @property
    def value(self) -> When:
        return When.parse(self.edtf)


class Participant(Value):
    """A person, country or body that takes part, in the fullest form the text gives."""

    name: str
    role: Role
    office: str | None = None
    country: CountryCode | None = None


class Place(Value):
    """Where it happens. ``country`` is ISO 3166-1 alpha-2 of today; degrees are WGS 84."""

    name: str
    kind: PlaceKind
    country: CountryCode | None = None
    latitude: float | None = None
    longitude: float | None = None


class Evidence(Value):
    """The words it came from: ``quote`` is ``document.text[start:end]``, verbatim."""

    document: str
    start: int
    end: int
    quote: str
    attributed_to: str | None = None


class Event(Value):
    """One happening: a visit, meeting, summit, conference, talks, call, or a plugin's own kind."""

    id: str
    kind: Slug
    subkind: Slug | None = None
    title: str
    when: EventTime
    status: Status
    announced_by: AnnouncedBy | None = None
    participants: tuple[Participant, ...] = ()
    place: Place | None = None
    trip: str | None = None
    leg: int | None = None
    evidence: tuple[Evidence, ...]
    confidence: Annotated[float, Field(ge=0, le=1)]
    extractor: str
    rule: str
    reasons: tuple[str, ...] = ()
