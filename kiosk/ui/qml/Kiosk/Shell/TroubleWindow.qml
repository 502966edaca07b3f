import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Staff
import Kiosk.Theme

// Stands in when there is no content to show: friendly, with a number to call. Staff get out the usual way.
Window {
    id: window

    required property Metrics metrics
    required property Staff staff
    required property Symbols symbols
    required property string phone
    required property bool locked

    readonly property Theme theme: Theme {
        pxPerMm: window.metrics.pxPerMm
        bodyBase: window.metrics.bodyPx
        captionBase: window.metrics.captionPx
        textScale: 1
        scheme: "light"
        symbols: window.symbols
    }

    title: qsTr("Digitaltag-Kiosk")
    color: window.theme.colors.panel
    onWidthChanged: window.metrics.resize(window.width, window.height)
    onHeightChanged: window.metrics.resize(window.width, window.height)
    onClosing: close => close.accepted = !window.locked

    Column {
        anchors.centerIn: parent
        width: parent.width - window.theme.gutter * 4
        spacing: window.theme.gutter

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            theme: window.theme
            icon: "support_agent"
            size: window.theme.display
            color: window.theme.colors.invite
        }

        KText {
            theme: window.theme
            width: parent.width
            text: qsTr("Dieser Bildschirm macht gerade Pause")
            heading: true
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: window.theme.title
            font.weight: Font.DemiBold
            color: window.theme.colors.onPanel
        }

        KText {
            theme: window.theme
            width: parent.width
            //: %1 is a phone number
            text: qsTr("Sprechen Sie uns am Stand an. Oder rufen Sie an: %1.").arg(window.phone)
            horizontalAlignment: Text.AlignHCenter
            color: window.theme.colors.onPanelMuted
        }
    }

    Loader {
        anchors.fill: parent
        active: window.staff.state !== "closed"
        sourceComponent: StaffSheet {
            theme: window.theme
            staff: window.staff
        }
    }
}
