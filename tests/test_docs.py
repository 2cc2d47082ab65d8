"""The documentation says what happens: console blocks are typed into a shell and their output compared, Python is run.

``DOCS=write python -m pytest tests/test_docs.py`` writes the present output into the pages, to be read before a commit.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = {"console", "python", "json", "toml", "text", "mermaid", "html", "markdown"}
NEEDS_NETWORK = ("git clone ", "pip install ", "python3 -m pip install ", "cd tracker")
"""Commands that bring the project onto a machine: the only ones that no test types."""
ELLIPSIS = "..."
"""On a line of its own it stands for any lines that are left out."""


@dataclass(frozen=True)
class Block:
    page: Path
    language: str
    text: str
    line: int

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        yield Block(page, match[1], match[2], text.count("\n", 0, match.start()) + 1)


def commands(block: Block) -> Iterator[tuple[str, str, str]]:
    """Each command of a console block: as it is written, as it is typed, and the output shown below it."""
    for typed in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, output = typed.partition("\n")
        written = [line]
        while written[-1].endswith("\\"):
            line, _, output = output.partition("\n")
            written.append(line)
        command = " ".join(each.removesuffix("\\").strip() for each in written)
        yield "$ " + "\n".join(written) + "\n", command, output


def lines_of(printed: str) -> str:
    """What was printed, without white space at the ends of lines: a page has none there."""
    return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())


CONSOLES = [block for page in PAGES for block in blocks(page) if block.language == "console"]
GENERATED = {"hooks.md"}
"""Pages whose Python is made from the code and shows signatures, not programs."""
PYTHON_PAGES = [
    page for page in PAGES if page.name not in GENERATED and any(block.language == "python" for block in blocks(page))
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it: the dispatches, and a ``tracker`` to type. Pages leave files there."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "docs" / "examples", folder / "docs" / "examples")
    bin_folder = folder / ".bin"
    bin_folder.mkdir()
    for name, arguments in (("tracker", "-m tracker"), ("python", ""), ("khal", "-m khal")):
        script = bin_folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return folder


def typed(command: str, folder: Path) -> str:
    """What a command prints, results and messages together as a terminal shows them."""
    environment = {
        "PATH": f"{folder / '.bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    return done.stdout.decode()


def as_pattern(expected: str) -> re.Pattern[str]:
    lines = [
        r"(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line) + r"[ ]*\n" for line in expected.splitlines()
    ]
    return re.compile("".join(lines))


def runs(command: str) -> bool:
    return not command.startswith((*NEEDS_NETWORK, "make "))


@pytest.mark.parametrize("block", CONSOLES, ids=str)
def test_a_command_prints_what_the_page_shows(block: Block, desk: Path) -> None:
    shown = ""
    for written, command, expected in commands(block):
        printed = lines_of(typed(command, desk)) if runs(command) else expected
        if os.environ.get("DOCS") != "write":
            assert as_pattern(expected).fullmatch(printed), f"$ {command}\n{printed}"
        shown += written + (expected if as_pattern(expected).fullmatch(printed) else printed)
    page = block.page.read_text(encoding="utf-8")
    if page.count(block.text) == 1 and shown != block.text:
        block.page.write_text(page.replace(block.text, shown), encoding="utf-8")


@pytest.mark.parametrize("page", PYTHON_PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page: Path, desk: Path) -> None:
    code = "\n".join(block.text for block in blocks(page) if block.language == "python")
    script = desk / f"{page.stem}_page.py"
    script.write_text(code, encoding="utf-8")
    printed = typed(f"python -W error {script.name} && echo done", desk)
    assert printed.endswith("done\n"), printed


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target
        for page in PAGES
        for target in re.findall(r"(?:^\$ |`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named
    assert named <= targets


def test_every_block_says_its_language() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert len(re.findall(r"^```", text, re.MULTILINE)) == 2 * sum(1 for _ in blocks(page)), page.name
        assert {block.language for block in blocks(page)} <= SHOWN, page.name


def test_every_link_to_a_file_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
