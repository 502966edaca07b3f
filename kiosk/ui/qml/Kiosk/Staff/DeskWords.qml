import QtQuick
import Kiosk.Bridge

// What is going on with new content, in a few words: the same in the menu and in its own room.
QtObject {
    id: words

    required property Desk desk
    readonly property string hint: {
        switch (words.desk.state) {
        case "looking":
            return words.desk.step;
        case "offered":
            return words.desk.offer.origin;
        case "installing":
            return words.percent;
        case "waiting":
            return words.desk.message !== "" ? words.desk.message : qsTr("Wird gezeigt, sobald niemand mehr am Stand ist.");
        case "refused":
            return words.desk.message;
        default:
            return "";
        }
    }
    readonly property string icon: {
        switch (words.desk.state) {
        case "looking":
            return "hourglass_top";
        case "offered":
            return words.desk.stick ? "usb" : "cloud_download";
        case "installing":
            return "downloading";
        case "waiting":
            return "check_circle";
        default:
            return "info";
        }
    }
    readonly property string percent: qsTr("%1 Prozent").arg(Math.floor(words.desk.progress * 100))
    readonly property string title: {
        switch (words.desk.state) {
        case "looking":
            return qsTr("Der Inhalt wird geprüft");
        case "offered":
            return qsTr("Neuer Inhalt ist da");
        case "installing":
            return qsTr("Der Inhalt wird übernommen");
        case "waiting":
            return qsTr("Fertig");
        case "refused":
            return qsTr("Der Inhalt wurde nicht übernommen");
        default:
            return "";
        }
    }
}
