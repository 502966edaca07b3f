import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The same six places on every page: back, start, help; text size, colours, reach.
Rectangle {
    id: bar

    required property Theme theme
    required property Session session

    readonly property bool oneRow: bar.width / 6 >= bar.theme.caption * 4.4
    readonly property bool wide: bar.width / (bar.oneRow ? 6 : 3) >= bar.theme.caption * 7.5

    implicitHeight: grid.implicitHeight + bar.theme.mm(3)
    color: bar.theme.colors.bar

    Rectangle {
        width: parent.width
        height: bar.theme.hair
        color: bar.theme.colors.outline
        visible: bar.theme.bordered
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: bar.theme.mm(3)
        anchors.rightMargin: bar.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        columns: bar.oneRow ? 6 : 3
        columnSpacing: bar.theme.mm(1.5)
        rowSpacing: bar.theme.mm(1.5)
        uniformCellWidths: true
        uniformCellHeights: true

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: bar.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
            text: qsTr("Zurück")
            enabled: bar.session.canGoBack
            onActivated: bar.session.back()
        }

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: "home"
            text: qsTr("Start")
            selected: bar.session.view === "start"
            onActivated: bar.session.home()
        }

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: "support_agent"
            text: qsTr("Hilfe")
            selected: bar.session.view === "help"
            onActivated: bar.session.open("help", "", "")
        }

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: "text_increase"
            text: qsTr("Schrift")
            steps: 3
            step: bar.session.textSize === "huge" ? 2 : bar.session.textSize === "large" ? 1 : 0
            description: bar.session.textSize === "huge" ? qsTr("sehr groß") : bar.session.textSize === "large" ? qsTr("groß") : qsTr("normal")
            onActivated: bar.session.cycleTextSize()
        }

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: "contrast"
            //: Changes the colours of the screen
            text: qsTr("Farben")
            steps: 3
            step: bar.session.scheme === "contrast" ? 2 : bar.session.scheme === "dark" ? 1 : 0
            description: bar.session.scheme === "contrast" ? qsTr("gelb auf schwarz") : bar.session.scheme === "dark" ? qsTr("dunkel") : qsTr("hell")
            onActivated: bar.session.cycleScheme()
        }

        KBarButton {
            theme: bar.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: bar.theme.target
            wide: bar.wide
            icon: bar.session.reach ? "arrow_upward" : "vertical_align_bottom"
            //: Moves everything that can be operated to the lower part of the screen, and back
            text: bar.session.reach ? qsTr("Höher") : qsTr("Tiefer")
            selectable: true
            selected: bar.session.reach
            onActivated: bar.session.toggleReach()
        }
    }
}
