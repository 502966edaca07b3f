pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The first page of a visit: what do you want to do?
Item {
    id: view

    // The way to the survey stands beside the heading where there is room; else it comes last.
    readonly property bool aside: view.width - invitation.implicitWidth > view.theme.title * 18
    required property bool invites
    required property SnapshotModel marks
    required property StartObject page
    required property bool portrait
    required property int startAt
    required property Theme theme

    signal firstWanted
    signal lettersWanted
    signal moved(int position)
    signal offersWanted
    signal practicesWanted
    signal searchWanted
    signal serviceChosen(string key)
    signal situationChosen(string key)
    signal surveyWanted

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        Item {
            implicitHeight: head.implicitHeight
            width: parent.width

            PageHead {
                id: head

                anchors.left: parent.left
                hint: qsTr("Sie können nichts kaputt machen. Nichts wird gesendet.")
                icon: "verified_user"
                theme: view.theme
                title: qsTr("Was möchten Sie online erledigen?")
                width: parent.width - (invitation.visible ? invitation.width + view.theme.gap : 0)
            }
            Invitation {
                id: invitation

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: view.invites && view.aside
            }
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width - letters.implicitWidth - practise.implicitWidth > view.theme.body * 9 ? 3 : width - letters.implicitWidth > view.theme.body * 8 ? 2 : 1
            rowSpacing: view.theme.gap
            width: parent.width

            SearchEntry {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "target:search"
                theme: view.theme

                onActivated: view.searchWanted()
            }
            KButton {
                id: letters

                Layout.fillHeight: true
                Layout.fillWidth: parent.columns === 1
                icon: "sort_by_alpha"
                objectName: "target:letters"
                //: Opens the alphabetical list of services
                text: qsTr("Von A bis Z")
                theme: view.theme

                onActivated: view.lettersWanted()
            }
            KButton {
                id: practise

                Layout.columnSpan: parent.columns === 2 ? 2 : 1
                Layout.fillHeight: true
                Layout.fillWidth: parent.columns < 3
                icon: "school"
                kind: "invite"
                objectName: "target:practices"
                //: Opens the list of practice applications
                text: qsTr("Einen Antrag üben")
                theme: view.theme

                onActivated: view.practicesWanted()
            }
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: Math.max(1, Math.min(view.portrait ? 2 : 4, Math.floor(width / (view.theme.body * 9.5))))
            rowSpacing: view.theme.mm(3)
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.situations

                KTile {
                    required hint
                    required icon
                    required property string key
                    required tint
                    required title

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "target:situation/" + key
                    stacked: true
                    theme: view.theme

                    onActivated: view.situationChosen(key)
                }
            }
            KTile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                icon: "explore"
                objectName: "target:offers"
                stacked: true
                theme: view.theme
                tint: "violet"
                title: qsTr("Digitales in meiner Stadt")

                onActivated: view.offersWanted()
            }
        }
        Featured {
            rows: view.page.featured
            theme: view.theme
            //: %1 is the name of a town
            title: qsTr("Oft gefragt in %1").arg(view.page.place)
            visible: view.page.featured.count > 0
            width: parent.width

            onAllWanted: view.firstWanted()
            onServiceChosen: key => view.serviceChosen(key)
        }
        Invitation {
            anchors.left: parent.left
            visible: view.invites && !view.aside
            width: Math.min(implicitWidth, parent.width)
        }
    }

    component Invitation: KButton {
        icon: "rate_review"
        kind: "quiet"
        objectName: "target:survey"
        //: Opens the survey at the stand
        text: qsTr("Ihre Meinung sagen")
        theme: view.theme

        onActivated: view.surveyWanted()
    }
}
