pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The dark panel of a service: where it goes on, and how to take it home.
Rectangle {
    id: panel

    readonly property string headline: {
        if (panel.page.askTown)
            return qsTr("Das macht Ihre Stadt");
        switch (panel.page.online) {
        case "full":
            return qsTr("Das geht online");
        case "partial":
            return qsTr("Das geht zum Teil online");
        case "none":
            return qsTr("Das geht nicht online");
        default:
            return qsTr("Ob das online geht, sagt Ihnen die Stadt");
        }
    }
    readonly property real inset: panel.tall ? panel.theme.pad : 0

    // What has to fit: the headline and the buttons. The line between them comes next, the symbol last.
    readonly property real least: headline.implicitHeight + ways.implicitHeight + panel.theme.mm(3) + panel.inset * 2
    required property ServiceObject page
    property real room: 10000
    required property bool tall
    required property Theme theme
    readonly property Words words: Words {
    }

    signal noteToggled
    signal placeWanted
    signal practiceWanted
    signal takeWanted

    border.color: panel.theme.colors.outline
    border.width: panel.theme.bordered && panel.tall ? panel.theme.hair : 0
    color: panel.tall ? panel.theme.colors.panel : "transparent"
    implicitHeight: column.implicitHeight + panel.inset * 2
    radius: panel.theme.radius

    Column {
        id: column

        spacing: panel.theme.mm(3)
        width: panel.width - panel.inset * 2
        x: panel.inset
        y: panel.inset

        KIcon {
            color: panel.theme.colors.invite
            icon: panel.page.online === "none" ? "home_work" : "qr_code_2"
            size: panel.theme.body * 1.8
            theme: panel.theme
            visible: panel.tall && panel.least + whose.implicitHeight + size + panel.theme.mm(6) <= panel.room
        }
        KText {
            id: headline

            color: panel.theme.colors.onPanel
            font.pixelSize: panel.theme.heading
            font.weight: Font.DemiBold
            lineHeight: 1.05
            objectName: "target:online"
            text: panel.headline
            theme: panel.theme
            visible: panel.tall
            width: parent.width
        }
        KText {
            id: whose

            color: panel.theme.colors.onPanelMuted
            font.pixelSize: panel.theme.caption
            lineHeight: 1.15
            text: panel.page.askTown ? qsTr("Wählen Sie zuerst Ihre Stadt.") : panel.page.canTake ? panel.page.isWebsite ? qsTr("Der Weg führt über die Internetseite: %1").arg(panel.page.portal) : panel.words.runBy(panel.page.level) + ": " + panel.page.portal : qsTr("Fragen Sie am Stand oder rufen Sie an.")
            theme: panel.theme
            visible: panel.tall && text !== "" && panel.least + implicitHeight + panel.theme.mm(3) <= panel.room
            width: parent.width
        }
        GridLayout {
            id: ways

            columnSpacing: panel.theme.gap
            columns: panel.tall ? 1 : panel.page.practice !== "" && panel.page.canTake && width > panel.theme.body * 22 ? 3 : 2
            rowSpacing: panel.theme.mm(3)
            uniformCellWidths: true
            width: parent.width

            KButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: panel.theme.target
                icon: panel.page.askTown ? "location_on" : "qr_code_2"
                kind: "invite"
                objectName: panel.page.askTown ? "target:place" : "target:take"
                //: Opens the QR code of a service
                text: panel.page.askTown ? qsTr("Stadt wählen") : qsTr("Mitnehmen")
                theme: panel.theme
                visible: panel.page.canTake || panel.page.askTown

                onActivated: {
                    if (panel.page.askTown)
                        panel.placeWanted();
                    else
                        panel.takeWanted();
                }
            }
            KButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: panel.theme.target
                icon: "school"
                objectName: "target:practice"
                //: Opens a practice application
                text: qsTr("Ausprobieren")
                theme: panel.theme
                visible: panel.page.practice !== ""

                onActivated: panel.practiceWanted()
            }
            KButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: panel.theme.target
                icon: panel.page.noted ? "bookmark_added" : "bookmark_add"
                objectName: "target:note"
                selectable: true
                selected: panel.page.noted
                //: Puts the service on the visitor's list, or says that it is there
                text: panel.page.noted ? qsTr("Ist gemerkt") : qsTr("Merken")
                theme: panel.theme
                visible: panel.page.canTake

                onActivated: panel.noteToggled()
            }
        }
    }
}
