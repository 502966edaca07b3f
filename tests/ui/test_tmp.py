from tests.support.screens import *
from kiosk.ui.journey.hand import Hand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import time
def focus(s):
    i=s.window.activeFocusItem(); return None if i is None else (i.metaObject().className(), i.property("label"))
def test_a(qapp):
    s=open_screen(qapp); h=Hand(s); wake(s)
    print("start focus",focus(s), qapp.focusWindow())
    h.press("Suchen"); print("search focus",focus(s))
    QTest.keyClick(s.window, Qt.Key.Key_H); settle(); print(s.visits.visit.search_text)
    for k in range(6):
        h.key(Qt.Key.Key_Tab); print(focus(s))
    h.key(Qt.Key.Key_Escape); print(s.visits.visit.page)
    h.press("Suchen"); h.type("hun")
    print(s.visits.visit.search_text)
    let_pass(s,91); print(s.visits.visit.phase, focus(s))
    h.press("Ich bin fertig"); print(s.visits.visit.phase, s.visits.visit.page)
def test_b(qapp):
    s=open_screen(qapp); h=Hand(s); wake(s)
    let_pass(s,91); print(s.visits.visit.phase, focus(s))
    h.press("Ich bin noch da"); print(s.visits.visit.phase, s.visits.visit.page)
    let_pass(s,91);
    h.key(Qt.Key.Key_Escape);print(s.visits.visit.phase, focus(s))
    s.session.openTerm("online-ausweis"); settle(); print(focus(s))
    h.key(Qt.Key.Key_Escape);print(s.visits.visit.term)
def test_c(qapp):
    s=open_screen(qapp); h=Hand(s); wake(s)
    for k in range(20):
        h.key(Qt.Key.Key_Tab); print(focus(s))
