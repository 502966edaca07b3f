pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Keys for a number: ten digits, one that takes the last digit away, and, where it is named, one that confirms.
Item {
    id: pad

    property int columns: 3
    property string confirmLabel: pad.confirmText
    // The name by which a tour finds the key that confirms.
    property string confirmTarget: ""
    property string confirmText: ""
    readonly property real gap: Math.round(pad.theme.mm(3.2))

    // As high as there is room for, at least as high as a finger needs.
    property real keyHeight: 0
    readonly property real keyWidth: Math.max(0, Math.floor((pad.width - pad.gap * (pad.columns - 1)) / pad.columns))
    required property Theme theme

    signal confirmed
    signal erased
    signal typed(string digit)

    LayoutMirroring.childrenInherit: true

    // Digits have one order everywhere.
    LayoutMirroring.enabled: false
    implicitHeight: keys.implicitHeight

    Grid {
        id: keys

        columns: pad.columns
        spacing: pad.gap

        Repeater {
            // In two rows the last digit comes before the two keys that do something.
            model: pad.columns === 3 ? ["1", "2", "3", "4", "5", "6", "7", "8", "9"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

            DigitKey {
                required property string modelData

                text: modelData

                onActivated: pad.typed(modelData)
            }
        }
        DigitKey {
            icon: "backspace"
            kind: "outline"
            label: qsTr("Weg: letzte Ziffer löschen")
            size: pad.theme.caption
            //: Takes the last digit away
            text: qsTr("Weg")

            onActivated: pad.erased()
        }
        DigitKey {
            text: "0"
            visible: pad.columns === 3

            onActivated: pad.typed("0")
        }
        DigitKey {
            icon: "check"
            kind: "primary"
            label: pad.confirmLabel
            objectName: pad.confirmTarget
            repeatGuardMs: 500
            size: pad.theme.caption
            text: pad.confirmText
            visible: pad.confirmText !== ""

            onActivated: pad.confirmed()
        }
    }

    // Not named "Key": PySide looks an object's class up by this name, takes Qt's keys for it, and crashes.
    component DigitKey: KButton {
        compact: true
        height: Math.max(implicitHeight, pad.keyHeight, Math.ceil(pad.theme.body * 1.2 + pad.theme.mm(5)))
        kind: "quiet"
        radius: pad.theme.radius
        repeatGuardMs: 120
        size: pad.theme.body
        theme: pad.theme
        width: pad.keyWidth
    }
}
