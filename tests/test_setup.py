"""What a stranger installs is what pyproject.toml asks for, and what the Makefile needs is there."""

import os
import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
PINS = [line for line in PINNED.splitlines() if not line.startswith("#")]


def name_of(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


def test_each_pin_is_a_name_and_one_version_from_wherever_the_machine_gets_its_packages() -> None:
    assert PINS
    for pin in PINS:
        assert re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", pin), pin


def test_each_wanted_package_is_pinned_within_its_range() -> None:
    pinned = {name_of(pin.split("==")[0]): pin.split("==")[1] for pin in PINS}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    for text in wanted:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pinned[name_of(requirement.name)]), text


def test_the_build_backend_is_pinned_since_the_editable_install_fetches_nothing() -> None:
    backend = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert [Requirement(each).name for each in backend] == ["setuptools"]
    assert any(pin.startswith("setuptools==") for pin in PINS)


def test_continuous_integration_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").startswith("#!/bin/sh\n")


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert PROJECT["license"] == "Apache-2.0"
