"""What the terminal can show: its width, and whether in colour. Plugins know no terminal; they get it as settings."""

import os
import shutil
import sys

Settings = dict[str, dict[str, object]]


def terminal_settings() -> Settings:
    """The table's settings for standard output: none when it is no terminal, so that a file never depends on one."""
    if not sys.stdout.isatty():
        return {}
    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return {"table": {"width": shutil.get_terminal_size().columns, "color": color}}
