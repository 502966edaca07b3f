pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge

// Says changes that can be seen but not heard to whoever listens to the accessibility tree (WCAG 4.1.3).
Item {
    id: announcer

    readonly property bool helpCalled: announcer.session.helpCalled
    readonly property int noted: announcer.session.noted
    readonly property string phase: announcer.session.phase
    readonly property bool reach: announcer.session.reach
    readonly property string scheme: announcer.session.scheme
    required property Session session
    readonly property string textSize: announcer.session.textSize

    function say(words: string): void {
        if (announcer.phase === "active" || announcer.phase === "warning")
            announcer.Accessible.announce(words, Accessible.Assertive);
    }

    Accessible.ignored: true

    onHelpCalledChanged: {
        if (announcer.helpCalled)
            announcer.say(qsTr("Wir haben Hilfe gerufen. Einen Moment bitte."));
    }
    onNotedChanged: announcer.say(qsTr("Auf dem Merkzettel: %1").arg(announcer.noted))
    onPhaseChanged: {
        if (announcer.phase === "held")
            announcer.Accessible.announce(qsTr("Dieser Platz ist gerade besetzt"), Accessible.Assertive);
        if (announcer.phase === "warning")
            announcer.say(qsTr("Sind Sie noch da? Sonst löschen wir gleich alles."));
    }
    onReachChanged: announcer.say(announcer.reach ? qsTr("Alle Knöpfe sind jetzt unten.") : qsTr("Die Knöpfe sind wieder oben."))
    onSchemeChanged: announcer.say(announcer.scheme === "contrast" ? qsTr("Farben: gelb auf schwarz") : announcer.scheme === "dark" ? qsTr("Farben: dunkel") : qsTr("Farben: hell"))
    onTextSizeChanged: announcer.say(announcer.textSize === "huge" ? qsTr("Schrift: sehr groß") : announcer.textSize === "large" ? qsTr("Schrift: groß") : qsTr("Schrift: normal"))
}
