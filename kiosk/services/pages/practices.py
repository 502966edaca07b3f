"""The page of everything that can be practised."""

from __future__ import annotations

from kiosk.domain.language import FALLBACK
from kiosk.domain.practice.model import Practice
from kiosk.services.pages.common import Context, Row
from kiosk.services.pages.lists import ListPage

PRACTICE = "practice"


def practices_page(context: Context) -> ListPage:
    """Applications first, then the building blocks, each in the authors' order."""
    practices = context.catalogue.practices.values()
    ordered = sorted(practices, key=lambda one: (one.kind.value, one.order, one.id))
    return ListPage("", tuple(_row(context, one) for one in ordered))


def _row(context: Context, practice: Practice) -> Row:
    texts = practice.texts.get(context.visit.language, {}) or practice.texts.get(FALLBACK, {})
    return Row(
        practice.id, PRACTICE, practice.icon, texts.get("title", practice.id), texts.get("summary", "")
    )
