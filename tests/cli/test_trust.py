"""`kiosk trust …`, with real keys and a real repository."""

from __future__ import annotations

import argparse
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.bundle.policy import read_policy
from kiosk.cli import trust
from kiosk.cli.keys import FAILED, OK, Terminal
from kiosk.cli.trust import Content
from kiosk.domain.release.keys import KeyProblem, Purpose, WrongPassphrase
from kiosk.trust.ceremony.session import Ceremony
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.repository import Repository
from tests.cli.test_keys import QUICK, WORDS

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOSTS = ("www.gladbeck.de", "www.marl.de")


@dataclass
class Office:
    """A machine with keys and a repository; every key has its holder's first name as passphrase."""

    folder: Path
    now: datetime = NOW
    files: dict[str, str] = field(default_factory=dict)
    prints: dict[str, str] = field(default_factory=dict)
    out: io.StringIO = field(default_factory=io.StringIO)
    places: tuple[str, ...] = ("gladbeck",)
    answers: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)

    @property
    def ring(self) -> KeyRing:
        return KeyRing(self.folder / "keys", WORDS, date(2026, 11, 21), QUICK)

    @property
    def repo(self) -> str:
        return str(self.folder / "repo")

    @property
    def repository(self) -> Repository:
        return Repository(ReleaseFolder(Path(self.repo)))

    def key(self, holder: str, purpose: Purpose = Purpose.ROOT, area: str = "") -> str:
        """Make a key, ready to sign."""
        name = holder.split(" ", 1)[0]
        file, card = self.ring.create(purpose, area, holder, name)
        self.ring.test(file, name, " ".join(self.ring.unlock(file, name).paper_groups))
        self.files[name], self.prints[name] = file, card.fingerprint
        return file

    def card(self, name: str) -> str:
        return str(Path(self.files[name]).with_suffix(".karte"))

    def run(self, *arguments: str, secrets: Sequence[str] = (), answers: Sequence[str] = ()) -> int:
        parser = argparse.ArgumentParser()
        trust.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
        self.out = io.StringIO()
        self.secrets, self.answers = list(secrets), list(answers)
        terminal = Terminal(self.out, lambda _: self.answers.pop(0), lambda _: self.secrets.pop(0))
        session = Ceremony(self.ring, lambda folder: ReleaseFolder(Path(folder)), self.now)
        code = trust.run(
            parser.parse_args(["trust", *arguments]),
            session,
            lambda: Content(hosts=HOSTS, places=self.places),
            terminal,
        )
        assert (self.secrets, self.answers) == ([], [])
        return code

    @property
    def said(self) -> str:
        return self.out.getvalue()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    for holder in ("Anna Amt", "Bernd Bote", "Carla Chefin"):
        office.key(holder)
    office.key("Ida Technik", Purpose.TARGETS)
    office.key("Pia Presse", Purpose.PUBLISHING)
    office.key("Rita Redaktion", Purpose.CONTENT, "region")
    office.key("Georg Gladbeck", Purpose.CONTENT, "gladbeck")
    return office


def init(office: Office) -> int:
    arguments = ["init", office.repo, "--operator", "Stadt Gladbeck"]
    arguments += [
        "--root",
        office.files["Anna"],
        "--root",
        office.card("Bernd"),
        "--root",
        office.files["Carla"],
    ]
    arguments += ["--targets", office.files["Ida"], "--publishing", office.card("Pia")]
    arguments += ["--area", f"region={office.card('Rita')}", "--area", f"gladbeck={office.card('Georg')}"]
    return office.run(*arguments, secrets=["anna", "Carla", "IDA"])


def test_init_sets_up_explains_and_says_how_the_root_reaches_a_stand(office: Office) -> None:
    assert init(office) == OK
    assert "Zwei von ihnen müssen jetzt hier sein." in office.said
    assert "Eingerichtet für Stadt Gladbeck: 2 Bereiche, 2 Adressen." in office.said
    assert f"{office.repo}/metadata/1.root.json" in office.said
    assert "Nehmen Sie die Urkunde nie aus einer E-Mail" in office.said
    targets = office.repository.targets()
    assert targets is not None
    policy = read_policy(office.repository.target(targets.signed.targets["policy.json"]))
    assert (policy.operator, policy.hosts) == ("Stadt Gladbeck", HOSTS)


def test_places_without_a_key_of_their_own_belong_to_the_region_at_first(office: Office) -> None:
    office.places = ("marl", "gladbeck", "datteln")
    init(office)
    assert (
        "Für diese Orte unterschreibt vorerst, wer für „region“ unterschreibt: datteln, marl." in office.said
    )
    assert office.repository.areas() == ("datteln", "gladbeck", "marl", "region")
    office.run("revoke", office.repo, "--who", "Rita Redaktion", "--stolen", answers=["nein"])
    assert office.said.count("Rita Redaktion") == 3


@pytest.mark.parametrize("missing", ["--operator", "--targets", "--publishing"])
def test_init_says_what_is_missing(office: Office, missing: str) -> None:
    given = {"--operator": "x", "--targets": office.files["Ida"], "--publishing": office.card("Pia")}
    del given[missing]
    with pytest.raises(KeyProblem) as caught:
        office.run("init", office.repo, *(part for pair in given.items() for part in pair))
    assert missing in caught.value.remedy


def test_an_area_without_a_file_is_told(office: Office) -> None:
    with pytest.raises(KeyProblem, match="„marl“ ist unvollständig"):
        office.run("rotate", office.repo, "--area", "marl")


def test_an_untested_key_does_not_sign(office: Office) -> None:
    file, _ = office.ring.create(Purpose.TARGETS, "", "Uta Ungeprüft", "uta")
    office.files["Ida"] = file
    with pytest.raises(KeyProblem, match="noch nicht geprüft"):
        init_with(office, ["anna", "carla", "uta"])


def init_with(office: Office, secrets: list[str]) -> None:
    office.run(
        "init",
        office.repo,
        *("--operator", "x", "--root", office.files["Anna"], "--root", office.files["Carla"]),
        *(
            "--root",
            office.card("Bernd"),
            "--targets",
            office.files["Ida"],
            "--publishing",
            office.card("Pia"),
        ),
        *("--area", f"region={office.card('Rita')}"),
        secrets=secrets,
    )


def test_a_wrong_passphrase_may_be_tried_three_times(office: Office) -> None:
    with pytest.raises(WrongPassphrase):
        init_with(office, ["a", "b", "c"])
    init_with(office, ["a", "b", "anna", "carla", "ida"])
    assert office.said.count("Das Passwort stimmt nicht.") == 2


def test_status_says_who_and_warns_in_time(office: Office) -> None:
    init(office)
    assert office.run("status", office.repo) == OK
    assert "Anna Amt" in office.said
    assert office.said.endswith("Alles in Ordnung.\n")
    office.now = NOW + timedelta(days=1085)
    assert office.run("status", office.repo) == FAILED
    assert "- Urkunde der Schlüssel gilt nur noch 10 Tage. Es eilt." in office.said


def test_rotate_renews_what_ends_soon(office: Office) -> None:
    init(office)
    assert office.run("rotate", office.repo) == OK
    assert "Es gibt nichts zu tun." in office.said
    office.now = NOW + timedelta(days=1050)
    keys = ["--key", office.files["Anna"], "--key", office.files["Bernd"], "--key", office.files["Ida"]]
    office.run("rotate", office.repo, *keys, secrets=["anna", "bernd", "ida"])
    assert "Neue Urkunde der Schlüssel, Fassung 2." in office.said
    assert "Neue Freigabe, Fassung 2." in office.said


def test_rotate_adds_an_area_and_sets_the_hosts(office: Office) -> None:
    init(office)
    office.key("Mia Marl", Purpose.CONTENT, "marl")
    marl = f"marl={office.card('Mia')}"
    office.run(
        "rotate", office.repo, "--area", marl, "--hosts", "--key", office.files["Ida"], secrets=["ida"]
    )
    assert office.repository.areas() == ("gladbeck", "region", "marl")


def test_rotate_renews_what_it_is_told(office: Office) -> None:
    init(office)
    keys = ["--key", office.files["Ida"], "--key", office.files["Pia"]]
    office.run("rotate", office.repo, "--renew", "targets", *keys, secrets=["ida", "pia"])
    assert "Neue Freigabe, Fassung 2." in office.said


def test_an_unknown_role_is_told(office: Office) -> None:
    init(office)
    with pytest.raises(KeyProblem, match="„marl“ gibt es hier nicht") as caught:
        office.run("rotate", office.repo, "--renew", "marl")
    assert "gladbeck, publishing, region, root, targets" in caught.value.remedy


def test_a_by_without_a_who_is_told(office: Office) -> None:
    init(office)
    with pytest.raises(KeyProblem, match="Zu jedem --by"):
        office.run("rotate", office.repo, "--by", office.card("Anna"))


def test_revoking_explains_asks_and_does_it(office: Office) -> None:
    init(office)
    office.key("Gerda Gladbeck", Purpose.CONTENT, "gladbeck")
    arguments = ["revoke", office.repo, "--who", "Georg Gladbeck", "--by", office.card("Gerda"), "--stolen"]
    arguments += ["--key", office.files["Ida"]]
    assert office.run(*arguments, answers=["nein"]) == FAILED
    assert "Nichts wurde geändert." in office.said
    assert "Er kann keinen anderen Bereich ändern und keine Adresse freigeben." in office.said
    assert office.run(*arguments, answers=["Ja "], secrets=["ida"]) == OK
    assert "Vernichten Sie das Blatt" in office.said
    office.run("status", office.repo)
    assert "Gerda Gladbeck" in office.said
    assert "Georg Gladbeck" not in office.said


@pytest.mark.parametrize("who", ["Anna Amt", "Ida Technik", "Pia Presse", "Georg Gladbeck"])
def test_a_lost_key_is_explained_too(office: Office, who: str) -> None:
    init(office)
    for how in ("--lost", "--stolen"):
        office.run("revoke", office.repo, "--who", who, how, answers=["nein"])
        assert office.said.startswith(
            tuple(f"{name}-Schlüssel" for name in ("Haupt", "Freigabe", "Ausgabe", "Bereichs"))
        )
        assert len(office.said.splitlines()) >= 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--stolen",), "Wessen Schlüssel"),
        (("--who", "Anna Amt"), "Was ist geschehen"),
        (("--who", "Anna Amt", "--lost", "--stolen"), "Was ist geschehen"),
        (("--who", "Otto", "--lost"), "„Otto“ hat hier keinen Schlüssel"),
    ],
)
def test_revoke_says_what_is_missing(office: Office, arguments: tuple[str, ...], said: str) -> None:
    init(office)
    with pytest.raises(KeyProblem, match=said):
        office.run("revoke", office.repo, *arguments)


def test_all_root_holders_but_one_lost_means_a_walk_to_every_stand(office: Office) -> None:
    init(office)
    with pytest.raises(KeyProblem, match="höchstens noch ein Haupt-Schlüssel") as caught:
        office.run(
            *("revoke", office.repo, "--who", "Bernd Bote", "--who", "Carla Chefin", "--lost"),
            *("--key", office.files["Anna"]),
            answers=["ja"],
            secrets=["anna"],
        )
    assert "jedem Stand" in caught.value.remedy


def test_a_root_key_is_replaced_in_two_sessions_on_two_machines(office: Office, tmp_path: Path) -> None:
    init(office)
    office.key("Nora Neu")
    arguments = [
        "revoke",
        office.repo,
        "--who",
        office.prints["Carla"],
        "--by",
        office.card("Nora"),
        "--lost",
    ]
    office.run(*arguments, "--key", office.files["Anna"], answers=["ja"], secrets=["anna"])
    draft = tmp_path / "repo-2.entwurf"
    assert str(draft) in office.said
    assert office.repository.root().signed.version == 1

    stick = tmp_path / "stick.entwurf"
    stick.write_bytes(draft.read_bytes())
    assert office.run("sign", str(stick), "--key", office.files["Bernd"], answers=["nein"]) == FAILED
    assert (
        office.run("sign", str(stick), "--key", office.files["Nora"], answers=["ja"], secrets=["nora"]) == OK
    )
    assert "Es fehlt noch" in office.said
    office.run("sign", str(stick), "--key", office.files["Bernd"], answers=["ja"], secrets=["bernd"])
    assert f"Neu: Haupt-Schlüssel von Nora Neu ({office.prints['Nora']})." in office.said
    assert f"kiosk trust sign {stick} --repo ORDNER" in office.said

    office.run("sign", str(stick), "--repo", office.repo, answers=["ja"])
    assert "Neue Urkunde der Schlüssel, Fassung 2." in office.said
    assert office.repository.root().signed.version == 2
    assert not stick.exists()


def test_hosts_need_a_repository_that_was_set_up_whole(office: Office) -> None:
    init(office)
    (Path(office.repo) / "metadata" / "1.targets.json").unlink()
    with pytest.raises(KeyProblem, match="fehlt die Freigabe"):
        office.run("rotate", office.repo, "--hosts")
