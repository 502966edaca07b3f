pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A service: what it is in a sentence, its facts, what to have ready, and the way to take it home.
Item {
    id: view

    required property Theme theme
    required property ServiceObject page
    required property bool portrait
    required property int startAt

    readonly property bool beside: !view.portrait && view.width > view.theme.body * 30
    readonly property Words words: Words {}

    signal moduleWanted(string module)
    signal takeWanted
    signal noteToggled
    signal placeWanted
    signal serviceChosen(string key)
    signal termTapped(string term)
    signal moved(int position)

    KScroll {
        id: scroll

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.bottom: view.beside ? parent.bottom : panel.top
        anchors.bottomMargin: view.beside ? 0 : view.theme.gap
        width: parent.width - (view.beside ? panel.width + view.theme.gutter : 0)
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        KText {
            theme: view.theme
            width: parent.width
            text: view.page.title
            heading: true
            font.pixelSize: view.theme.title
            font.weight: Font.DemiBold
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.fallback
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
        }

        KLines {
            theme: view.theme
            width: parent.width
            lines: view.page.summary
            ink: view.theme.colors.muted
            onTermTapped: term => view.termTapped(term)
        }

        GridLayout {
            width: parent.width
            columns: width > view.theme.body * 22 ? 3 : 1
            columnSpacing: view.theme.gap
            rowSpacing: view.theme.mm(3)
            uniformCellWidths: true

            KFact {
                theme: view.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                icon: "payments"
                name: qsTr("Kosten")
                value: view.page.fee
                onActivated: view.moduleWanted("cost")
            }

            KFact {
                theme: view.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                icon: "schedule"
                //: The time within which a citizen has to act
                name: view.page.deadline !== "" ? qsTr("Frist") : qsTr("Dauer")
                value: view.page.deadline !== "" ? view.page.deadline : view.page.duration
                onActivated: view.moduleWanted("duration")
            }

            KFact {
                theme: view.theme
                Layout.fillWidth: true
                Layout.fillHeight: true
                icon: "account_circle"
                //: What is needed to log in
                name: qsTr("Anmeldung")
                value: view.words.login(view.page.login)
                onActivated: view.moduleWanted("steps")
            }
        }

        KCard {
            theme: view.theme
            width: parent.width

            KText {
                theme: view.theme
                width: parent.width
                text: qsTr("Das brauchen Sie")
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
            }

            KLines {
                theme: view.theme
                width: parent.width
                lines: view.page.needs
                onTermTapped: term => view.termTapped(term)
            }
        }

        KCard {
            theme: view.theme
            width: parent.width
            visible: view.page.notes.count > 0

            KText {
                theme: view.theme
                width: parent.width
                //: %1 is the name of a town
                text: qsTr("Gut zu wissen in %1").arg(view.page.place)
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
            }

            KLines {
                theme: view.theme
                width: parent.width
                lines: view.page.notes
            }
        }

        GridLayout {
            width: parent.width
            columns: width > view.theme.body * 18 ? 2 : 1
            columnSpacing: view.theme.gap
            rowSpacing: view.theme.gap
            uniformCellWidths: true

            Repeater {
                model: view.page.tiles

                KTile {
                    id: tile

                    required property string key

                    theme: view.theme
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    icon: view.words.moduleIcon(tile.key)
                    title: view.words.module(tile.key)
                    onActivated: view.moduleWanted(tile.key)
                }
            }
        }

        RelatedServices {
            theme: view.theme
            width: parent.width
            rows: view.page.related
            onServiceChosen: key => view.serviceChosen(key)
        }
    }

    TakePanel {
        id: panel

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: view.beside ? Math.min(view.width * 0.36, view.theme.body * 13) : view.width
        height: view.beside ? Math.min(implicitHeight, view.height) : implicitHeight
        theme: view.theme
        page: view.page
        tall: view.beside
        onTakeWanted: view.takeWanted()
        onNoteToggled: view.noteToggled()
        onPlaceWanted: view.placeWanted()

        states: State {
            when: view.beside

            AnchorChanges {
                target: panel
                anchors.top: view.top
                anchors.bottom: undefined
            }
        }
    }
}
