pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Asks once whether the demonstration shall end.
RowLayout {
    id: question

    property int size: question.theme.caption
    required property Theme theme

    signal confirmed
    signal refused

    spacing: Math.ceil(question.theme.mm(4))

    KTitle {
        Layout.fillWidth: true
        lineHeight: 1.0
        size: question.size
        text: qsTr("Vorführung beenden?")
        theme: question.theme
    }
    KButton {
        Layout.fillHeight: true
        Layout.maximumWidth: question.width * 0.36
        icon: "stop_circle"
        kind: "primary"
        size: question.size
        //: Ends a demonstration
        text: qsTr("Beenden")
        theme: question.theme

        onActivated: question.confirmed()
    }
    KButton {
        Layout.fillHeight: true
        Layout.maximumWidth: question.width * 0.36
        size: question.size
        //: Goes on with a demonstration
        text: qsTr("Fortsetzen")
        theme: question.theme

        onActivated: question.refused()
    }
}
