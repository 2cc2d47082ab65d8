"""Places: where a city lies, and in which country, when the text leaves it out and the gazetteer knows only one answer."""

from collections.abc import Iterable

from tracker.plugin import Correction, Event, city_named, hookimpl


@hookimpl
def resolve_event(event: Event) -> Iterable[Correction]:
    """The country and the coordinates of the city that an event names; a country or region is left as wide as it is."""
    place = event.place
    if place is None or place.kind != "city" or (place.country and place.latitude is not None):
        return []
    city = city_named(place.name, place.country)
    if city is None:
        return []
    filled = {"country": city.country, "latitude": city.latitude, "longitude": city.longitude}
    reason = f"{city.name} lies in {city.country}, at {city.latitude:.2f}, {city.longitude:.2f} (GeoNames)"
    return [Correction(field="place", value=place.model_copy(update=filled), reason=reason)]
