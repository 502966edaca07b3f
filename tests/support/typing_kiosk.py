"""The real program as a process, in which somebody types; started by a test, never imported.

From the standard input come, as JSON, the words to type and how it shall end; the rest are the program's own
arguments. What it says of itself goes to the standard output, one word a line.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from typing import Any, NoReturn

from kiosk import bootstrap
from kiosk.ui import environment

_PATIENCE_MS = 900
"""Longer than the sweep after a visit takes to begin."""


def main() -> int:
    """Run the program with a driver on its screen."""
    asked = json.load(sys.stdin)
    environment.prepare(os.environ)
    from PySide6.QtCore import QTimer  # noqa: PLC0415 -- after the environment is clean

    from kiosk.ui import application  # noqa: PLC0415

    class Driven(application.Screen):
        def show(self) -> None:
            super().show()
            QTimer.singleShot(200, self, lambda: Driver(self, asked["words"]).drive(asked["end"]))

    application.Screen = Driven  # type: ignore[misc]
    return bootstrap.main(sys.argv[1:])


class Driver:
    """Types the words wherever something can be typed, and then ends as it is told."""

    def __init__(self, screen: Any, words: list[str]) -> None:  # noqa: ANN401 -- imported later
        """Take a screen that is shown."""
        from kiosk.ui.journey.hand import Hand  # noqa: PLC0415 -- as above

        self.screen = screen
        self.words = words
        self.hand = Hand(screen)

    def drive(self, end: str) -> None:
        """Everything, one after the other."""
        self._wake()
        self._search()
        self._practise()
        self._say("typed")
        getattr(self, f"_{end}")()

    def _wake(self) -> None:
        window = self.screen.window
        self.hand.touch_at(window.width() / 2, window.height() / 2)
        self.hand.wait_for(lambda: self.screen.visits.visit.phase.value == "active", "wake")

    def _search(self) -> None:
        self.screen.session.open("search", "", "")
        self.hand.wait()
        self.hand.write(self.words[0])

    def _practise(self) -> None:
        """Short fields, a long one, the search of a long list, and a date; some of it wrong."""
        practice = self.screen.practice
        practice.start("hund-anmelden")
        practice.choosePerson("")
        self._fill(["/person/vorname", "/person/nachname"])
        self._go_to("/hund/rasse")
        self.hand.write(self.words[0])
        practice.start("maengel-melden")
        practice.choosePerson("")
        self._go_to("/beschreibung")
        self._fill(["/beschreibung"])
        practice.advance()
        practice.start("hund-anmelden")  # from its beginning: one visit has one practice
        practice.choosePerson("")
        self._fill(["/person/vorname", "/person/nachname"])
        practice.advance()
        self.hand.wait()
        practice.write("/anschrift/plz", self.words[0])
        practice.advance()
        self.hand.wait()
        held = [str(entry) for entry in self.screen.visits.visit.practice.answers.values()]
        assert [entry for entry in held if entry in self.words]

    def _go_to(self, pointer: str) -> None:
        practice = self.screen.practice
        for _ in range(40):
            if any(row.key == pointer for row in self.screen.pages.practice.page.fields):
                self.hand.wait()
                return
            practice.fillPage()
            if pointer == "/hund/rasse" and self.screen.pages.practice.page.field == "/hund/mischling":
                practice.answer("/hund/mischling", "no")
            practice.advance()
        raise AssertionError(pointer)

    def _fill(self, pointers: list[str]) -> None:
        """With keys; each page's fields have the focus one after the other."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 -- as above

        self.hand.wait(80)
        for number in range(len(pointers)):
            self.hand.write(self.words[number % len(self.words)])
            self.hand.key(Qt.Key.Key_Tab)
            if number + 1 < len(pointers) and not self._is_writing():
                self.hand.key(Qt.Key.Key_Tab)
        for pointer in pointers:
            assert self.screen.visits.visit.practice.answers.get(pointer) in self.words, pointer

    def _is_writing(self) -> bool:
        item = self.screen.window.activeFocusItem()
        return item is not None and item.inherits("QQuickTextInput")

    def _finish(self) -> None:
        self.screen.session.finish()
        self._over()

    def _idle(self) -> None:
        """Nobody touches it until the warning, and through it."""
        clock = self.screen.setup.clock
        for seconds in (91, 31):
            self.screen.visits._clock = _Later(self.screen.visits._clock, seconds)
            self.screen.session._tick()
            self.hand.wait()
        assert clock is not None
        assert self.screen.visits.visit.phase.value == "attract"
        self._over()

    def _stay(self) -> None:
        """The test ends it from outside."""

    def _trouble(self) -> None:
        """Everything that could tell what stands in a field, while it stands there."""
        from PySide6.QtCore import QTimer, qCritical, qWarning  # noqa: PLC0415 -- as above
        from PySide6.QtQml import QQmlExpression, qmlContext  # noqa: PLC0415

        word = self.words[0]
        qWarning(word)
        qCritical(word)
        field = self.hand.field("Postleitzahl")
        context = qmlContext(field)
        assert context is not None
        for code in (f"console.warn('{word}', text)", "console.error(text)", f"nothing['{word}'].there"):
            QQmlExpression(context, field, code).evaluate()
        _Unwilling(word)
        gc.collect()
        QTimer.singleShot(0, lambda: _fail(word))
        self.hand.wait(100)
        assert self.screen.visits.visit.practice is None  # a bug ends the visit
        self._over()

    def _over(self) -> None:
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 -- as above

        assert self.screen.visits.visit.practice is None
        self.hand.wait(_PATIENCE_MS)
        self._say("over")
        QCoreApplication.exit(0)

    def _say(self, word: str) -> None:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()


class _Later:
    """A clock that is so many seconds further."""

    def __init__(self, clock: Any, seconds: float) -> None:  # noqa: ANN401 -- any clock
        self._clock, self._seconds = clock, seconds

    def now(self) -> float:
        return float(self._clock.now() + self._seconds)


class _Unwilling:
    """Fails where nobody can catch it."""

    def __init__(self, word: str) -> None:
        self._word = word

    def __del__(self) -> None:
        raise ValueError(self._word)


def _fail(word: str) -> NoReturn:
    raise ValueError(word)


if __name__ == "__main__":
    raise SystemExit(main())
