"""A repository, a web server, and a stand that looks at it over each of the three ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.tuf_mutants import plant
from tests.support.tuf_server import Mirror, RunningMirror
from tests.support.tuf_simulator import Simulator
from tests.support.tuf_ways import FIRST, Stand, Way, stand_for

plant()


@pytest.fixture
def simulator() -> Simulator:
    return Simulator()


@pytest.fixture
def mirror() -> Mirror:
    return Mirror()


@pytest.fixture
def server(mirror: Mirror) -> Iterator[RunningMirror]:
    with RunningMirror(mirror) as running:
        yield running


@pytest.fixture(params=list(Way))
def stand(
    request: pytest.FixtureRequest,
    simulator: Simulator,
    mirror: Mirror,
    server: RunningMirror,
    tmp_path: Path,
) -> Stand:
    return stand_for(simulator, tmp_path, request.param, mirror, server.address)


@pytest.fixture
def net_stand(simulator: Simulator, mirror: Mirror, server: RunningMirror, tmp_path: Path) -> Stand:
    """A stand that knows the mirror only."""
    return stand_for(simulator, tmp_path, Way.MIRROR, mirror, server.address)


@pytest.fixture
def first_release_known(simulator: Simulator, stand: Stand) -> None:
    """The stand has seen an honest release before the attack."""
    simulator.release(FIRST)
    stand.look(simulator.files)
