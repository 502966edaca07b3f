pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// The tours: what each shows, how long it takes, and the button that begins it.
Room {
    id: tours

    required property Presenter presenter
    required property Staff staff

    hint: qsTr("Eine Vorführung fängt auf der Startseite an. Was vorher auf dem Bildschirm war, wird gelöscht.")
    //: Prepared demonstrations that a volunteer shows
    title: qsTr("Vorführungen")

    actions: [
        KButton {
            icon: "phonelink_ring"
            text: qsTr("Notizen aufs Handy")
            theme: tours.theme
            width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)

            onActivated: tours.staff.enter("phone")
        }
    ]

    GridLayout {
        columnSpacing: tours.theme.gap
        columns: width > tours.theme.body * 30 ? 2 : 1
        rowSpacing: tours.theme.gap
        uniformCellWidths: true
        width: parent.width

        Repeater {
            model: tours.presenter.tours

            TourCard {
                required icon
                required property string key
                required minutes
                required summary
                required title

                Layout.fillHeight: true
                Layout.fillWidth: true
                theme: tours.theme

                // The door closes, and this room goes with it.
                onWanted: tours.presenter.start(key)
            }
        }
    }
    KNotice {
        icon: "info"
        text: qsTr("In diesem Inhalt gibt es keine Vorführungen.")
        theme: tours.theme
        visible: tours.presenter.tours.count === 0
        width: parent.width
    }
}
