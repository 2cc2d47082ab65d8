"""Text as Markdown shows it letter for letter: what a CommonMark parser makes of it is what was put in."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tracker.render.clean import one_line
from tracker.render.markdown import Markdown, code, escape, markdown_page

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from("\\`*_{}[]<>()#+-.!|~$^&@:/=\"'% 1a\u00a0\n\té"), max_size=24)
"""Text thick with what Markdown acts on."""


def inline(markdown: str) -> list[Token]:
    return [child for token in PARSER.parse(markdown) for child in token.children or ()]


def said(text: str) -> str:
    return " ".join(one_line(text.replace("\u00a0", " ")).split())


@given(SIGNS | st.text(max_size=60))
@example("# no heading")
@example("- no list")
@example("12. no list")
@example("2024. ")
@example("+ 1")
@example("===")
@example("---")
@example("***")
@example("```")
@example("    no code")
@example("<script>alert(1)</script>")
@example("&amp; &#60;b&#62;")
@example("[x](javascript:alert(1)) ![y](z) [^1] [ref]: /x")
@example("a | b")
@example("ends in a backslash \\")
def test_escaped_text_is_one_paragraph_of_the_same_text(text: str) -> None:
    tokens = PARSER.parse(escape(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"][: len(tokens)]
    assert {child.type for child in inline(escape(text))} <= {"text"}
    shown = "".join(child.content for child in inline(escape(text))).replace("\u00a0", " ")
    assert " ".join(shown.split()) == said(text)


@given(SIGNS, SIGNS)
def test_escaped_text_stays_in_its_cell(one: str, other: str) -> None:
    table = f"| A | B |\n| --- | --- |\n| {escape(one)} | {escape(other)} |\n| x | y |\n"
    cells = [token for token in PARSER.parse(table) if token.type == "inline"]
    assert len(cells) == 6
    assert [said("".join(child.content for child in cell.children or ())) for cell in cells[2:4]] == [
        said(one),
        said(other),
    ]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Putin: state visit to North Korea", "Putin: state visit to North Korea"),
        ("18–19\u00a0June 2024", "18–19\u00a0June 2024"),
        ("0.50", "0.50"),
        ("1. May", "1\\. May"),
        ("3) and 4)", "3\\) and 4)"),
        ("snake_case", "snake\\_case"),
        ("see https://a.example and www.b.example", "see https\\://a.example and www\\.b.example"),
        ("a\r\nb", "a b"),
        ("", ""),
    ],
)
def test_only_what_markdown_acts_on_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_markdown_is_not_escaped_twice() -> None:
    once = Markdown.of("a*b")
    assert once == "a\\*b"
    assert Markdown.of(once) is once


@given(SIGNS.filter(lambda text: one_line(text) != ""))
def test_a_code_span_cannot_be_left(text: str) -> None:
    (span,) = inline(f"x {code(text)} y")[1:2]
    assert span.type == "code_inline"


def test_a_page_escapes_what_it_prints_and_has_the_filters_it_was_given(tmp_path: Path) -> None:
    template = tmp_path / "page.md.jinja"
    template.write_text("{{ title | yaml }}|{{ title }}|{{ title | label }}|{{ title | twice }}\n", "utf-8")
    page = markdown_page(template, {"twice": lambda text: Markdown(f"*{text}{text}*")})
    assert page.render(title='a: "b" #') == '"a: \\"b\\" #"|a: "b" #|a∶ ”b” ♯|*a: "b" #a: "b" #*\n'
