pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge

// Says what a demonstration does to the screen to whoever listens to the accessibility tree (WCAG 4.1.3).
Item {
    id: voice

    readonly property bool black: voice.presenter.black
    readonly property bool frozen: voice.presenter.frozen
    readonly property bool group: voice.presenter.group
    readonly property bool held: voice.presenter.held
    readonly property int number: voice.presenter.number
    required property Presenter presenter
    readonly property bool stopping: voice.presenter.stopping

    function say(words: string): void {
        voice.Accessible.announce(words, Accessible.Assertive);
    }

    Accessible.ignored: true

    onBlackChanged: voice.say(voice.black ? qsTr("Der Bildschirm ist schwarz.") : qsTr("Das Bild ist wieder da."))
    onFrozenChanged: voice.say(voice.frozen ? qsTr("Das Bild steht.") : qsTr("Das Bild bewegt sich wieder."))
    onGroupChanged: voice.say(voice.group ? qsTr("Alles ist jetzt größer.") : qsTr("Alles ist wieder normal groß."))
    onHeldChanged: voice.say(voice.held ? qsTr("Die Zeit steht.") : qsTr("Die Zeit läuft weiter."))
    onNumberChanged: voice.say(qsTr("Schritt %1 von %2").arg(voice.presenter.number).arg(voice.presenter.count))
    onStoppingChanged: {
        if (voice.stopping)
            voice.say(qsTr("Vorführung beenden?"));
    }
}
