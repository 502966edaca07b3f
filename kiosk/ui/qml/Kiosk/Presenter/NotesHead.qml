pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Which tour, which step, how long it has been going on.
Item {
    id: head

    required property Presenter presenter
    required property Theme theme
    required property real unit

    implicitHeight: words.implicitHeight + head.unit * 0.5 + way.height

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: clock.left
        anchors.rightMargin: head.unit * 0.5
        spacing: head.unit * 0.15

        KTitle {
            color: head.theme.colors.muted
            lineHeight: 1.0
            size: Math.round(head.unit * 0.85)
            text: head.presenter.title
            theme: head.theme
            width: parent.width
        }
        KText {
            font.pixelSize: Math.round(head.unit)
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: qsTr("Schritt %1 von %2").arg(head.presenter.number).arg(head.presenter.count)
            theme: head.theme
            width: parent.width
        }
    }
    Column {
        id: clock

        anchors.right: parent.right
        spacing: words.spacing

        KText {
            anchors.right: parent.right
            color: head.presenter.held ? head.theme.colors.invite : head.theme.colors.text
            font.pixelSize: Math.round(head.unit * 1.15)
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: head.presenter.elapsed
            theme: head.theme
        }
        KText {
            anchors.right: parent.right
            color: head.presenter.held ? head.theme.colors.invite : head.theme.colors.muted
            font.pixelSize: Math.round(head.unit * 0.7)
            lineHeight: 1.0
            //: %1 is how many minutes a demonstration takes
            text: head.presenter.held ? qsTr("Zeit steht") : qsTr("von %1 Minuten").arg(head.presenter.minutes)
            theme: head.theme
        }
    }
    Rectangle {
        id: way

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        border.color: head.theme.colors.outline
        border.width: head.theme.bordered ? head.theme.hair : 0
        color: head.theme.colors.soft
        height: Math.round(head.unit * 0.22)
        radius: height / 2

        Rectangle {
            anchors.left: parent.left
            color: head.theme.colors.invite
            height: parent.height
            radius: height / 2
            width: head.presenter.count > 0 ? Math.round(parent.width * head.presenter.number / head.presenter.count) : 0
        }
    }
}
