"""Watches the folder of an author and puts what was saved on the screen, which never waits for it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.services.preview import Look, PreviewFolder, problem_of
from kiosk.ui.bridge.preview import Preview

_LOOK_MS = 400
_READY_MS = 50


class PreviewWatch(QObject):
    """Looks in another thread, a timer asks whether it is ready: nothing of Qt is touched from over there.

    While it looks, Python collects no cycles: that happens in whatever thread is at work, and an object of
    Qt must not be taken down in another thread than its own.
    """

    def __init__(
        self, folder: PreviewFolder, preview: Preview, take_over: Callable[[Catalogue], None], parent: QObject
    ) -> None:
        """Begin to look; `take_over` gets each good catalogue, in the screen's own thread."""
        super().__init__(parent)
        self._folder = folder
        self._preview = preview
        self._take_over = take_over
        self._worker = ThreadPoolExecutor(1, "preview")
        self._waiting: Future[Look | None] | None = None
        self._collects = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        if folder.last is None:
            preview.begin()
        else:
            preview.show(folder.last)
        self._begin()

    def stop(self) -> None:
        """Look no more, and let a look that has begun come to its end."""
        self._timer.stop()
        self._worker.shutdown(cancel_futures=True)
        self._collect()

    def _begin(self) -> None:
        gc.disable()
        self._waiting = self._worker.submit(self._folder.look)
        self._timer.start(_READY_MS)

    def _step(self) -> None:
        if self._waiting is None:
            self._begin()
        elif self._waiting.done():
            done, self._waiting = self._waiting, None
            self._collect()
            self._timer.start(_LOOK_MS)
            if (look := done.result()) is not None:
                self._show(look)

    def _collect(self) -> None:
        if self._collects:
            gc.enable()

    def _show(self, look: Look) -> None:
        if look.catalogue is not None:
            try:
                self._take_over(look.catalogue)
            except KioskError as error:
                look = Look(None, (problem_of(error),))
        self._preview.show(look)
