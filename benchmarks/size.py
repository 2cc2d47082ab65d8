"""How much disk a core install takes: tracker and what it needs, beside Python's own.

    python benchmarks/size.py            # what is installed in this environment, following the requirements

Installs nothing. Bytecode is counted apart, since pip writes it and Python would too.
"""

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

LIMIT_MB = 100
"""What a core install may take."""


ROOT = Path(__file__).parent.parent


def name_of(requirement: str) -> str:
    """``click>=8.1`` as ``click``."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def needed(name: str, found: dict[str, Distribution]) -> None:
    """Add a distribution and everything it needs without extras."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return
    for requirement in found[key].requires or ():
        if "extra ==" not in requirement:
            needed(name_of(requirement), found)


def size(installed: Distribution) -> tuple[int, int]:
    """Bytes of a distribution's files, and of their bytecode."""
    files = [Path(str(installed.locate_file(each))) for each in installed.files or ()]
    sizes = [(each.suffix == ".pyc", each.stat().st_size) for each in files if each.is_file()]
    return sum(n for compiled, n in sizes if not compiled), sum(n for compiled, n in sizes if compiled)


def own_size() -> tuple[int, int]:
    """Bytes of tracker and its plugins, as in a wheel."""
    files = [each for folder in ("tracker", "plugins") for each in (ROOT / folder).rglob("*") if each.is_file()]
    source = sum(each.stat().st_size for each in files if each.suffix != ".pyc")
    return source, sum(each.stat().st_size for each in files if each.suffix == ".pyc")


def main() -> None:
    """Print the table and the sum."""
    found: dict[str, Distribution] = {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        needed(name_of(requirement), found)
    rows = [(name, *size(each)) for name, each in found.items()] + [("tracker and plugins", *own_size())]
    for name, source, compiled in sorted(rows, key=lambda row: -row[1]):
        print(f"{name:<24} {source / 1e6:8.1f} MB  + {compiled / 1e6:5.1f} MB bytecode")
    total = sum(source + compiled for _, source, compiled in rows) / 1e6
    print(f"{'in all':<24} {total:8.1f} MB with bytecode; the limit is {LIMIT_MB} MB")


if __name__ == "__main__":
    main()
