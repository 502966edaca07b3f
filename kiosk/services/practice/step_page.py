"""The page of a step of a script."""

from __future__ import annotations

from kiosk.domain.practice.model import Choice, Practice, Step
from kiosk.services.practice.snapshots import OptionRow, Place, PracticePage, TextRow, make_page


def step_page(place: Place, step: Step, owner: Practice) -> PracticePage:
    """A picture with words, and what can be done; `owner` has the script and its words."""
    words, stem = place.words, f"step.{step.id}"
    first, second, rest = _in_picture(words.numbered(f"{stem}.picture", owner))
    wrong = any(problem.keyword == "wrong" for problem in place.run.problems)
    short = any(problem.keyword == "digits" for problem in place.run.problems)
    return make_page(
        "step",
        words.get(f"{stem}.title", owner),
        section=words.get("title", owner),
        text=words.get(f"{stem}.text", owner),
        picture=step.picture,
        first=first,
        second=second,
        rest=rest,
        next=words.get(f"{stem}.next", owner),
        options=tuple(_choice(place, stem, choice, owner) for choice in step.choices),
        digits=len(place.run.digits),
        digits_wanted=step.entry.digits if step.entry else 0,
        problems=(TextRow("digits", "wrong" if wrong else "short"),) if wrong or short else (),
        wait_ms=int(step.wait_s * 1000),
    )


def _choice(place: Place, stem: str, choice: Choice, owner: Practice) -> OptionRow:
    key = f"{stem}.choice.{choice.key}"
    first, second, rest = _in_picture(place.words.numbered(f"{key}.picture", owner))
    title = place.words.get(key, owner)
    return OptionRow(choice.key, title, picture=choice.picture, first=first, second=second, rest=rest)


def _in_picture(lines: tuple[str, ...]) -> tuple[str, str, str]:
    first, second, *rest = (*lines, "", "")
    return first, second, "\n".join(line for line in rest if line)
