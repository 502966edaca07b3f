pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Asks once whether the demonstration shall end. Where "Beenden" stood, a second touch goes on.
GridLayout {
    id: question

    property int size: question.theme.caption
    required property Theme theme
    readonly property bool wide: question.width > words.implicitWidth + question.theme.mm(130)

    signal confirmed
    signal refused

    columnSpacing: Math.ceil(question.theme.mm(4))
    columns: question.wide ? 3 : 2
    rowSpacing: Math.ceil(question.theme.mm(3))

    KText {
        id: words

        Layout.columnSpan: question.wide ? 1 : 2
        Layout.fillWidth: true
        Layout.leftMargin: question.theme.mm(3)
        Layout.preferredWidth: 1
        font.pixelSize: question.size
        font.weight: Font.DemiBold
        lineHeight: 1.0
        text: qsTr("Vorführung beenden? Alles fängt dann neu an.")
        theme: question.theme
    }
    Answer {
        icon: "stop_circle"
        kind: "primary"
        //: Ends a demonstration
        text: qsTr("Beenden")

        onActivated: question.confirmed()
    }
    Answer {
        //: Goes on with a demonstration
        text: qsTr("Fortsetzen")

        onActivated: question.refused()
    }

    component Answer: KButton {
        Layout.fillHeight: true
        Layout.fillWidth: !question.wide
        Layout.minimumHeight: question.theme.target
        Layout.preferredWidth: question.wide ? Math.max(implicitWidth, question.theme.mm(55)) : 1
        size: question.size
        theme: question.theme
    }
}
