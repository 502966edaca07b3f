pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// New content: from whom, signed by whom, what it changes. Nothing happens until somebody takes it over.
Room {
    id: room

    required property Desk desk
    readonly property ReleaseObject offer: room.desk.offer

    title: qsTr("Neuer Inhalt ist da")

    actions: [
        KButton {
            icon: "check"
            kind: "primary"
            //: Takes new content over
            text: qsTr("Übernehmen")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.desk.install()
        },
        KButton {
            icon: "close"
            kind: "quiet"
            //: Leaves the content as it is
            text: qsTr("Nicht übernehmen")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.desk.dismiss()
        }
    ]

    OfferFacts {
        offer: room.offer
        theme: room.theme
        width: parent.width
    }
    GridLayout {
        id: grid

        columnSpacing: room.theme.gap
        columns: grid.width > room.theme.body * 32 ? 2 : 1
        rowSpacing: room.theme.gap
        width: parent.width

        ChangeList {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 2
            Layout.preferredWidth: 1
            changes: room.offer.changes
            theme: room.theme
            visible: room.offer.changes.count > 0
        }
        Column {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 3
            Layout.preferredWidth: 1
            spacing: room.theme.gap
            visible: room.offer.texts.count > 0

            Repeater {
                model: room.offer.texts

                TextChange {
                    theme: room.theme
                    width: parent ? parent.width : 0
                }
            }
        }
    }
}
