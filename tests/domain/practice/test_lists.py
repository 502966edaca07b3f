"""Lists: items come, go and move up, and are asked one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json, Problem
from kiosk.domain.form.model import FieldKind, Personal
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import (
    NAME_AND_BIRTHDAY,
    add_item,
    fill_page,
    present_page,
    remove_item,
    write,
)
from kiosk.domain.practice.run import BEFORE, CHECK, INTRO, Run, Spot, back
from kiosk.domain.practice.walking import advance, change, open_item
from tests.support.form_factory import form_course, make_field, make_list, make_yes_no, show_if

NAME, SCHOOL = make_field("/name"), make_yes_no("/schule")
CLASS = make_field("/klasse", rules=(show_if("/schule"),))
LIST = make_list("/kinder", NAME, SCHOOL, CLASS, most=3)
ERIKA: dict[str, Json] = {"kinder": [{"name": "Mia", "schule": False}, {"name": "Ben", "schule": False}]}
COURSE = form_course(make_field("/ort"), LIST, make_field("/ende"), samples={"erika": ERIKA, "karl": {}})
THREE: Mapping[str, Entry] = {
    "/ort": "Marl",
    "/kinder": 3,
    "/kinder/0/name": "A",
    "/kinder/1/name": "B",
    "/kinder/1/schule": True,
    "/kinder/2/name": "C",
    "/kinder/2/klasse": "2b",
}


def on(*keys: str, answers: Mapping[str, Entry] | None = None) -> Run:
    """A run on the last of these places, after the others."""
    return Run("hund", (Spot(BEFORE, INTRO), *(Spot(0, key) for key in keys)), answers=answers or {})


def keys(run: Run) -> list[str]:
    return [spot.key for spot in run.trail[1:]]


def filled_in(run: Run, course: Course = COURSE) -> Run:
    page = present_page(course, run)
    assert page is not None
    return fill_page(course, run, page)


def test_items_are_added_until_the_list_is_full() -> None:
    """On a page that is no list nothing is added."""
    run = on("kinder")
    for number in (1, 2, 3, 3):
        run = add_item(COURSE, run)
        assert run.answers == {"/kinder": number}
    assert add_item(COURSE, run) is run
    for other in (on("ort"), on(CHECK)):
        assert add_item(COURSE, other) is other


def test_items_behind_a_removed_one_move_up() -> None:
    """With everything that was entered about them, hidden answers too; the others stay untouched."""
    assert remove_item(COURSE, on("kinder", answers=THREE), 1).answers == {
        "/ort": "Marl",
        "/kinder": 2,
        "/kinder/0/name": "A",
        "/kinder/1/name": "C",
        "/kinder/1/klasse": "2b",
    }
    assert remove_item(COURSE, on("kinder", answers=THREE), 0).answers == {
        "/ort": "Marl",
        "/kinder": 2,
        "/kinder/0/name": "B",
        "/kinder/0/schule": True,
        "/kinder/1/name": "C",
        "/kinder/1/klasse": "2b",
    }


def test_only_an_item_that_is_there_is_removed() -> None:
    """Of the list that is shown."""
    for run, item in ((on("kinder", answers=THREE), 3), (on("kinder", answers=THREE), -1)):
        assert remove_item(COURSE, run, item) is run
    for run in (on("ort", answers=THREE), on(CHECK, answers=THREE)):
        assert remove_item(COURSE, run, 0) is run


def test_what_was_known_about_items_goes_with_a_removal() -> None:
    """Another child has the number now: it is not excused for the one that went."""
    known = {"kinder[0].name", "kinder", "kinderarzt"}
    run = replace(
        on("kinder", answers=THREE),
        done=frozenset(known),
        excused=frozenset(known),
        tries=dict.fromkeys(known, 1),
        problems=(Problem("/kinder", "maxItems"),),
    )
    left = remove_item(COURSE, run, 0)
    assert left.done == left.excused == set(left.tries) == {"kinder", "kinderarzt"}
    assert left.problems == ()


def test_the_sample_of_a_list_is_all_of_somebodys_items() -> None:
    """They take the place of what was there; other answers stay."""
    run = filled_in(replace(on("kinder", answers=THREE), excused=frozenset({"kinder[0].name"})))
    assert run.answers == {
        "/ort": "Marl",
        "/kinder": 2,
        "/kinder/0/name": "Mia",
        "/kinder/0/schule": False,
        "/kinder/1/name": "Ben",
        "/kinder/1/schule": False,
    }
    assert run.excused == frozenset()
    assert filled_in(replace(run, person="karl")).answers == {"/ort": "Marl", "/kinder": 0}


def test_a_sample_with_too_few_items_is_no_help() -> None:
    """Another person's are taken, and where nobody has enough everything stays."""
    needed = form_course(
        make_list(least=2), samples={"karl": {}, "erika": {"kinder": [{"name": "M"}, {"name": "B"}]}}
    )
    assert filled_in(replace(on("kinder"), person="karl"), needed).answers["/kinder"] == 2
    nobody = form_course(make_list(least=2))
    run = on("kinder", answers={"/kinder": 1, "/kinder/0/name": "Kim"})
    assert filled_in(run, nobody) is run


def test_an_item_is_asked_page_by_page_and_leads_back_to_its_list() -> None:
    """Its own rules decide which pages; going back from the list then leads before it."""
    run = open_item(COURSE, on("ort", "kinder", answers={"/kinder": 1}), 0)
    assert run.spot.key == "kinder[0].name"
    run = advance(COURSE, replace(run, answers={**run.answers, "/kinder/0/name": "Mia"}))
    run = advance(COURSE, replace(run, answers={**run.answers, "/kinder/0/schule": True}))
    assert keys(run) == ["ort", "kinder", "kinder[0].name", "kinder[0].schule", "kinder[0].klasse"]
    run = advance(COURSE, replace(run, answers={**run.answers, "/kinder/0/klasse": "2b"}))
    assert keys(run) == ["ort", "kinder"]
    assert keys(back(run)) == ["ort"]
    assert advance(COURSE, run).spot.key == "ende"


def test_only_an_item_that_is_there_is_opened() -> None:
    """And one that has anything to ask."""
    for run, item in ((on("kinder", answers=THREE), 3), (on("kinder", answers=THREE), -1), (on("ort"), 0)):
        assert open_item(COURSE, run, item) is run
    empty = form_course(make_list("/kinder", make_field("/name", rules=(show_if("/nie"),))))
    run = on("kinder", answers={"/kinder": 1})
    assert open_item(empty, run, 0) is run


def test_a_problem_of_an_item_is_told_on_its_page() -> None:
    """And "Weiter" stays there."""
    run = advance(COURSE, on("kinder", "kinder[0].name", answers={"/kinder": 1}))
    assert run.spot.key == "kinder[0].name"
    assert run.problems == (Problem("/kinder/0/name", "required"),)


GOOD: Mapping[str, Entry] = {
    "/ort": "Marl",
    "/kinder": 1,
    "/kinder/0/name": "Mia",
    "/kinder/0/schule": False,
    "/ende": "x",
}


def test_an_answer_of_an_item_is_changed_from_the_check_page() -> None:
    """What follows it in the item is asked, then the check page is back."""
    run = replace(on("ort", "kinder", "ende", CHECK, answers=GOOD), done=frozenset({"ort", "kinder", "ende"}))
    run = change(COURSE, run, "kinder[0].schule")
    run = advance(COURSE, replace(run, answers={**GOOD, "/kinder/0/schule": True}))
    assert run.spot.key == "kinder[0].klasse"
    run = advance(COURSE, replace(run, answers={**run.answers, "/kinder/0/klasse": "2b"}))
    assert keys(run) == ["ort", "kinder", "ende", CHECK]
    assert not run.returning


def test_what_an_item_opens_elsewhere_is_asked_before_the_check_page() -> None:
    """A new page is new, whatever opened it; one that was answered before is not asked again."""
    run = replace(on("ort", "kinder", "ende", CHECK, answers=GOOD), done=frozenset({"ort", "kinder"}))
    run = advance(COURSE, change(COURSE, run, "kinder[0].schule"))
    assert keys(run)[-2:] == [CHECK, "ende"]
    assert advance(COURSE, run).spot.key == CHECK


def test_a_list_is_changed_from_the_check_page() -> None:
    """Through its items and back to it; its own "Weiter" then returns."""
    run = replace(on("ort", "kinder", "ende", CHECK, answers=GOOD), done=frozenset({"ort", "kinder", "ende"}))
    run = open_item(COURSE, change(COURSE, run, "kinder"), 0)
    assert keys(run)[-3:] == [CHECK, "kinder", "kinder[0].name"]
    run = advance(COURSE, advance(COURSE, run))
    assert keys(run)[-2:] == [CHECK, "kinder"]
    assert keys(advance(COURSE, run)) == ["ort", "kinder", "ende", CHECK]


def test_a_child_is_a_person_too() -> None:
    """Name and birth date of one item are stopped; those of two items are not one person."""
    name = make_field("/name", personal=Personal.NAME)
    born = make_field("/geboren", FieldKind.DATE, personal=Personal.BIRTH_DATE)
    course = form_course(
        make_list("/kinder", name, born), make_field("/ort"), samples={"erika": {"ort": "Marl"}}
    )
    run = on(
        "kinder", "kinder[1].geboren", answers={"/kinder": 2, "/kinder/0/name": "Lara", "/ort": "Herten"}
    )
    apart = write(course, run, "/kinder/1/geboren", "3|4|2019", lambda *_: "")
    assert (apart.stopped, apart.answers["/kinder/1/geboren"]) == ("", "3|4|2019")
    together = write(
        course,
        replace(run, answers={**run.answers, "/kinder/1/name": "Tom"}),
        "/kinder/1/geboren",
        "3|4|2019",
        lambda *_: "",
    )
    assert together.stopped == NAME_AND_BIRTHDAY
    assert (together.answers["/kinder/1/name"], together.answers["/kinder/0/name"]) == ("", "Lara")
    assert course.personal_near("/ort") == {}
