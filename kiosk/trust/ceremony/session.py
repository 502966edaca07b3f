"""What the commands use: keys are unlocked one after the other, then one thing is done with all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.bundle import policy as policies
from kiosk.domain.release.expiry import endings
from kiosk.domain.release.keys import KeyCard, KeyProblem, Report
from kiosk.domain.release.model import POLICY, Policy
from kiosk.services.update.office import RepositoryFolder
from kiosk.trust.ceremony import losing, standing
from kiosk.trust.ceremony.amending import PUBLISHING, Outcome, Wish, amend, install
from kiosk.trust.ceremony.draft import Draft, decode
from kiosk.trust.ceremony.founding import Founding, found
from kiosk.trust.ceremony.roster import PUBLISHING_ROLES, Post, find, roster, targets_of
from kiosk.trust.keys import files
from kiosk.trust.keys.opened import OpenKey
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.repository import ROOT, TARGETS, Repository

DRAFT_SUFFIX = ".entwurf"


class Ceremony:
    """One session at one machine."""

    def __init__(self, ring: KeyRing, open_folder: Callable[[str], RepositoryFolder], now: datetime) -> None:
        """Use the keys of a ring and repositories by their folder; `now` is aware, in UTC."""
        self._ring = ring
        self._open_folder = open_folder
        self._now = now
        self._keys: list[OpenKey] = []

    def card(self, file: str) -> KeyCard:
        """Whose key a file holds.

        Raises:
            KeyProblem: no such file, or a broken one.
        """
        return self._ring.card(file)

    def unlock(self, file: str, secret: str) -> None:
        """Take a key to sign with, until the session ends.

        Raises:
            KeyProblem: wrong passphrase, or its page was never tested.
        """
        self._keys.append(self._ring.open(file, secret))

    def init(  # noqa: PLR0913 -- who gets which place
        self,
        folder: str,
        *,
        operator: str,
        roots: Sequence[str],
        targets: str,
        publishing: str,
        areas: Sequence[tuple[str, str]],
        hosts: Sequence[str],
    ) -> Report:
        """Set a repository up; the places are filled with files of keys or of cards.

        Raises:
            KeyProblem: a card in the wrong place, an empty place, or there is a repository already.
            EnvironmentProblem: a signature is missing, or the disk does not take it.
        """
        founding = Founding(
            roots=tuple(map(self.card, roots)),
            targets=self.card(targets),
            publishing=self.card(publishing),
            areas=self._areas(areas),
            policy=Policy(operator=operator, hosts=tuple(hosts)),
        )
        repository = self._repository(folder)
        found(repository, founding, self._keys, self._now)
        return Report(
            done=(
                f"Eingerichtet für {operator}: {len(founding.areas)} Bereiche, {len(hosts)} Adressen.",
                *(f"  {post}" for post in self._posts(repository)),
            ),
            waiting=(*to_stand(folder), "Veröffentlichen Sie den ersten Inhalt: kiosk publish"),
        )

    def status(self, folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who signs what until when, and warnings.

        Raises:
            EnvironmentProblem: no repository.
        """
        return standing.standing(self._repository(folder), self._now)

    def meaning(self, folder: str, who: str, *, stolen: bool) -> tuple[str, ...]:
        """What it means that somebody's key is lost or stolen.

        Raises:
            KeyProblem: nobody of that name has a key here.
        """
        posts = find(self._posts(self._repository(folder)), who)
        loss = losing.Loss.STOLEN if stolen else losing.Loss.LOST
        return (*(f"{post}." for post in posts), *losing.meaning(posts[0].purpose, loss))

    def rotate(
        self,
        folder: str,
        *,
        exchange: Sequence[tuple[str, str]] = (),
        renew: Sequence[str] = (),
        areas: Sequence[tuple[str, str]] = (),
        hosts: Sequence[str] | None = None,
    ) -> Report:
        """Exchange keys (who, and the file of the new one or ""), renew signatures, give areas away.

        Without any wish: renew what ends within 60 days, and sign what waits for a signature.

        Raises:
            KeyProblem: impossible; nothing is changed.
            EnvironmentProblem: the disk does not take it.
        """
        repository = self._repository(folder)
        posts = self._posts(repository)
        wish = Wish(
            exchange={
                post: self.card(by) if by else None for who, by in exchange for post in find(posts, who)
            },
            renew=self._renewals(repository, renew, wished=bool(exchange or areas or hosts is not None)),
            policy=None if hosts is None else self._policy(repository, hosts),
            areas=self._areas(areas),
        )
        return self._report(folder, amend(repository, wish, self._keys, self._now), exchanged=bool(exchange))

    def look(self, file: str) -> tuple[str, ...]:
        """What a draft changes, before anybody signs it.

        Raises:
            KeyProblem: not a draft.
        """
        draft = self._draft(file)
        return (*draft.changes, *(f"Noch ohne Unterschrift: {name}." for name in draft.missing))

    def sign(self, file: str, folder: str = "") -> Report:
        """Sign a draft with the unlocked keys; where it is complete and `folder` is given, put it in force.

        Raises:
            KeyProblem: not a draft, a key that does not count, or another repository.
            EnvironmentProblem: the disk does not take it.
        """
        draft = self._draft(file)
        if not draft.is_complete():
            draft.sign(self._keys)
            files.write(Path(file), draft.encode(), files.OPEN)
        if not draft.is_complete():
            names = " oder ".join(draft.missing)
            return Report(done=("Unterschrieben.",), waiting=(f"Es fehlt noch: {names}.",), draft=file)
        if not folder:
            return Report(
                done=("Alle Unterschriften sind da.",),
                waiting=(f"Am Büro-PC geben Sie ein: kiosk trust sign {file} --repo ORDNER",),
                draft=file,
            )
        outcome = install(self._repository(folder), draft, self._keys, self._now)
        files.remove(Path(file))
        return self._report(folder, outcome, exchanged=True)

    def _repository(self, folder: str) -> Repository:
        return Repository(self._open_folder(folder))

    def _posts(self, repository: Repository) -> tuple[Post, ...]:
        return roster(repository.root().signed, targets_of(repository).signed)

    def _areas(self, areas: Sequence[tuple[str, str]]) -> dict[str, tuple[KeyCard, ...]]:
        cards: dict[str, tuple[KeyCard, ...]] = {}
        for area, file in areas:
            cards[area] = (*cards.get(area, ()), self.card(file))
        return cards

    def _policy(self, repository: Repository, hosts: Sequence[str]) -> Policy:
        targets = targets_of(repository).signed
        before = policies.read_policy(repository.target(targets.targets[POLICY]))
        return replace(before, hosts=tuple(hosts))

    def _renewals(self, repository: Repository, renew: Sequence[str], *, wished: bool) -> frozenset[str]:
        possible = {ROOT, TARGETS, PUBLISHING, *repository.areas()}
        for role in renew:
            if role not in possible:
                raise KeyProblem(
                    f"„{role}“ gibt es hier nicht.", remedy=f"Möglich sind: {', '.join(sorted(possible))}."
                )
        if renew or wished:
            return frozenset(renew)
        roles = standing.signed_roles(repository)
        soon = {end.role for end in endings(roles, self._now, self._now)}
        return frozenset(PUBLISHING if role in PUBLISHING_ROLES else role for role in soon)

    def _draft(self, file: str) -> Draft:
        return decode(files.read(Path(file)), file)

    def _report(self, folder: str, outcome: Outcome, *, exchanged: bool) -> Report:
        file = ""
        waiting = list(outcome.waiting)
        if outcome.draft is not None:
            path = Path(folder).resolve()
            version = outcome.draft.after.signed.version
            path = path.with_name(f"{path.name}-{version}{DRAFT_SUFFIX}")
            files.write(path, outcome.draft.encode(), files.OPEN)
            file = str(path)
            waiting += [
                f"Der Entwurf liegt hier: {file}. Kopieren Sie ihn auf einen Stick.",
                "Die zweite Person gibt an ihrem PC ein: kiosk trust sign ENTWURF --key IHR-SCHLÜSSEL",
                "Kommt der Stick zurück: kiosk trust sign ENTWURF --repo ORDNER",
            ]
        if exchanged and outcome.done:
            waiting += losing.AFTER
        return Report(
            done=tuple(outcome.done) or (() if outcome.draft else ("Es gibt nichts zu tun.",)),
            waiting=tuple(waiting),
            draft=file,
        )


def to_stand(folder: str) -> tuple[str, ...]:
    """How the root gets onto a stand that has none yet."""
    return (
        f"Jeder Stand braucht einmal die Urkunde: {folder}/metadata/1.root.json.",
        "Kopieren Sie sie von Hand als „root.json“ neben die Einstellungen des Standes.",
        "Den Ordner nennt dort: kiosk settings show",
        "Nehmen Sie die Urkunde nie aus einer E-Mail und nie vom Server.",
    )
