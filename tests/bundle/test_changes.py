"""Two compiled bundles in words."""

from __future__ import annotations

from kiosk.bundle.changes import describe
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.domain.release.difference_words import Preview
from tests.support.content_tree import ICONS, changed, content_tree, picture


def bundle(files: dict[str, bytes]) -> dict[str, bytes]:
    reading = read(files, ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


def test_a_changed_text_is_said_and_shown() -> None:
    after = changed("services/hund-anmelden/de.md", "Sie haben einen Hund?", "Haben Sie einen Hund?")
    found = describe(bundle(content_tree()), bundle(after))
    assert (found.summary, found.counts, found.names) == ("1 Text geändert", ("1 Text geändert",), ())
    assert found.previews == (
        Preview(
            where="Hund anmelden, Einleitung",
            before="Sie haben einen Hund? Melden Sie ihn.",
            after="Haben Sie einen Hund? Melden Sie ihn.",
        ),
    )


def test_another_picture_under_the_same_name_is_noticed() -> None:
    after = {**content_tree(), "offers/smartvest/logo.png": picture(9, 7)}
    found = describe(bundle(content_tree()), bundle(after))
    assert (found.summary, found.previews) == ("1 Bild geändert", ())


def test_the_same_is_the_same() -> None:
    assert describe(bundle(content_tree()), bundle(content_tree())).summary == "Nichts geändert"
