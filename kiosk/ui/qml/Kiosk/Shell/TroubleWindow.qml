pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Staff
import Kiosk.Theme

// Stands in when there is no content to show: friendly, with a number to call. Staff get out the usual way.
Window {
    id: window

    required property bool locked
    required property Metrics metrics
    required property string phone
    required property Staff staff
    required property Symbols symbols
    readonly property Theme theme: Theme {
        bodyBase: window.metrics.bodyPx
        captionBase: window.metrics.captionPx
        pxPerMm: window.metrics.pxPerMm
        scheme: "light"
        symbols: window.symbols
        textScale: 1
    }

    color: window.theme.colors.panel
    title: qsTr("Digitaltag-Kiosk")

    onClosing: close => close.accepted = !window.locked
    onHeightChanged: window.metrics.resize(window.width, window.height)
    onWidthChanged: window.metrics.resize(window.width, window.height)

    Column {
        anchors.centerIn: parent
        spacing: window.theme.gutter
        width: parent.width - window.theme.gutter * 4

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: window.theme.colors.invite
            icon: "support_agent"
            size: window.theme.display
            theme: window.theme
        }
        KText {
            color: window.theme.colors.onPanel
            font.pixelSize: window.theme.title
            font.weight: Font.DemiBold
            heading: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Dieser Bildschirm macht gerade Pause")
            theme: window.theme
            width: parent.width
        }
        KText {
            color: window.theme.colors.onPanelMuted
            horizontalAlignment: Text.AlignHCenter
            //: %1 is a phone number
            text: qsTr("Sprechen Sie uns am Stand an. Oder rufen Sie an: %1.").arg(window.phone)
            theme: window.theme
            width: parent.width
        }
    }
    Loader {
        active: window.staff.state !== "closed"
        anchors.fill: parent
        focus: active

        sourceComponent: StaffDoor {
            staff: window.staff
            theme: window.theme
        }
    }
}
