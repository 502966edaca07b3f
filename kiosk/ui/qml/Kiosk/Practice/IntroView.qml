pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Before a practice: what it is, that nothing can go wrong, and whose data one may use.
Item {
    id: view

    required property SnapshotModel marks
    required property PracticeObject page
    required property Practice practice
    required property int startAt
    required property Theme theme

    signal moved(int position)

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            objectName: "target:words"
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
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            width: parent.width
        }
        KNotice {
            icon: "verified_user"
            //: %1 is a number of minutes
            text: qsTr("Das ist eine Übung. Nichts wird gesendet, nichts gespeichert. Sie dauert etwa %1 Minuten. Sie können jederzeit aufhören.").arg(view.page.minutes)
            theme: view.theme
            tone: "good"
            width: parent.width
        }
        KNotice {
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
            theme: view.theme
            visible: view.page.fallback
            width: parent.width
        }
        KText {
            font.pixelSize: view.theme.heading
            font.weight: Font.DemiBold
            text: qsTr("Mit wem möchten Sie üben?")
            theme: view.theme
            visible: view.page.rows.count > 0
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: qsTr("Diese Person ist erfunden. Mit „Beispiel einsetzen“ antwortet sie für Sie.")
            theme: view.theme
            visible: view.page.rows.count > 0
            width: parent.width
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 20 ? 2 : 1
            objectName: "target:begin"
            rowSpacing: view.theme.gap
            uniformCellWidths: true
            visible: view.page.rows.count > 0
            width: parent.width

            Repeater {
                model: view.page.rows

                KTile {
                    id: person

                    required icon
                    required property int index
                    required property string key
                    required title
                    required property string value

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    hint: person.value
                    theme: view.theme
                    tint: person.index === 0 ? "yellow" : "green"

                    onActivated: view.practice.choosePerson(person.key)
                }
            }
        }
        KButton {
            anchors.left: parent.left
            icon: "edit"
            kind: "quiet"
            text: qsTr("Ich schreibe alles selbst")
            theme: view.theme
            visible: view.page.rows.count > 0
            width: Math.min(implicitWidth, parent.width)

            onActivated: view.practice.choosePerson("")
        }
        KButton {
            anchors.left: parent.left
            icon: view.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
            kind: "primary"
            objectName: "target:begin"
            //: Starts a practice
            text: qsTr("Übung beginnen")
            theme: view.theme
            visible: view.page.rows.count === 0
            width: Math.min(implicitWidth, parent.width)

            onActivated: view.practice.advance()
        }
    }
}
