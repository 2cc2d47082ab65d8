"""Models whose every text can be written as UTF-8. What the texts say is not looked at."""

from typing import TypeVar

from pydantic import BaseModel

Model = TypeVar("Model", bound=BaseModel)


def sound(model: Model) -> Model:
    """The model with U+FFFD for every lone surrogate, which no UTF-8 can hold and a plugin's title may.

    >>> from tracker.model.event import Place
    >>> sound(Place(name="Oslo" + chr(0xD800), kind="city")).name
    'Oslo�'
    """
    return type(model).model_validate(_sound(model.model_dump()))


def _sound(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: _sound(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_sound(item) for item in value]
    return value
