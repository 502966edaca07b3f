pragma ComponentBehavior: Bound

import QtQuick

// The interface's words for the catalogue's keys.
QtObject {
    function asOf(text: string): string {
        //: When a fact was true; %1 is a year, month or day
        return text === "" ? qsTr("ohne Datum") : qsTr("Stand %1").arg(text);
    }
    function login(key: string): string {
        switch (key) {
        case "none":
            //: No account is needed
            return qsTr("nicht nötig");
        case "mostly-none":
            //: Most towns need no account for this
            return qsTr("meist nicht nötig");
        case "bundid":
            return qsTr("BundID");
        case "bundid-or-company":
            return qsTr("BundID oder Firmenkonto");
        case "several":
            return qsTr("mehrere Wege");
        case "bundid-basis":
            return qsTr("BundID mit Passwort");
        case "bundid-substanziell":
            return qsTr("BundID mit ELSTER");
        case "bundid-hoch":
            return qsTr("BundID und Online-Ausweis");
        case "eid-direkt":
            return qsTr("Online-Ausweis");
        case "muk":
            return qsTr("Unternehmenskonto");
        case "eigenes-konto":
            return qsTr("Konto im Portal");
        default:
            return qsTr("steht im Portal");
        }
    }
    function module(key: string): string {
        switch (key) {
        case "what":
            return qsTr("Was ist das?");
        case "who":
            return qsTr("Für wen ist das?");
        case "needs":
            return qsTr("Das brauchen Sie");
        case "steps":
            return qsTr("So geht es");
        case "cost":
            return qsTr("Das kostet es");
        case "duration":
            return qsTr("So lange dauert es");
        case "authority":
            return qsTr("Wer ist zuständig?");
        case "law":
            return qsTr("Gesetz und Quelle");
        default:
            return "";
        }
    }
    function moduleIcon(key: string): string {
        switch (key) {
        case "what":
            return "lightbulb";
        case "who":
            return "groups";
        case "needs":
            return "fact_check";
        case "steps":
            return "list_alt";
        case "cost":
            return "payments";
        case "duration":
            return "schedule";
        case "authority":
            return "account_balance";
        default:
            return "gavel";
        }
    }
    function online(key: string): string {
        switch (key) {
        case "full":
            //: A service can be done online from start to end
            return qsTr("Online möglich");
        case "partial":
            //: A service can be begun online, but paper or a visit is needed too
            return qsTr("Teilweise online");
        case "none":
            //: A service cannot be done online
            return qsTr("Nicht online");
        case "unknown":
            //: Nobody knows whether this town offers the service online
            return qsTr("Bitte nachfragen");
        default:
            return "";
        }
    }
    function onlineIcon(key: string): string {
        return key === "full" ? "check_circle" : key === "partial" ? "edit" : key === "none" ? "home_work" : "help";
    }
    function onlineTint(key: string): string {
        return key === "full" ? "green" : key === "none" ? "red" : "yellow";
    }
    function runBy(key: string): string {
        switch (key) {
        case "municipality":
            //: Who runs the online service
            return qsTr("Portal der Stadt");
        case "district":
            return qsTr("Portal des Kreises");
        case "state":
            return qsTr("Portal des Landes");
        case "federation":
            return qsTr("Portal des Bundes");
        default:
            return qsTr("Eigenes Portal");
        }
    }
}
