pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Content
import Kiosk.Practice
import Kiosk.Survey
import Kiosk.Theme

// Shows the page of the moment and turns its wishes into slots of the session.
FocusScope {
    id: stage

    required property bool codeAbove
    required property KeySource keys
    required property Metrics metrics
    required property Pages pages
    required property Practice practice
    required property Printing printing
    required property Session session
    required property Survey survey
    required property Theme theme

    signal calendarWanted(string pointer, string day, string month, string year)
    signal whyWanted

    function componentFor(view: string): Component {
        switch (view) {
        case "start":
            return startPage;
        case "situation":
        case "first":
        case "offers":
        case "practices":
            return listPage;
        case "letters":
        case "words":
            return lettersPage;
        case "search":
            return searchPage;
        case "places":
        case "languages":
            return choicePage;
        case "service":
            return servicePage;
        case "module":
            return modulePage;
        case "take":
            return takePage;
        case "notepad":
            return notepadPage;
        case "offer":
            return offerPage;
        case "practice":
            return practicePage;
        case "survey":
            return surveyPage;
        case "devices":
            return devicesPage;
        case "device":
            return devicePage;
        default:
            return helpPage;
        }
    }
    function openThing(kind: string, key: string): void {
        if (kind === "term") {
            stage.session.openTerm(key);
            return;
        }
        if (kind === "practice") {
            stage.practice.start(key);
            return;
        }
        stage.session.open(kind, key, "");
    }

    // A page that has just opened has the focus and nothing in it; the arrows lead on from there.
    Keys.onDownPressed: loader.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: stage.session.back()
    Keys.onUpPressed: loader.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    Loader {
        id: loader

        readonly property string key: stage.session.pageKey

        anchors.bottomMargin: stage.theme.mm(4)
        anchors.fill: parent
        anchors.leftMargin: stage.theme.gutter
        anchors.rightMargin: stage.theme.gutter
        anchors.topMargin: stage.theme.mm(4)
        focus: true
        sourceComponent: startPage

        // A new page is a new item, also when it is of the same kind: nothing of the old one is left.
        onKeyChanged: {
            loader.sourceComponent = null;
            loader.sourceComponent = stage.componentFor(stage.session.view);
        }
    }
    Component {
        id: startPage

        StartView {
            invites: stage.pages.invites
            marks: stage.pages.marks
            page: stage.pages.start
            portrait: stage.metrics.portrait
            startAt: stage.session.scroll
            theme: stage.theme

            onFirstWanted: stage.session.open("first", "", "")
            onLettersWanted: stage.session.open("letters", "", "")
            onMoved: position => stage.session.scrolled(position)
            onOffersWanted: stage.session.open("offers", "", "")
            onPracticesWanted: stage.session.open("practices", "", "")
            onSearchWanted: stage.session.open("search", "", "")
            onServiceChosen: key => stage.session.open("service", key, "")
            onSituationChosen: key => stage.session.open("situation", key, "")
            onSurveyWanted: stage.session.open("survey", "", "")
        }
    }
    Component {
        id: listPage

        ListingView {
            hint: stage.session.view === "practices" ? qsTr("Hier üben Sie ohne Risiko. Nichts wird gesendet.") : ""
            marks: stage.pages.marks
            page: stage.pages.listing
            startAt: stage.session.scroll
            theme: stage.theme
            //: %1 is the name of a town
            title: stage.session.view === "practices" ? qsTr("Einen Antrag üben") : stage.session.view === "offers" ? qsTr("Digitales in %1").arg(stage.pages.place) : stage.session.view === "first" ? qsTr("Oft gefragt in %1").arg(stage.pages.place) : stage.pages.listing.title

            onChosen: (kind, key) => stage.openThing(kind, key)
            onMoved: position => stage.session.scrolled(position)
        }
    }
    Component {
        id: lettersPage

        LettersView {
            hint: stage.session.view === "words" ? qsTr("Tippen Sie auf ein Wort. Dann erklären wir es.") : ""
            marks: stage.pages.marks
            page: stage.pages.letters
            startAt: stage.session.scroll
            theme: stage.theme
            title: stage.session.view === "words" ? qsTr("Schwierige Wörter") : qsTr("Alle Dienste von A bis Z")

            onChosen: (kind, key) => stage.openThing(kind, key)
            onLetterChosen: letter => stage.session.chooseLetter(letter)
            onMoved: position => stage.session.scrolled(position)
        }
    }
    Component {
        id: searchPage

        SearchView {
            keys: stage.keys
            page: stage.pages.search
            phone: stage.pages.phone
            theme: stage.theme
            typed: stage.pages.search.text

            onChosen: (kind, key) => stage.openThing(kind, key)
            onEdited: text => stage.session.search(text)
            onLettersWanted: stage.session.turnTo("letters", "", "")
        }
    }
    Component {
        id: choicePage

        ChoiceView {
            hint: stage.session.view === "places" ? qsTr("Sie sehen dann, was dort online geht.") : stage.pages.listing.count < 2 ? qsTr("Zurzeit gibt es hier alles auf Deutsch. Weitere Sprachen folgen.") : ""
            kind: stage.session.view === "places" ? "place" : "language"
            marks: stage.pages.marks
            page: stage.pages.listing
            startAt: stage.session.scroll
            theme: stage.theme
            title: stage.session.view === "places" ? qsTr("Welche Stadt?") : qsTr("Welche Sprache?")

            onChosen: key => {
                if (stage.session.view === "places")
                    stage.session.choosePlace(key);
                else
                    stage.session.chooseLanguage(key);
            }
            onMoved: position => stage.session.scrolled(position)
        }
    }
    Component {
        id: servicePage

        ServiceView {
            markDetails: stage.pages.markDetails
            marks: stage.pages.marks
            page: stage.pages.service
            portrait: stage.metrics.portrait
            printing: stage.printing
            startAt: stage.session.scroll
            theme: stage.theme

            onModuleWanted: module => stage.session.open("module", stage.pages.service.key, module)
            onMoved: position => stage.session.scrolled(position)
            onNoteToggled: stage.session.note("service", stage.pages.service.key)
            onPlaceWanted: stage.session.open("places", "", "")
            onPracticeWanted: stage.practice.start(stage.pages.service.practice)
            onServiceChosen: key => stage.session.open("service", key, "")
            onTakeWanted: stage.session.open("take", stage.pages.service.key, "service")
            onTermTapped: term => stage.session.openTerm(term)
        }
    }
    Component {
        id: modulePage

        ModuleView {
            marks: stage.pages.marks
            page: stage.pages.module
            startAt: stage.session.scroll
            theme: stage.theme

            onModuleWanted: module => stage.session.turnTo("module", stage.pages.module.service, module)
            onMoved: position => stage.session.scrolled(position)
            onTermTapped: term => stage.session.openTerm(term)
        }
    }
    Component {
        id: takePage

        TakeView {
            codeAbove: stage.codeAbove
            handsOver: stage.pages.handsOver
            marks: stage.pages.marks
            modulePx: stage.metrics.qrModulePx
            page: stage.pages.take
            printing: stage.printing
            startAt: stage.session.scroll
            theme: stage.theme

            onHomeWanted: stage.session.open("devices", "", "")
            onMoved: position => stage.session.scrolled(position)
            onNoteToggled: stage.session.note(stage.pages.take.kind, stage.pages.take.key)
            onStepWanted: offset => stage.pages.stepNote(offset)
        }
    }
    Component {
        id: notepadPage

        NotepadView {
            handsOver: stage.pages.handsOver
            page: stage.pages.listing
            printing: stage.printing
            startAt: stage.session.scroll
            theme: stage.theme

            onHomeWanted: stage.session.open("devices", "", "")
            onMoved: position => stage.session.scrolled(position)
            onOpened: key => stage.pages.openNote(key)
            onRemoved: key => stage.pages.dropNote(key)
            onStartWanted: stage.session.home()
        }
    }
    Component {
        id: offerPage

        OfferView {
            marks: stage.pages.marks
            page: stage.pages.offer
            startAt: stage.session.scroll
            theme: stage.theme

            onMoved: position => stage.session.scrolled(position)
            onNoteToggled: stage.session.note("offer", stage.pages.offer.key)
            onTakeWanted: stage.session.open("take", stage.pages.offer.key, "offer")
            onTermTapped: term => stage.session.openTerm(term)
        }
    }
    Component {
        id: helpPage

        HelpView {
            called: stage.session.helpCalled
            marks: stage.pages.marks
            phone: stage.pages.phone
            stand: stage.pages.help
            startAt: stage.session.scroll
            theme: stage.theme

            onCallWanted: stage.session.callHelp()
            onHoldWanted: stage.session.holdPlace()
            onMoved: position => stage.session.scrolled(position)
            onWordsWanted: stage.session.open("words", "", "")
        }
    }
    Component {
        id: surveyPage

        SurveyView {
            code: stage.pages.take
            focus: true
            keys: stage.keys
            marks: stage.pages.marks
            metrics: stage.metrics
            page: stage.pages.survey
            part: stage.session.part
            startAt: stage.session.scroll
            survey: stage.survey
            theme: stage.theme

            onMoved: position => stage.session.scrolled(position)
            onStartWanted: stage.session.home()
        }
    }
    Component {
        id: devicesPage

        DevicesView {
            marks: stage.pages.marks
            page: stage.pages.listing
            startAt: stage.session.scroll
            theme: stage.theme

            onChosen: key => stage.session.open("device", key, "")
            onMoved: position => stage.session.scrolled(position)
        }
    }
    Component {
        id: devicePage

        DeviceView {
            marks: stage.pages.marks
            page: stage.pages.device
            phone: stage.pages.phone
            startAt: stage.session.scroll
            theme: stage.theme

            onMoved: position => stage.session.scrolled(position)
            onNotepadWanted: stage.session.open("notepad", "", "")
        }
    }
    Component {
        id: practicePage

        PracticeView {
            code: stage.pages.take
            focus: true
            handsOver: stage.pages.handsOver
            invites: stage.pages.invites
            keys: stage.keys
            marks: stage.pages.marks
            metrics: stage.metrics
            page: stage.pages.practice
            phone: stage.pages.phone
            practice: stage.practice
            printing: stage.printing
            startAt: stage.session.scroll
            theme: stage.theme

            onCalendarWanted: (pointer, day, month, year) => stage.calendarWanted(pointer, day, month, year)
            onHomeWanted: stage.session.open("devices", "", "")
            onMoreWanted: stage.session.open("practices", "", "")
            onMoved: position => stage.session.scrolled(position)
            onSurveyWanted: stage.session.open("survey", "", "")
            onTakeWanted: stage.session.open("take", stage.pages.practice.service, "service")
            onWhyWanted: stage.whyWanted()
        }
    }
}
