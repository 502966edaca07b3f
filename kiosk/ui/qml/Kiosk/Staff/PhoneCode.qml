pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The code that pairs the phone, how to scan it, and the address for those who rather type.
GridLayout {
    id: panel

    // No code is of use that is not seen whole.
    property real most: 10000
    required property Phone phone
    readonly property list<string> sentences: [qsTr("Verbinden Sie das Handy mit dem WLAN des Standes."), qsTr("Öffnen Sie die Kamera. Halten Sie das Handy vor das Muster."), qsTr("Tippen Sie auf die Adresse. Lassen Sie die Seite offen.")]
    required property Theme theme
    readonly property bool wide: panel.width > panel.theme.body * 24

    columnSpacing: panel.theme.gutter
    columns: panel.wide ? 2 : 1
    rowSpacing: panel.theme.gap

    KQr {
        Layout.alignment: Qt.AlignTop | (panel.wide ? Qt.AlignLeft : Qt.AlignHCenter)
        //: Spoken name of a QR code; %1 is an address in the stand's own network
        label: qsTr("QR-Code für %1").arg(panel.phone.address)
        modulePx: Math.max(2, Math.round(panel.theme.mm(1.7)))
        room: Math.min(panel.most, panel.width * (panel.wide ? 0.4 : 0.8))
        rows: panel.phone.rows
        theme: panel.theme
    }
    Column {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: panel.theme.gap

        Repeater {
            model: panel.sentences

            KLine {
                required property int index
                required property string modelData

                kind: "steps"
                markup: modelData
                number: index + 1
                plain: modelData
                theme: panel.theme
                width: parent ? parent.width : 0
            }
        }
        KText {
            color: panel.theme.colors.muted
            font.pixelSize: panel.theme.caption
            text: qsTr("Oder tippen Sie das in den Browser:")
            theme: panel.theme
            width: parent.width
        }
        KAddress {
            after: panel.phone.word === "" ? "" : "/" + panel.phone.word
            before: ""
            domain: panel.phone.address
            theme: panel.theme
            width: parent.width
        }
        KText {
            color: panel.theme.colors.muted
            font.pixelSize: panel.theme.caption
            text: panel.phone.minutesLeft === 1 ? qsTr("Der Code gilt noch 1 Minute, für ein Handy.") : qsTr("Der Code gilt noch %1 Minuten, für ein Handy.").arg(panel.phone.minutesLeft)
            theme: panel.theme
            width: parent.width
        }
        KButton {
            icon: "refresh"
            //: A new code for pairing a phone; the one before is no longer valid
            text: qsTr("Neuer Code")
            theme: panel.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: panel.phone.switchOn()
        }
    }
}
