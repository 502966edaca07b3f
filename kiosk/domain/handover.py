"""What comes after the stand: by what people are online at home, and their next three steps.

Authors write `content/devices.yaml` with the texts in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.facts import LocalText, Sourced


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Sourced):
    """A way to be online, or none; `steps` are the next three things to do, in order."""

    id: str
    order: int
    icon: str
    title: LocalText
    lead: LocalText
    steps: tuple[LocalText, ...]
    note: LocalText = field(default_factory=dict)
