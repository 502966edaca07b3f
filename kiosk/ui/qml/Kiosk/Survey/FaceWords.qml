pragma ComponentBehavior: Bound

import QtQuick

// What the five faces say where a question has no words of its own, and what they look like.
QtObject {
    id: faces

    function icon(face: string): string {
        switch (face) {
        case "5":
            return "mood";
        case "4":
            return "sentiment_satisfied";
        case "3":
            return "sentiment_neutral";
        case "2":
            return "sentiment_dissatisfied";
        default:
            return "mood_bad";
        }
    }
    function tint(face: string): string {
        switch (face) {
        case "5":
            return "green";
        case "4":
            return "cyan";
        case "3":
            return "blue";
        case "2":
            return "yellow";
        default:
            return "red";
        }
    }
    function word(face: string): string {
        switch (face) {
        case "5":
            //: Answer of a survey: the best of five faces
            return qsTr("Sehr gut");
        case "4":
            //: Answer of a survey: the second best of five faces
            return qsTr("Gut");
        case "3":
            //: Answer of a survey: the middle one of five faces
            return qsTr("Geht so");
        case "2":
            //: Answer of a survey: the second worst of five faces
            return qsTr("Nicht so gut");
        default:
            //: Answer of a survey: the worst of five faces
            return qsTr("Gar nicht gut");
        }
    }
}
