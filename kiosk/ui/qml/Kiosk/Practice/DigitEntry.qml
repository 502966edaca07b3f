pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Where a number is typed: places that fill, what is missing or wrong, and the keys. The digits themselves are neither
// shown nor said. Where it is `low`, the keys stand in two rows, and the one that confirms is one of them.
Column {
    id: entry

    required property string confirmText
    readonly property int digits: entry.page.digits
    property real keyHeight: 0
    required property bool low
    required property PracticeObject page
    //: How much of a number has been typed
    readonly property string progress: qsTr("%1 von %2 Ziffern").arg(entry.digits).arg(entry.page.digitsWanted)
    property bool telling: true
    required property Theme theme

    signal confirmed
    signal erased
    signal typed(string digit)

    spacing: entry.theme.gap

    onDigitsChanged: entry.Accessible.announce(entry.progress, Accessible.Polite)

    DigitNotice {
        page: entry.page
        telling: entry.telling
        theme: entry.theme
        visible: entry.telling && entry.page.problems.count > 0
        width: entry.width
    }
    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: entry.low ? 2 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        spacing: entry.theme.mm(entry.low ? 6 : 3)
        verticalItemAlignment: Grid.AlignVCenter

        DigitDots {
            count: entry.page.digitsWanted
            filled: entry.digits
            room: entry.width - (entry.low ? progress.implicitWidth + entry.theme.mm(6) : 0)
            theme: entry.theme
        }
        KText {
            id: progress

            color: entry.theme.colors.muted
            font.pixelSize: entry.theme.caption
            lineHeight: 1.0
            text: entry.progress
            theme: entry.theme
            wrapMode: Text.NoWrap
        }
    }
    KDigits {
        columns: entry.low ? 6 : 3
        //: Spoken name of a key; %1 says what it leads to
        confirmLabel: qsTr("Weiter: %1").arg(entry.confirmText)
        confirmTarget: "target:next"
        confirmText: entry.low ? qsTr("Weiter") : ""
        keyHeight: entry.keyHeight
        theme: entry.theme
        width: entry.width

        onConfirmed: entry.confirmed()
        onErased: entry.erased()
        onTyped: digit => entry.typed(digit)
    }
    KButton {
        icon: entry.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        objectName: "target:next"
        text: entry.confirmText
        theme: entry.theme
        visible: !entry.low
        width: entry.width

        onActivated: entry.confirmed()
    }
}
