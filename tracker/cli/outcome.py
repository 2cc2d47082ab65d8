"""How a run ended: which inputs failed, which plugins misbehaved, and the exit code they add up to."""

import click

from tracker.cli import complain
from tracker.cli.options import DEBUG
from tracker.cli.workers import Answer


class Outcome:
    """The count of what was done and what failed; errors are said as they come, each once."""

    def __init__(self) -> None:
        self.done = 0
        self.failed = 0
        self._exit_code = 1

    def took(self, answer: Answer[object]) -> bool:
        """Count an answer; say its error when it has one. Whether it was done."""
        if answer.error is None:
            self.done += 1
            return True
        self.failed += 1
        self._exit_code = answer.error.exit_code
        complain(str(answer.error))
        if answer.trace and click.get_current_context().meta.get(DEBUG):
            click.echo(answer.trace, err=True, nl=False)
        return False

    @property
    def exit_code(self) -> int:
        """0 all done, 3 some failed, else the code of the last failure."""
        if not self.failed:
            return 0
        return 3 if self.done else self._exit_code
