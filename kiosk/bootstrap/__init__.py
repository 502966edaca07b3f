"""The composition root: command line, settings, adapters, services, then the window or a command.

It knows every part and owns every long-lived object; nothing else does. Qt and the commands are imported
only where they are needed, so that the window does not wait for them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from kiosk.adapters.places import Places
from kiosk.bootstrap.command_line import parser
from kiosk.bootstrap.common import places_of
from kiosk.domain.errors import KioskError

Command = Callable[[argparse.Namespace, Places], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; without one, the kiosk itself."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    whole = _with_command(given)
    options = parser(whole[0]).parse_args(whole)
    try:
        return _COMMANDS[options.command](options, places_of(options))
    except KioskError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _with_command(given: list[str]) -> list[str]:
    asks = {"-h", "--help", "--version"}
    return given if given and (given[0] in _COMMANDS or given[0] in asks) else ["run", *given]


def _run(options: argparse.Namespace, places: Places) -> int:
    if options.watch:
        from kiosk.bootstrap.preview import preview  # noqa: PLC0415

        return preview(options, places)
    from kiosk.bootstrap import stand  # noqa: PLC0415

    return stand.run(options, places)


def _rehearse(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap.rehearse import rehearse  # noqa: PLC0415

    return rehearse(options, places)


def _journey(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import stand  # noqa: PLC0415

    return stand.journey(options, places)


def _content(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import office  # noqa: PLC0415

    return office.content(options, places)


def _practice(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import office  # noqa: PLC0415

    return office.practice(options, places)


def _settings(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import office  # noqa: PLC0415

    return office.settings(options, places)


def _update(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap.update import update  # noqa: PLC0415

    return update(options, places)


def _survey(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap.survey import survey  # noqa: PLC0415

    return survey(options, places)


def _typeset(options: argparse.Namespace, _places: Places) -> int:
    from kiosk.adapters.paper.process import main as typeset  # noqa: PLC0415

    return typeset((options.template, options.assets))


def _phone(_options: argparse.Namespace, _places: Places) -> int:
    from kiosk.bootstrap.phone import serve  # noqa: PLC0415

    return serve()


def _printed(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import printed  # noqa: PLC0415

    command: Command = getattr(printed, f"run_{options.command}")
    return command(options, places)


def _signing(options: argparse.Namespace, places: Places) -> int:
    from kiosk.bootstrap import signing  # noqa: PLC0415

    command: Command = getattr(signing, f"run_{options.command}")
    return command(options, places)


_COMMANDS: dict[str, Command] = {
    "run": _run,
    "journey": _journey,
    "rehearse": _rehearse,
    "content": _content,
    "practice": _practice,
    "settings": _settings,
    "update": _update,
    "phone": _phone,
    "typeset": _typeset,
    "survey": _survey,
    **dict.fromkeys(("poster", "cards"), _printed),
    **dict.fromkeys(("keys", "publish", "stick", "trust"), _signing),
}
