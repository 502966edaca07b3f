pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Content
import Kiosk.Theme

// Shows the page of the moment and turns its wishes into slots of the session.
FocusScope {
    id: stage

    required property Theme theme
    required property Session session
    required property Pages pages
    required property Metrics metrics
    required property Keys keys

    Keys.onEscapePressed: stage.session.back()

    function openThing(kind: string, key: string): void {
        stage.session.open(kind, key, "");
    }

    function componentFor(view: string): Component {
        switch (view) {
        case "start":
            return startPage;
        case "situation":
        case "first":
        case "offers":
            return listPage;
        case "letters":
            return lettersPage;
        case "search":
            return searchPage;
        case "places":
        case "languages":
        case "words":
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
        default:
            return helpPage;
        }
    }

    Loader {
        id: loader

        readonly property string key: stage.session.pageKey

        anchors.fill: parent
        anchors.leftMargin: stage.theme.gutter
        anchors.rightMargin: stage.theme.gutter
        anchors.topMargin: stage.theme.mm(5)
        anchors.bottomMargin: stage.theme.mm(4)
        focus: true
        // A new page is a new item, also when it is of the same kind: nothing of the old one is left.
        onKeyChanged: {
            loader.sourceComponent = null;
            loader.sourceComponent = stage.componentFor(stage.session.view);
        }
        sourceComponent: startPage
    }

    Component {
        id: startPage

        StartView {
            theme: stage.theme
            page: stage.pages.start
            portrait: stage.metrics.portrait
            startAt: stage.session.scroll
            onSituationChosen: key => stage.session.open("situation", key, "")
            onServiceChosen: key => stage.session.open("service", key, "")
            onSearchWanted: stage.session.open("search", "", "")
            onLettersWanted: stage.session.open("letters", "", "")
            onOffersWanted: stage.session.open("offers", "", "")
            onFirstWanted: stage.session.open("first", "", "")
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: listPage

        ListingView {
            theme: stage.theme
            page: stage.pages.list
            //: %1 is the name of a town
            title: stage.session.view === "offers" ? qsTr("Digitales in %1").arg(stage.pages.place) : stage.session.view === "first" ? qsTr("Oft gefragt in %1").arg(stage.pages.place) : stage.pages.list.title
            startAt: stage.session.scroll
            onChosen: (kind, key) => stage.openThing(kind, key)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: lettersPage

        LettersView {
            theme: stage.theme
            page: stage.pages.letters
            startAt: stage.session.scroll
            onLetterChosen: letter => stage.session.chooseLetter(letter)
            onChosen: (kind, key) => stage.openThing(kind, key)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: searchPage

        SearchView {
            theme: stage.theme
            page: stage.pages.search
            keys: stage.keys
            typed: stage.pages.search.text
            phone: stage.pages.phone
            onEdited: text => stage.session.search(text)
            onChosen: (kind, key) => stage.openThing(kind, key)
            onLettersWanted: stage.session.turnTo("letters", "", "")
        }
    }

    Component {
        id: choicePage

        ChoiceView {
            theme: stage.theme
            page: stage.pages.list
            title: stage.session.view === "places" ? qsTr("Welche Stadt?") : stage.session.view === "languages" ? qsTr("Welche Sprache?") : qsTr("Schwierige Wörter")
            hint: stage.session.view === "places" ? qsTr("Sie sehen dann, was dort online geht.") : stage.session.view === "words" ? qsTr("Tippen Sie auf ein Wort. Dann erklären wir es.") : ""
            startAt: stage.session.scroll
            onChosen: key => {
                if (stage.session.view === "places")
                    stage.session.choosePlace(key);
                else if (stage.session.view === "languages")
                    stage.session.chooseLanguage(key);
                else
                    stage.session.openTerm(key);
            }
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: servicePage

        ServiceView {
            theme: stage.theme
            page: stage.pages.service
            portrait: stage.metrics.portrait
            startAt: stage.session.scroll
            onModuleWanted: module => stage.session.open("module", stage.pages.service.key, module)
            onTakeWanted: stage.session.open("take", stage.pages.service.key, "service")
            onNoteToggled: stage.session.note("service", stage.pages.service.key)
            onPlaceWanted: stage.session.open("places", "", "")
            onServiceChosen: key => stage.session.open("service", key, "")
            onTermTapped: term => stage.session.openTerm(term)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: modulePage

        ModuleView {
            theme: stage.theme
            page: stage.pages.module
            startAt: stage.session.scroll
            onModuleWanted: module => stage.session.turnTo("module", stage.pages.module.service, module)
            onTermTapped: term => stage.session.openTerm(term)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: takePage

        TakeView {
            theme: stage.theme
            page: stage.pages.take
            modulePx: stage.metrics.qrModulePx
            startAt: stage.session.scroll
            onNoteToggled: stage.session.note(stage.pages.take.kind, stage.pages.take.key)
            onStepWanted: offset => stage.pages.stepNote(offset)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: notepadPage

        NotepadView {
            theme: stage.theme
            page: stage.pages.list
            startAt: stage.session.scroll
            onOpened: key => stage.pages.openNote(key)
            onRemoved: key => stage.pages.dropNote(key)
            onStartWanted: stage.session.home()
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: offerPage

        OfferView {
            theme: stage.theme
            page: stage.pages.offer
            startAt: stage.session.scroll
            onTakeWanted: stage.session.open("take", stage.pages.offer.key, "offer")
            onNoteToggled: stage.session.note("offer", stage.pages.offer.key)
            onTermTapped: term => stage.session.openTerm(term)
            onMoved: position => stage.session.scrolled(position)
        }
    }

    Component {
        id: helpPage

        HelpView {
            theme: stage.theme
            stand: stage.pages.help
            phone: stage.pages.phone
            startAt: stage.session.scroll
            onWordsWanted: stage.session.open("words", "", "")
            onMoved: position => stage.session.scrolled(position)
        }
    }
}
