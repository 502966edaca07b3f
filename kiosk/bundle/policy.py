"""`policy.json`: what the targets key allows, read strictly, and the content that asks for more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kiosk.bundle import manifest
from kiosk.bundle.draft import Entry
from kiosk.bundle.layout import HOSTS, Kind, facts_path
from kiosk.bundle.shape import examine
from kiosk.domain.catalogue import Catalogue, Link
from kiosk.domain.errors import ContentProblem
from kiosk.domain.qr import shown
from kiosk.domain.release.model import POLICY, Policy

_LINKED = (Kind.PLACE, Kind.SERVICE, Kind.OFFER, Kind.STAND)
"""The kinds that have addresses, and a file of facts."""
_MB = 1_000_000


def encode(policy: Policy) -> bytes:
    """The file; always the same for the same policy."""
    return manifest.encode(policy) + b"\n"


def read_policy(data: bytes) -> Policy:
    """The policy that the file says.

    Raises:
        ContentProblem: it is not exactly what it must be.
    """
    try:
        tree = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ContentProblem("Die Datei ist kein gültiges JSON.", where=POLICY) from error

    def complain(at: str, message: str, _: str) -> None:
        raise ContentProblem(f"{message}.", where=", ".join(filter(None, (POLICY, at))))

    examine(tree, Policy, complain, strict=True)
    policy = msgspec.convert(tree, Policy)
    for name in ("largest_file", "largest_release", "most_files"):
        if getattr(policy, name) < 0:
            complain(name, "Hier steht eine Zahl unter 0", "")
    return policy


def demand_hosts(catalogue: Catalogue, policy: Policy) -> None:
    """See that every address of the content leads where the policy allows.

    Raises:
        ContentProblem: a host is not allowed; the sentence names it, and a file that leads there.
    """
    refused = [one.host for one in catalogue.hosts if not is_allowed(one.host, policy.hosts)]
    if not refused:
        return
    raise ContentProblem(
        f"„{refused[0]}“ steht in {_leads_to(catalogue, refused[0])} und ist nicht freigegeben.",
        remedy=f"Nehmen Sie die Adresse heraus, oder lassen Sie sie in {POLICY} freigeben.",
    )


def demand_limits(files: Mapping[str, bytes], policy: Policy) -> None:
    """See that no file and not all files together are larger than the policy allows.

    Raises:
        ContentProblem: too large or too many; the sentence names the file and the limit.
    """
    for path, data in sorted(files.items()):
        if len(data) > policy.largest_file:
            allowed = f"{policy.largest_file / _MB:.1f}".replace(".", ",")
            raise ContentProblem(f"Die Datei ist größer als {allowed} MB.", where=path)
    total = sum(map(len, files.values()))
    if total > policy.largest_release:
        raise ContentProblem(f"Der Inhalt ist größer als {policy.largest_release // _MB} MB.")
    if len(files) > policy.most_files:
        raise ContentProblem(f"Der Inhalt hat mehr als {policy.most_files} Dateien.")


def is_allowed(host: str, allowed: Iterable[str]) -> bool:
    """Whether a host of the content (with a leading dot: and its subdomains) is within what is allowed."""
    return any(_admits(entry, host) for entry in allowed)


def _leads_to(catalogue: Catalogue, host: str) -> str:
    for kind in _LINKED:
        for id_, value in getattr(catalogue, kind).items():
            for _, part in Entry(kind, id_, value, {}).parts:
                if isinstance(part, Link) and _admits(host, _host(part)):
                    return facts_path(kind, id_)
    return HOSTS


def _host(link: Link) -> str:
    address = shown(link.url)
    return f"{address.before}{address.domain}"


def _admits(entry: str, host: str) -> bool:
    return host == entry or (entry.startswith(".") and host.endswith(entry))
