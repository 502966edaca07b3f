"""Whatever metadata looks like, staff read one of the known sentences."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from securesystemslib.formats import encode_canonical
from tuf.api import exceptions

from kiosk.domain.release.refusal import Refused
from kiosk.services.update.ports import SourceOpener, VerifiedSource
from kiosk.trust.client.folder import FolderTransport
from kiosk.trust.client.source import ReleaseOpener, SignedSource
from tests.support.tuf_server import Mirror
from tests.support.tuf_simulator import Simulator, sign
from tests.support.tuf_ways import Stand, Way


def without_hashes() -> Simulator:
    """A repository in which only versions tie the roles together, so that signed nonsense gets far."""
    made = Simulator()
    for meta in made.snapshot.meta.values():
        meta.hashes = meta.length = None
    made.put("snapshot")
    made.timestamp.snapshot_meta.hashes = made.timestamp.snapshot_meta.length = None
    made.put("timestamp")
    return made


REPOSITORY = without_hashes()
EXAMPLES = int(os.environ.get("KIOSK_FUZZ", "150"))
"""How many lies are told; in the environment for a longer try."""
ROLES = ("timestamp", "snapshot", "targets", "region", "gladbeck", "root")
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from(["", "x", "1.0.31", "2030-01-01T00:00:00Z"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["a", "version"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def places(tree: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401 -- any JSON
    """The path to every value."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


def changed(tree: Any, path: tuple[str | int, ...], value: object) -> Any:  # noqa: ANN401 -- any JSON
    """The tree with another value at a place."""
    if not path:
        return value
    tree[path[0]] = changed(tree[path[0]], path[1:], value)
    return tree


def signed_anew(role: str, signed: Any) -> bytes:  # noqa: ANN401 -- any JSON
    """Metadata of any content, with good signatures of the role's own keys."""
    payload = str(encode_canonical(signed)).encode()
    signatures = [signer.sign(payload) for signer in REPOSITORY.signers[role]]
    made = {
        "signed": signed,
        "signatures": [{"keyid": one.keyid, "sig": one.signature} for one in signatures],
    }
    return json.dumps(made).encode()


@settings(max_examples=EXAMPLES, deadline=None)
@given(data=st.data(), role=st.sampled_from(ROLES), anew=st.booleans())
def test_metadata_of_any_shape_is_refused_or_good(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, role: str, *, anew: bool
) -> None:
    name = "metadata/2.root.json" if role == "root" else REPOSITORY.name(role)
    tree = json.loads(REPOSITORY.first_root if role == "root" else REPOSITORY.files[name])
    if role == "root":
        tree["signed"]["version"] = 2
    part = tree["signed"] if anew else tree
    part = changed(part, data.draw(st.sampled_from(places(part))), data.draw(JSON))
    lie = signed_anew(role, part) if anew else json.dumps(part).encode()
    folder = tmp_path_factory.mktemp("stand")
    mirror = Mirror()
    stand = Stand(folder=folder, way=Way.FOLDER, mirror=mirror, address="", root=REPOSITORY.first_root)
    try:
        stand.look({**REPOSITORY.files, name: lie})
    except Refused:
        event(f"{role} refused")
    else:
        event(f"{role} taken")


def test_each_error_of_python_tuf_is_known() -> None:
    known = {
        "RepositoryError",
        "UnsignedMetadataError",
        "BadVersionNumberError",
        "EqualVersionNumberError",
        "ExpiredMetadataError",
        "LengthOrHashMismatchError",
        "DownloadError",
        "DownloadLengthMismatchError",
        "SlowRetrievalError",
        "DownloadHTTPError",
        "StorageError",
    }
    found = {name for name, value in vars(exceptions).items() if isinstance(value, type)}
    assert found == known, "a new kind of error needs a reason in refusals.py"


def test_an_error_of_the_way_that_is_not_ours(
    simulator: Simulator, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_: object) -> None:
        raise exceptions.SlowRetrievalError

    opener = stand.opener(simulator.files)
    transport = opener._way()
    monkeypatch.setattr(type(transport), "_pieces", slow)
    with pytest.raises(Refused) as caught:
        opener.open()
    assert (caught.value.reason, caught.value.where) == (transport.broken, "2.root.json")
    transport.close()


def test_a_source_is_let_go_when_it_is_refused(
    simulator: Simulator, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[FolderTransport] = []

    def close(self: FolderTransport) -> None:
        closed.append(self)

    monkeypatch.setattr(FolderTransport, "close", close)
    stand.way = Way.FOLDER
    simulator.lay("timestamp", sign(simulator.timestamp, []))
    with pytest.raises(Refused):
        stand.open(simulator.files)
    assert len(closed) == 1


def test_the_ports_are_kept(simulator: Simulator, stand: Stand) -> None:
    opener: SourceOpener = stand.opener(simulator.files)
    assert isinstance(opener, ReleaseOpener)
    source: VerifiedSource = opener.open()
    assert isinstance(source, SignedSource)
    source.close()
