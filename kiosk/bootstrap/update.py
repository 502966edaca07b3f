"""`kiosk update …`: puts the one-shot updater together. The only process of the kiosk that may go online."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.bundle_store import FolderBundleStore
from kiosk.adapters.calendar import FileClockMemory, FlooredCalendar, SystemCalendar
from kiosk.adapters.clock import SystemClock
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.places import Places
from kiosk.adapters.process_guard import serve_parent
from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.bootstrap.common import ROOT_FILE, load_settings, places_of, root_file
from kiosk.domain.errors import EnvironmentProblem, KioskError
from kiosk.domain.release.model import MANIFEST, REGION, Generation, Origin, SignedRole, Vouched
from kiosk.domain.release.refusal import Refused
from kiosk.domain.settings import Settings, area_names

if TYPE_CHECKING:
    from kiosk.cli.update import Source, Updater
    from kiosk.domain.catalogue import Catalogue
    from kiosk.trust.client.source import Trust

_AT_HOME = ("restore", "check", "try")
_COMMANDS = ("look", "install", "fetch", "prove", *_AT_HOME)


def add_parser(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    """What the command understands."""
    parser = commands.add_parser(
        "update", parents=[common], help="neuen Inhalt ansehen oder übernehmen (eine Zeile JSON je Meldung)"
    )
    parser.add_argument("action", choices=_COMMANDS)
    parser.add_argument("--stick", type=Path, help="Datei .standpaket oder Ordner mit dem Inhalt")
    parser.add_argument("--mirror", action="store_true", help="den eingestellten Server fragen")
    parser.add_argument("--expect", default="", help="nur genau dieses Angebot übernehmen")
    parser.add_argument("--number", type=int, default=0, help="die Nummer der Fassung")
    parser.add_argument("--serving", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--areas", default="", help="die Orte, deren Inhalt der Stand zeigt, mit Kommas")


def main(arguments: Sequence[str] | None = None) -> int:
    """The updater alone, as the screen starts it: quicker than with every other command."""
    whole = argparse.ArgumentParser(prog="kiosk")
    common = argparse.ArgumentParser(add_help=False)
    for name in ("--settings", "--state", "--content"):
        common.add_argument(name, type=Path)
    common.add_argument("--stand")
    add_parser(whole.add_subparsers(dest="command", required=True), common)
    options = whole.parse_args(sys.argv[1:] if arguments is None else arguments)
    return update(options, places_of(options))


def update(options: argparse.Namespace, places: Places) -> int:
    """Run one command and end."""
    if options.serving:
        serve_parent(hurry=options.action == "prove")
    from kiosk.cli.proof import speaker  # noqa: PLC0415 -- the window needs none of it

    say = speaker(sys.stdout.buffer)
    try:
        return _run(options, places)
    except Refused as error:
        from kiosk.services.update.messages import refusal_of  # noqa: PLC0415

        say(refusal_of(error))
    except KioskError as error:
        from kiosk.services.update.messages import Problem, clean  # noqa: PLC0415

        say(Problem(clean(error.message), clean(error.remedy), clean(error.where)))
    return 2


def _run(options: argparse.Namespace, places: Places) -> int:
    settings, _ = load_settings(options, places)
    store = release_store(places)
    if options.action == "prove":  # every start waits for it: nothing else is loaded
        from kiosk.cli.proof import say_proofs, speaker  # noqa: PLC0415

        say = speaker(sys.stdout.buffer)
        return say_proofs((store.current(), store.previous()), vouch_with(settings, places), say)
    if options.action in _AT_HOME:
        return _at_home(options, _updater(store, settings, places, ()), settings, places)
    named = area_names(options.areas or settings.areas)
    areas = (REGION, *(named or _places_here(store, places)))
    updater = _updater(store, settings, places, areas)
    source = _source(options, settings, places, areas)
    if options.action == "look":
        return updater.look(source)
    return updater.install(source, options.expect)


def _at_home(options: argparse.Namespace, updater: Updater, settings: Settings, places: Places) -> int:
    """What needs nothing but the store."""
    match options.action:
        case "restore":
            return updater.restore(options.number)
        case "check":
            return updater.check(SystemCalendar().utc())
        case _:
            perform = partial(_rehearse, release_store(places), settings, places)
            return updater.rehearse(options.number, perform)


def release_store(places: Places) -> FolderReleaseStore:
    """Where this stand keeps what it has taken over."""
    return FolderReleaseStore(places.state / "releases")


def clock_memory(places: Places) -> FileClockMemory:
    """Where this stand remembers the time."""
    return FileClockMemory(places.state / "clock.json")


def vouch_with(settings: Settings, places: Places) -> Callable[[Generation], tuple[SignedRole, ...]]:
    """What proves a generation, with everything that it needs loaded only when it is used."""

    def prove(generation: Generation) -> tuple[SignedRole, ...]:
        from kiosk.services.update.proving import proved  # noqa: PLC0415
        from kiosk.trust.client.proof import prove  # noqa: PLC0415

        root = _root(settings, places)
        areas = areas_of(generation)

        def vouch(proof: Mapping[str, bytes]) -> Vouched:
            return prove(root, proof, areas).vouched

        return proved(generation, release_store(places).proof(generation.number), vouch)

    return prove


def areas_of(generation: Generation) -> tuple[str, ...]:
    """The areas that a generation consists of, the region first."""
    found = {
        file.path.removesuffix(f"/{MANIFEST}") for file in generation.files if file.path.endswith(MANIFEST)
    }
    return (REGION, *sorted(found - {REGION}))


def _root(settings: Settings, places: Places) -> bytes:
    path = root_file(settings, places)
    if path is None:
        raise EnvironmentProblem(
            "Dieser Stand hat noch keine Urkunde der Schlüssel.",
            where=str(places.settings.parent / ROOT_FILE),
            remedy="Kopieren Sie root.json aus dem Büro dorthin.",
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            f"Die Urkunde der Schlüssel lässt sich nicht lesen: {error.strerror}.", where=str(path)
        ) from error


def _updater(
    store: FolderReleaseStore, settings: Settings, places: Places, areas: tuple[str, ...]
) -> Updater:
    from kiosk.adapters.release_store.pictures import PictureCheck  # noqa: PLC0415
    from kiosk.cli.proof import speaker  # noqa: PLC0415
    from kiosk.cli.update import Updater  # noqa: PLC0415
    from kiosk.services.update.examine import Examiner  # noqa: PLC0415
    from kiosk.services.update.install import Installer  # noqa: PLC0415
    from kiosk.services.update.restore import Restorer  # noqa: PLC0415

    memory = clock_memory(places)
    calendar = FlooredCalendar(SystemCalendar(), memory)
    return Updater(
        store=store,
        installer=Installer(store, calendar, areas, Examiner(areas, settings.stand, PictureCheck())),
        restorer=Restorer(store, calendar, FileEventLog(places.state / "update.log")),
        areas=areas,
        before=partial(shown_now, store, places),
        prove=vouch_with(settings, places),
        memory=memory,
        calendar=SystemCalendar(),
        say=speaker(sys.stdout.buffer),
    )


def _source(
    options: argparse.Namespace, settings: Settings, places: Places, areas: tuple[str, ...]
) -> Source:
    from kiosk.cli.update import Source  # noqa: PLC0415
    from kiosk.trust.client.folder import FolderTransport  # noqa: PLC0415
    from kiosk.trust.client.pack import PackTransport  # noqa: PLC0415
    from kiosk.trust.client.source import ReleaseOpener  # noqa: PLC0415

    trust = _trust(settings, places, areas)
    if options.stick is not None:
        way = partial(FolderTransport if options.stick.is_dir() else PackTransport, options.stick)
        return Source(opener=ReleaseOpener(way, trust), origin=Origin.STICK)
    if not options.mirror or not settings.mirror:
        raise EnvironmentProblem(
            "Es ist nicht gesagt, woher der Inhalt kommt.",
            where="kiosk update",
            remedy="Nennen Sie --stick DATEI, oder --mirror mit „mirror“ in den Einstellungen.",
        )
    return _mirror(settings, trust)


def _mirror(settings: Settings, trust: Trust) -> Source:
    from kiosk.cli.update import Source  # noqa: PLC0415
    from kiosk.trust.client.mirror import MirrorTransport  # noqa: PLC0415
    from kiosk.trust.client.source import ReleaseOpener  # noqa: PLC0415

    made: list[MirrorTransport] = []

    def way() -> MirrorTransport:
        made.append(MirrorTransport(settings.mirror, memory=trust.memory))
        return made[-1]

    opener = ReleaseOpener(way, trust)
    return Source(opener=opener, origin=Origin.MIRROR, wait_s=lambda: made[-1].wait if made else 0.0)


def _trust(settings: Settings, places: Places, areas: tuple[str, ...]) -> Trust:
    from kiosk.services.update import floors  # noqa: PLC0415
    from kiosk.trust.client.memory import Memory  # noqa: PLC0415
    from kiosk.trust.client.source import Trust  # noqa: PLC0415

    return Trust(
        root=_root(settings, places),
        areas=areas,
        memory=Memory(places.state / "releases" / "tuf"),
        calendar=SystemCalendar(),
        floor=clock_memory(places).load(),
        floors=floors.seen(release_store(places).history()),
    )


def shown_now(store: FolderReleaseStore, places: Places) -> Catalogue | None:
    """What new content is compared with: what is installed, else what the program shipped."""
    from kiosk.bundle.decode import decode  # noqa: PLC0415
    from kiosk.services.update.shelf import StoredReleases  # noqa: PLC0415

    current = store.current()
    shipped = FolderBundleStore(places.state / "bundles").current()
    try:
        if current is not None:
            return StoredReleases(store).catalogue(current)
        return decode(shipped[1]) if shipped is not None else None
    except KioskError:
        return None


def _places_here(store: FolderReleaseStore, places: Places) -> tuple[str, ...]:
    """The places of the content that is shown, where nobody says which."""
    shown = shown_now(store, places)
    if shown is None:
        raise EnvironmentProblem(
            "Es ist nicht gesagt, welche Orte dieser Stand zeigt.",
            where="areas",
            remedy="Zum Beispiel: kiosk settings set areas gladbeck",
        )
    return tuple(sorted(shown.places))


def _rehearse(store: FolderReleaseStore, settings: Settings, places: Places, number: int) -> None:
    from kiosk.services.exhibition import Exhibition  # noqa: PLC0415
    from kiosk.services.update.self_test import go_through  # noqa: PLC0415
    from kiosk.services.update.shelf import StoredReleases  # noqa: PLC0415
    from kiosk.ui import environment  # noqa: PLC0415

    exhibition = Exhibition(StoredReleases(store).load(number), settings)
    go_through(exhibition, SystemClock())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    environment.prepare(os.environ)
    from kiosk.ui.rehearsal import draw_once  # noqa: PLC0415

    draw_once(exhibition, settings, places.assets, FileEventLog(places.state / "update.log"))
