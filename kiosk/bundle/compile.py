"""A catalogue and its pictures to the files of a compiled bundle, byte for byte reproducible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.bundle import manifest
from kiosk.bundle.layout import Kind
from kiosk.bundle.manifest import Manifest
from kiosk.domain.catalogue import Catalogue

FOLDERS = (Kind.PLACE, Kind.SERVICE, Kind.OFFER, Kind.STAND, Kind.PRACTICE, Kind.TOUR, Kind.SURVEY)
"""The kinds that have a file for each entry."""


def compile_bundle(catalogue: Catalogue, media: Mapping[str, bytes]) -> dict[str, bytes]:
    """All files of the bundle, by their paths; `media` already has bundle paths."""
    files: dict[str, bytes] = {
        manifest.SITUATIONS: manifest.encode(catalogue.situations),
        manifest.TERMS: manifest.encode(catalogue.terms),
        manifest.PERSONS: manifest.encode(catalogue.persons),
        manifest.MESSAGES: manifest.encode(catalogue.messages),
        manifest.DEVICES: manifest.encode(catalogue.devices),
        **media,
    }
    for kind in FOLDERS:
        for entry, value in getattr(catalogue, kind).items():
            files[f"{kind}/{entry}.json"] = manifest.encode(value)
    head = Manifest(
        format=catalogue.format,
        version=catalogue.version,
        region=catalogue.region,
        languages=catalogue.languages,
        hosts=catalogue.hosts,
        files=tuple(manifest.file_entry(path, files[path]) for path in sorted(files)),
        digest="",
    )
    head = replace(head, digest=manifest.digest(head))
    return {manifest.MANIFEST: manifest.encode(head), **{path: files[path] for path in sorted(files)}}
