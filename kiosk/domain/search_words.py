"""German words that say nothing about what somebody looks for."""

from __future__ import annotations

from kiosk.domain.folding import fold

_SENTENCE = """
    ich du er sie es wir ihr man mich mir dich dir sich uns euch ihn ihm ihnen mein meine meinen meinem
    meiner meines dein deine deinen sein seine seinen seiner unser unsere unseren unserem eure euren ihre
    ihren ihrem der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber auch
    noch nur mal so wo wie was wann wer wen wem welche welcher welches welchen wohin woher warum kann kannst
    können konnte könnte will wollen wollte möchte möchten muss müssen soll sollen darf dürfen werden wird
    wurde bin bist ist sind war habe haben hab hat hatte geht gehen gehe gibt gibts machen mache macht tun tu
    lassen lass bitte danke hallo ja nein nicht doch denn dass wenn als für zum zur zu im in am an auf aus
    bei beim mit nach von vom vor über unter um ab ohne wegen durch gegen bis ins hier dort da jetzt heute
    gern gerne guten dann
"""
_OFFICE = """
    beantragen beantrage beantragt beantragung antrag anträge antragstellung formular formulare online digital
    internet webseite seite rathaus stadt gemeinde kreis amt behörde büro stelle stellen brauche brauch
    brauchen benötige benötigen bekomme bekommen kriege kriegen krieg holen hole finde finden suche suchen neu
    neue neuen neuer neues alt alte alten alter altes bestellen bestelle hilfe helfen frage fragen info
    information informationen bescheid deutsch nrw tag mehr weg
"""


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


SILENT = _folded(_SENTENCE)
"""Never looked for inside texts, and never required."""

OPTIONAL = SILENT | _folded(_OFFICE)
"""Not required: they may name a service ("Online-Ausweis"), more often they are part of a sentence."""
