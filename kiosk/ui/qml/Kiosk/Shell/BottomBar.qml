pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The same six places on every page: back, start, help; text size, colours, reach.
Rectangle {
    id: bar

    required property Session session

    // One row always; the words grow as far as their places allow.
    readonly property int size: Math.max(bar.theme.captionBase, Math.min(bar.theme.caption, bar.width / 6 / 4.6, bar.theme.captionBase * (bar.width < bar.theme.mm(360) ? 1.2 : 1.75)))
    required property Theme theme
    readonly property bool wide: bar.width / 6 >= bar.size * 7.5

    color: bar.theme.colors.bar
    implicitHeight: grid.implicitHeight + bar.theme.mm(2)

    Rectangle {
        color: bar.theme.colors.outline
        height: bar.theme.hair
        visible: bar.theme.bordered
        width: parent.width
    }
    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.leftMargin: bar.theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: bar.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: bar.theme.mm(3)
        columns: 6
        uniformCellHeights: true
        uniformCellWidths: true

        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            enabled: bar.session.canGoBack
            icon: bar.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
            objectName: "target:bar.back"
            size: bar.size
            text: qsTr("Zurück")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.back()
        }
        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            icon: "home"
            objectName: "target:bar.home"
            selected: bar.session.view === "start"
            size: bar.size
            text: qsTr("Start")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.home()
        }
        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            icon: "support_agent"
            objectName: "target:bar.help"
            selected: bar.session.view === "help"
            size: bar.size
            text: qsTr("Hilfe")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.open("help", "", "")
        }
        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            description: bar.session.textSize === "huge" ? qsTr("sehr groß") : bar.session.textSize === "large" ? qsTr("groß") : qsTr("normal")
            icon: "text_increase"
            objectName: "target:bar.text"
            size: bar.size
            step: bar.session.textSize === "huge" ? 2 : bar.session.textSize === "large" ? 1 : 0
            steps: 3
            text: qsTr("Schrift")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.cycleTextSize()
        }
        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            description: bar.session.scheme === "contrast" ? qsTr("gelb auf schwarz") : bar.session.scheme === "dark" ? qsTr("dunkel") : qsTr("hell")
            icon: "contrast"
            objectName: "target:bar.colors"
            size: bar.size
            step: bar.session.scheme === "contrast" ? 2 : bar.session.scheme === "dark" ? 1 : 0
            steps: 3
            //: Changes the colours of the screen
            text: qsTr("Farben")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.cycleScheme()
        }
        KBarButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: bar.theme.target
            icon: bar.session.reach ? "arrow_upward" : "vertical_align_bottom"
            objectName: "target:bar.reach"
            selectable: true
            selected: bar.session.reach
            size: bar.size
            //: Moves everything that can be operated to the lower part of the screen, and back
            text: bar.session.reach ? qsTr("Höher") : qsTr("Tiefer")
            theme: bar.theme
            wide: bar.wide

            onActivated: bar.session.toggleReach()
        }
    }
}
