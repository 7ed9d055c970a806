"""Where the `wenming` command starts: safe streams first, then as little as the request needs."""

import sys

from wenming_cli import __version__


def main() -> None:
    """Run wenming on this process's arguments and leave with its exit code."""
    from wenming_cli.cli.console import finish, make_streams_safe

    make_streams_safe()
    arguments = sys.argv[1:]
    try:
        if arguments in (["--version"], ["-V"]):
            # Answered before typer is imported: scripts and shells ask for it often.
            print("wenming", __version__)
            code = 0
        else:
            from wenming_cli.cli.main import run

            code = run(arguments)
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough.
        code = 0
    except KeyboardInterrupt:
        # Ctrl-C while the program was still loading: there is nothing to say about answers.
        code = 130
    sys.exit(finish(code))


if __name__ == "__main__":
    main()
