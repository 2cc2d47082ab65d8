"""``tracker completion``: the script that makes a shell complete tracker's commands and options."""

import click


@click.command("completion", epilog='Example: eval "$(tracker completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    Bash and zsh: put the line of the example into ~/.bashrc or ~/.zshrc. Fish: tracker completion fish | source
    """
    from click.shell_completion import get_completion_class

    from tracker.cli import cli

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"click knows no completion for {shell}")
    click.echo(completion(cli, {}, "tracker", "_TRACKER_COMPLETE").source())
