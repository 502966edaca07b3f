pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Covers the page of a visitor who stepped aside; only the two buttons lead on.
FocusScope {
    id: view

    required property string picture
    required property int secondsLeft
    required property Theme theme
    // Height of the lower part of the screen that a person reaches; there the buttons are.
    required property real zone

    signal finished
    signal resumed

    focus: true

    Rectangle {
        anchors.fill: parent
        color: view.theme.colors.page
    }
    KSnapshot {
        anchors.fill: parent
        //: Spoken name of the blurred picture that covers a page
        label: qsTr("Verdeckte Seite")
        opacity: 0.55
        smooth: true
        source: view.picture
    }
    FocusScope {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        focus: true
        height: view.zone

        KSheet {
            id: sheet

            name: qsTr("Dieser Platz ist gerade besetzt")
            theme: view.theme

            actions: [
                KButton {
                    focus: true
                    height: implicitHeight * 1.2
                    icon: "touch_app"
                    kind: "primary"
                    text: qsTr("Ich bin wieder da")
                    theme: view.theme
                    width: parent.width

                    onActivated: view.resumed()
                },
                KButton {
                    icon: "logout"
                    kind: "quiet"
                    text: qsTr("Neu anfangen, alles löschen")
                    theme: view.theme
                    width: parent.width

                    onActivated: view.finished()
                }
            ]

            KText {
                font.pixelSize: view.theme.title
                font.weight: Font.DemiBold
                heading: true
                //: Shown while a visitor stepped aside for a moment
                text: qsTr("Dieser Platz ist gerade besetzt")
                theme: view.theme
                width: parent.width
            }
            KText {
                //: %1 is a number of minutes, %2 of seconds with two digits
                text: qsTr("Jemand kommt gleich wieder. Noch %1:%2 Minuten, dann löschen wir alles.").arg(Math.floor(view.secondsLeft / 60)).arg(String(view.secondsLeft % 60).padStart(2, "0"))
                theme: view.theme
                width: parent.width
            }
        }
    }
}
