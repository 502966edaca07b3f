pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// New content, where nobody looks for it: what is going on, and the way there.
Rectangle {
    id: plate

    required property Desk desk
    required property Theme theme
    required property DeskWords words

    signal opened

    border.color: plate.theme.colors.outline
    border.width: plate.theme.bordered ? plate.theme.stroke : 0
    color: plate.theme.colors.panel
    implicitHeight: grid.implicitHeight + plate.theme.pad * 2
    radius: plate.theme.radius

    GridLayout {
        id: grid

        columnSpacing: plate.theme.pad
        columns: grid.width > plate.theme.body * 20 ? 3 : 2
        rowSpacing: plate.theme.gap
        width: plate.width - plate.theme.pad * 2
        x: plate.theme.pad
        y: plate.theme.pad

        KIcon {
            color: plate.theme.colors.invite
            icon: plate.words.icon
            size: plate.theme.body * 2
            theme: plate.theme
        }
        Column {
            Layout.fillWidth: true
            spacing: plate.theme.mm(1)

            KTitle {
                color: plate.theme.colors.onPanel
                size: plate.theme.heading
                text: plate.words.title
                theme: plate.theme
                width: parent.width
            }
            KText {
                color: plate.theme.colors.onPanelMuted
                font.pixelSize: plate.theme.caption
                text: plate.words.hint
                theme: plate.theme
                visible: text !== ""
                width: parent.width
            }
        }
        KButton {
            Layout.columnSpan: grid.columns === 2 ? 2 : 1
            Layout.fillWidth: grid.columns === 2
            icon: "visibility"
            kind: "invite"
            //: Opens the page of the new content
            text: qsTr("Ansehen")
            theme: plate.theme

            onActivated: plate.opened()
        }
    }
}
