pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Why a typed number did not lead on; shown and said.
Column {
    id: notice

    required property PracticeObject page

    // Whether this is the place where it is said.
    property bool telling: true
    required property Theme theme

    signal told

    function words(kind: string): string {
        if (kind === "wrong")
            return qsTr("Das passt noch nicht. Versuchen Sie es noch einmal.");
        //: %1 is a number of digits
        return qsTr("Es fehlen noch Ziffern. Tippen Sie alle %1.").arg(notice.page.digitsWanted);
    }

    Repeater {
        model: notice.telling ? notice.page.problems : null

        onItemAdded: (index, item) => {
            notice.Accessible.announce((item as KNotice).text, Accessible.Assertive);
            notice.told();
        }

        KNotice {
            required property string title

            icon: "warning"
            text: notice.words(title)
            theme: notice.theme
            tone: "warn"
            width: notice.width
        }
    }
}
