"""A file as a module. What the module holds is not looked at here."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


def from_file(path: Path, name: str) -> ModuleType:
    """A file run as the module ``name``, which is in ``sys.modules`` first: dataclasses and pickle look it up there.

    Raises:
        BaseException: whatever the file raises.
    """
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return module
