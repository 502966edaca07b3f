"""Work in another thread, its result in the screen's own."""

from __future__ import annotations

import threading
from queue import Queue

from kiosk.adapters.worker import ThreadWorker


def test_work_is_done_elsewhere_in_order_and_errors_are_results() -> None:
    mail: Queue[object] = Queue()
    worker = ThreadWorker(mail.put)
    came: list[object] = []

    def broken() -> int:
        raise KeyError("x")

    worker.do(threading.get_ident, came.append)
    worker.do(broken, came.append)
    worker.do(lambda: 7, came.append)
    for _ in range(3):
        work = mail.get(timeout=20)
        assert callable(work)
        work()
    assert came[0] != threading.get_ident()
    assert isinstance(came[1], KeyError)
    assert came[2] == 7
