pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A service: what it is in a sentence, its facts, what to have ready, and the way to take it home.
Item {
    id: view

    readonly property bool beside: !view.portrait && view.width > view.theme.body * 22 && view.height > view.theme.body * 11
    required property SnapshotModel markDetails
    required property SnapshotModel marks
    required property ServiceObject page
    required property bool portrait
    required property Printing printing
    required property int startAt
    required property Theme theme
    readonly property Words words: Words {
    }

    signal moduleWanted(string module)
    signal moved(int position)
    signal noteToggled
    signal placeWanted
    signal practiceWanted
    signal serviceChosen(string key)
    signal takeWanted
    signal termTapped(string term)

    KScroll {
        id: scroll

        anchors.bottom: view.beside ? parent.bottom : panel.top
        anchors.bottomMargin: view.beside ? 0 : view.theme.gap
        anchors.left: parent.left
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme
        width: parent.width - (view.beside ? panel.width + view.theme.gutter : 0)

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            size: view.theme.title
            text: view.page.title
            theme: view.theme
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        KNotice {
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
            theme: view.theme
            visible: view.page.fallback
            width: parent.width
        }
        KNotice {
            icon: view.words.onlineIcon(view.page.online)
            objectName: "target:online"
            text: panel.headline
            theme: view.theme
            tone: view.page.online === "full" ? "good" : "warn"
            visible: !view.beside
            width: parent.width
        }
        KLines {
            ink: view.theme.colors.muted
            lines: view.page.summary
            theme: view.theme
            width: parent.width

            onTermTapped: term => view.termTapped(term)
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 17 ? 3 : 1
            objectName: "target:facts"
            rowSpacing: view.theme.mm(3)
            uniformCellWidths: true
            width: parent.width

            KFact {
                Layout.fillHeight: true
                Layout.fillWidth: true
                icon: "payments"
                name: qsTr("Kosten")
                theme: view.theme
                value: view.page.fee

                onActivated: view.moduleWanted("cost")
            }
            KFact {
                Layout.fillHeight: true
                Layout.fillWidth: true
                icon: "schedule"
                //: The time within which a citizen has to act
                name: view.page.deadline !== "" ? qsTr("Frist") : qsTr("Dauer")
                theme: view.theme
                value: view.page.deadline !== "" ? view.page.deadline : view.page.duration

                onActivated: view.moduleWanted("duration")
            }
            KFact {
                Layout.fillHeight: true
                Layout.fillWidth: true
                icon: "account_circle"
                //: What is needed to log in
                name: qsTr("Anmeldung")
                theme: view.theme
                value: view.words.login(view.page.login)
                visible: view.page.login !== ""

                onActivated: view.moduleWanted("steps")
            }
        }
        KCard {
            theme: view.theme
            width: parent.width

            KText {
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
                text: qsTr("Das brauchen Sie")
                theme: view.theme
                width: parent.width
            }
            KLines {
                lines: view.page.needs
                theme: view.theme
                width: parent.width

                onTermTapped: term => view.termTapped(term)
            }
            KPrint {
                stage: view.printing.stage
                theme: view.theme
                width: parent.width

                onWanted: view.printing.print()
            }
        }
        TermChips {
            terms: view.page.terms
            theme: view.theme
            visible: view.page.terms.count > 0
            width: parent.width

            onChosen: term => view.termTapped(term)
        }
        KCard {
            theme: view.theme
            visible: view.page.notes.count > 0
            width: parent.width

            KText {
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
                //: %1 is the name of a town
                text: qsTr("Gut zu wissen in %1").arg(view.page.place)
                theme: view.theme
                width: parent.width
            }
            KLines {
                lines: view.page.notes
                theme: view.theme
                width: parent.width
            }
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 18 ? 2 : 1
            rowSpacing: view.theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.tiles

                KTile {
                    id: tile

                    required property bool first
                    required property string key

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    icon: view.words.moduleIcon(tile.key)
                    objectName: "target:module/" + tile.key
                    theme: view.theme
                    title: view.words.module(tile.key)
                    visible: !(aside.visible && tile.first)

                    onActivated: view.moduleWanted(tile.key)
                }
            }
        }
        RelatedServices {
            rows: view.page.related
            theme: view.theme
            width: parent.width

            onServiceChosen: key => view.serviceChosen(key)
        }
        KMarks {
            marks: view.markDetails
            theme: view.theme
            width: parent.width
        }
    }
    // Where there is no room for them here, they stand among the others.
    Column {
        id: aside

        anchors.right: parent.right
        anchors.top: panel.bottom
        anchors.topMargin: view.theme.gap
        spacing: view.theme.gap
        visible: view.beside && panel.height + height + view.theme.gap <= view.height
        width: panel.width

        Repeater {
            model: view.page.tiles

            KTile {
                id: sideTile

                required property bool first
                required property string key

                icon: view.words.moduleIcon(sideTile.key)
                objectName: "target:module/" + sideTile.key
                theme: view.theme
                title: view.words.module(sideTile.key)
                visible: sideTile.first
                width: parent.width

                onActivated: view.moduleWanted(sideTile.key)
            }
        }
    }
    TakePanel {
        id: panel

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: view.beside ? Math.min(implicitHeight, view.height) : implicitHeight
        page: view.page
        room: view.height
        tall: view.beside
        theme: view.theme
        width: view.beside ? Math.min(view.width * 0.36, view.theme.body * 13) : view.width

        states: State {
            when: view.beside

            AnchorChanges {
                anchors.bottom: undefined
                anchors.top: view.top
                target: panel
            }
        }

        onNoteToggled: view.noteToggled()
        onPlaceWanted: view.placeWanted()
        onPracticeWanted: view.practiceWanted()
        onTakeWanted: view.takeWanted()
    }
}
