pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// What is going on, large enough to read from two metres away.
Room {
    id: status

    required property Desk desk
    readonly property bool done: status.desk.state === "waiting"
    readonly property bool installing: status.desk.state === "installing"
    readonly property DeskWords words: DeskWords {
        desk: status.desk
    }

    signal showNowWanted

    middle: true

    actions: [
        KButton {
            icon: "visibility"
            kind: "primary"
            //: Ends the visit, so that the new content is shown
            text: qsTr("Jetzt zeigen")
            theme: status.theme
            visible: status.done
            width: Math.min(implicitWidth, parent.width)

            onActivated: status.showNowWanted()
        }
    ]

    StatusHead {
        good: status.done
        icon: status.words.icon
        step: status.done ? (status.desk.stick ? qsTr("Der Stick kann abgezogen werden.") : "") : status.desk.step
        theme: status.theme
        title: status.words.title
        width: parent.width
    }
    StatusBar {
        progress: status.desk.progress
        text: status.words.percent
        theme: status.theme
        visible: status.installing
        width: parent.width
    }
    KText {
        anchors.left: parent.left
        font.pixelSize: Math.min(status.theme.heading, Math.max(status.theme.body, Math.round(status.theme.bodyBase * 1.15)))
        lineHeight: 1.25
        text: status.words.hint
        theme: status.theme
        visible: status.done
        width: Math.min(parent.width, status.widest)
    }
    KNotice {
        icon: status.desk.stick && !status.done ? "usb" : "info"
        text: {
            if (status.done)
                return qsTr("„Jetzt zeigen“ beendet den Besuch, der gerade läuft.");
            if (status.desk.stick)
                return qsTr("Ziehen Sie den Stick erst bei „Fertig“ ab. Auch vorher geht nichts kaputt: Der Stand zeigt dann weiter, was er hat.");
            return qsTr("Der Stand zeigt so lange weiter, was er hat.");
        }
        theme: status.theme
        width: parent.width
    }
}
