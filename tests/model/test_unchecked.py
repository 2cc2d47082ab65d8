"""Values that the core makes without a look at their fields are those that a look would have let through."""

from collections.abc import Iterator
from datetime import date

import pytest
from pydantic import BaseModel

from tracker.host import Host
from tracker.model.document import Document
from tracker.model.draft import Party
from tracker.model.unchecked import unchecked
from tracker.pipeline import Pipeline

TEXT = (
    "KIRUNA, March 4 (AP) -- President Ada Lind of Sweden arrived in Peru on Tuesday for a three-day visit, officials said. "
    "She will meet President Juan Rey on March 6 in Lima. In 2019 they had met."
)


def models(value: object) -> Iterator[BaseModel]:
    """A value and all that it holds, as far as they are models."""
    if isinstance(value, BaseModel):
        yield value
        for each in vars(value).values():
            yield from models(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from models(each)


def test_what_is_made_equals_what_the_model_makes() -> None:
    made, checked = unchecked(Party)(span=(0, 5), role="host"), Party(span=(0, 5), role="host")
    assert made == checked
    assert (hash(made), repr(made), made.model_dump_json()) == (hash(checked), repr(checked), checked.model_dump_json())
    assert made.model_copy(update={"role": "visitor"}) == Party(span=(0, 5), role="visitor")
    assert made.model_fields_set == checked.model_fields_set


def test_two_values_do_not_share_their_fields() -> None:
    make = unchecked(Party)
    one, other = make(span=(0, 5), role="host"), make(span=(6, 9), role="visitor")
    assert (one.span, other.span) == ((0, 5), (6, 9))


@pytest.mark.parametrize("kind", ["drafts", "timeline"])
def test_all_that_an_article_gives_has_every_field_in_order_and_of_its_type(kind: str) -> None:
    pipeline = Pipeline(Host(strict=True))
    document = pipeline.annotate(Document(TEXT, published=date(2025, 3, 4), published_source="user"))
    drafts = tuple(draft for _, draft in pipeline.host.extract(document))
    timeline = pipeline.gather(pipeline.ground((document, pipeline.host.extract(document))))
    assert drafts
    assert timeline.events
    assert timeline.left_out
    for model in models(drafts if kind == "drafts" else timeline):
        assert list(vars(model)) == list(type(model).model_fields)
        assert type(model).model_validate(vars(model), strict=True) == model
