pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How far one is: in words, and as dashes that fill.
Row {
    id: progress

    required property int count
    required property int number
    required property Theme theme

    spacing: progress.theme.mm(4)

    KText {
        id: words

        color: progress.theme.colors.muted
        font.pixelSize: progress.theme.caption
        font.weight: Font.Medium
        lineHeight: 1.0
        //: %1 is the number of this question, %2 how many there are
        text: qsTr("Frage %1 von %2").arg(progress.number).arg(progress.count)
        theme: progress.theme
        wrapMode: Text.NoWrap
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: progress.theme.mm(1.5)
        visible: words.width + progress.count * progress.theme.mm(9.5) + progress.theme.mm(4) < progress.width

        Repeater {
            model: progress.count

            Rectangle {
                required property int index

                border.color: progress.theme.colors.outline
                border.width: progress.theme.hair
                color: index < progress.number ? progress.theme.colors.action : "transparent"
                height: progress.theme.mm(2.4)
                radius: height / 2
                width: progress.theme.mm(8)
            }
        }
    }
}
