pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// A text before and after. One that is new has no "before", one that goes has no "after".
KCard {
    id: change

    required property string after
    required property string before
    required property string where

    KText {
        color: change.theme.colors.muted
        font.pixelSize: change.theme.caption
        lineHeight: 1.1
        text: change.where
        theme: change.theme
        width: parent.width
    }
    GridLayout {
        columnSpacing: change.theme.gap
        columns: width > change.theme.body * 24 ? 2 : 1
        rowSpacing: change.theme.mm(3)
        uniformCellWidths: true
        width: parent.width

        Version {
            //: Above a text as it is now
            name: qsTr("Bisher")
            text: change.before === "" ? qsTr("gibt es noch nicht") : change.before
            tint: "yellow"
        }
        Version {
            //: Above a text as it will be
            name: qsTr("Neu")
            text: change.after === "" ? qsTr("entfällt") : change.after
            tint: "green"
        }
    }

    component Version: Rectangle {
        id: version

        required property string name
        required property string text
        required property string tint

        Layout.alignment: Qt.AlignTop
        Layout.fillHeight: true
        Layout.fillWidth: true
        border.color: change.theme.colors.outline
        border.width: change.theme.bordered ? change.theme.hair : 0
        color: change.theme.tint(version.tint)
        implicitHeight: words.implicitHeight + change.theme.mm(6)
        radius: change.theme.radius

        Column {
            id: words

            spacing: change.theme.mm(1)
            width: version.width - change.theme.mm(8)
            x: change.theme.mm(4)
            y: change.theme.mm(3)

            KText {
                color: change.theme.ink(version.tint)
                font.pixelSize: change.theme.caption
                font.weight: Font.DemiBold
                lineHeight: 1.1
                text: version.name
                theme: change.theme
                width: parent.width
            }
            KText {
                color: change.theme.ink(version.tint)
                font.pixelSize: change.theme.caption
                text: version.text
                theme: change.theme
                width: parent.width
            }
        }
    }
}
