"""Every exception that tracker raises on purpose.

TrackerError
├── InputError            a document, file or line cannot be read          exit 1
│   ├── EmptyInput
│   ├── NoReader          no reader takes a file of this kind
│   └── UndatedDocument   no publication date given, none to be inferred
├── OutputError           a result cannot be written                      exit 1
├── UsageError            an option or name that does not exist           exit 2
├── WhenError             a value that is no EDTF date                     exit 1
└── PluginError           a plugin broke its promise                       named, the rest goes on
    ├── PluginLoadError   import failed, a hook is misspelt, a name taken twice
    ├── PluginCallError   raised, ran too long, left the process
    └── PluginAnswerError gave a wrong type, or a quote that is not in the text

A message says what, where and what to do, on one line; the facts are attributes.
"""


class TrackerError(Exception):
    """The root. ``except TrackerError`` catches all that tracker raises on purpose.

    >>> str(InputError("not JSON", source="docs.jsonl", line=3, remedy="one object a line"))
    'docs.jsonl:3: not JSON; one object a line'
    """

    exit_code = 1

    def __init__(self, what: str, *, source: str = "", line: int | None = None, remedy: str = "") -> None:
        self.what = what
        self.source = source
        self.line = line
        self.remedy = remedy
        where = f"{source}:{line}" if line is not None else source
        super().__init__(f"{where}: {what}" if where else what)

    def __str__(self) -> str:
        return f"{super().__str__()}; {self.remedy}" if self.remedy else super().__str__()

    def __reduce__(self) -> tuple[object, ...]:
        """How it goes from one process to another: by its facts, whatever the parameters of its kind."""
        return TrackerError._again, (type(self), self.args, vars(self))

    @staticmethod
    def _again(kind: type["TrackerError"], words: tuple[object, ...], facts: dict[str, object]) -> "TrackerError":
        error = kind.__new__(kind, *words)
        vars(error).update(facts)
        return error


class InputError(TrackerError):
    """A document, file or line cannot be read."""


class EmptyInput(InputError):
    """A source without a single document."""


class NoReader(InputError):
    """No reader takes a file of this kind; in a folder such a file is passed over."""


class UndatedDocument(InputError):
    """No publication date is given and the text allows none, or several."""


class OutputError(TrackerError):
    """A result cannot be written."""


class UsageError(TrackerError):
    """An option, format or name that does not exist."""

    exit_code = 2


class WhenError(TrackerError, ValueError):
    """A value that is no EDTF (ISO 8601-2) date of the supported kind."""


class PluginError(TrackerError):
    """A plugin broke its promise; ``plugin`` is its ``kind/name``."""

    def __init__(self, what: str, *, plugin: str, source: str = "", line: int | None = None, remedy: str = "") -> None:
        self.plugin = plugin
        super().__init__(f"plugin {plugin}: {what}", source=source, line=line, remedy=remedy)


class PluginLoadError(PluginError):
    """It cannot be imported, misspells a hook, or takes a name already taken."""


class PluginCallError(PluginError):
    """It raised, ran past its time, or tried to leave the process."""


class PluginAnswerError(PluginError):
    """It gave a wrong type, or words that are not in the text."""
