import QtQuick
import Kiosk.Controls

// "Are you still there?" One simple action keeps everything, as often as one likes (WCAG 2.2.1).
KSheet {
    id: sheet

    required property int secondsLeft

    signal stayed
    signal finished

    name: qsTr("Sind Sie noch da?")
    onDismissed: sheet.stayed()

    KText {
        theme: sheet.theme
        width: parent.width
        text: qsTr("Sind Sie noch da?")
        heading: true
        font.pixelSize: sheet.theme.title
        font.weight: Font.DemiBold
    }

    KText {
        theme: sheet.theme
        width: parent.width
        // Seconds are shown only in the second half: a running number hurries people.
        text: sheet.secondsLeft > 15 ? qsTr("Sonst löschen wir gleich alles, was Sie gewählt haben. So sieht es niemand nach Ihnen.") : qsTr("Wir löschen alles in %1 Sekunden. So sieht es niemand nach Ihnen.").arg(sheet.secondsLeft)
    }

    KButton {
        id: stay

        theme: sheet.theme
        width: parent.width
        height: implicitHeight * 1.3
        focus: true
        kind: "primary"
        icon: "touch_app"
        text: qsTr("Ich bin noch da")
        onActivated: sheet.stayed()
    }

    KButton {
        theme: sheet.theme
        width: parent.width
        kind: "quiet"
        icon: "logout"
        text: qsTr("Ich bin fertig")
        onActivated: sheet.finished()
    }
}
