"""PDF/UA pages from our templates, and nothing but them."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.domain.errors import EnvironmentProblem, KioskError, ProgramBug
from tests.support.printed import Printed

ROOT = Path(__file__).parents[3]
ASSETS = ROOT / "assets"
PAGE = {"lang": "de", "paper": "a4"}


def written(tmp_path: Path, pdf: bytes) -> Printed:
    """The file as others see it."""
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf)
    return Printed(path)


def with_template(tmp_path: Path, text: str) -> TypstTypesetter:
    """Our assets and one more template, `own`."""
    assets = tmp_path / "assets"
    for name in ("paper", "fonts", "icons"):
        shutil.copytree(ASSETS / name, assets / name)
    (assets / "paper" / "own.typ").write_text(text, encoding="utf-8")
    return TypstTypesetter(assets)


def test_a_page_is_tagged_and_has_language_and_title(tmp_path: Path) -> None:
    page = written(tmp_path, TypstTypesetter(ASSETS).typeset("test", PAGE))
    assert page.title == "Testseite"
    assert page.root["/Lang"] == "de"
    assert page.root["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in page.reader.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]
    assert "Der Drucker des Standes arbeitet." in page.text()


def test_nothing_says_when_or_by_whom_it_was_made(tmp_path: Path) -> None:
    typesetter = TypstTypesetter(ASSETS)
    pdf = typesetter.typeset("test", PAGE)
    assert pdf == typesetter.typeset("test", PAGE)
    assert not {"/CreationDate", "/ModDate", "/Author"} & set(written(tmp_path, pdf).reader.metadata or ())


def test_only_our_fonts_are_used_and_they_are_in_the_file(tmp_path: Path) -> None:
    page = written(tmp_path, TypstTypesetter(ASSETS).typeset("test", PAGE))
    fonts = page.reader.pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    assert {font.get_object()["/BaseFont"].split("+")[1].split("-")[0] for font in fonts} == {"FiraSans"}


@pytest.mark.parametrize("name", ["nowhere", "../settings", "common.typ", "Test", "test/../test", ""])
def test_a_template_that_there_is_not(name: str) -> None:
    with pytest.raises(ProgramBug, match="gibt es nicht"):
        TypstTypesetter(ASSETS).typeset(name, PAGE)


def test_data_that_does_not_fit() -> None:
    with pytest.raises(ProgramBug, match="nicht setzen") as failed:
        TypstTypesetter(ASSETS).typeset("leaflet", {"lang": "de"})
    assert failed.value.where == "leaflet"


@pytest.mark.parametrize(
    "text",
    [
        '#read("/../secret.txt")',
        '#read("/etc/passwd")',
        '#image("https://example.org/picture.png")',
    ],
)
def test_a_template_reaches_nothing_but_the_assets(tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.txt").write_text("geheim")
    typesetter = with_template(tmp_path, f"#set document(title: [x])\n{text}")
    with pytest.raises(ProgramBug):
        typesetter.typeset("own", {})


def test_no_template_imports_a_package() -> None:
    """Typst would fetch it from the net; data is never code, so templates alone could ask for one."""
    templates = sorted((ASSETS / "paper").rglob("*.typ"))
    assert len(templates) > 5
    for path in templates:
        text = path.read_text(encoding="utf-8")
        assert '"@' not in text, path.name
        assert not re.search(r"\b(eval|plugin)\(", text), path.name


def test_data_is_never_code(tmp_path: Path) -> None:
    words = '#panic() *fett* #text(fill: red)[x] $x^2$ @preview "); eval("1+1'
    typesetter = with_template(
        tmp_path,
        '#import "common.typ": *\n#show: sheet.with(title: "x")\n'
        '#data.words #say((text: data.words, lang: "de"))',
    )
    assert written(tmp_path, typesetter.typeset("own", {"words": words})).text().count(words) == 2


def test_arabic_runs_from_right_to_left_and_numbers_in_it_do_not(tmp_path: Path) -> None:
    typesetter = with_template(
        tmp_path,
        '#import "common.typ": *\n#show: sheet.with(title: data.title, lang: "ar")\n'
        '#set page(width: 100mm, height: 60mm, margin: 10mm)\n#data.title #ltr-text("02043 99-0") #parbreak()'
        '#say((text: "Gladbeck", lang: "de"))',
    )
    page = written(tmp_path, typesetter.typeset("own", {"title": "تسجيل كلب"}))
    assert page.root["/Lang"] == "ar"
    words = {word.text: word.box for word in page.words()[0]}
    arabic = [box for text, box in words.items() if re.match("[\u0600-\u06ff]", text)]
    assert min(box.left for box in arabic) > words["99-0"].right, "what is read first stands on the right"
    assert words["02043"].right < words["99-0"].left, "a phone number is dialled from left to right"
    assert max(box.right for box in arabic) == pytest.approx(90, abs=2)
    assert words["Gladbeck"].left == pytest.approx(10, abs=1), "a German paragraph begins on the left"


def test_a_code_is_read_as_it_was_meant(tmp_path: Path) -> None:
    from kiosk.services.codes import load  # noqa: PLC0415

    qrcode = load()
    maker = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    maker.add_data("https://www.gladbeck.de/x")
    maker.make(fit=True)
    rows = ["".join("1" if dark else "0" for dark in row) for row in maker.get_matrix()]
    typesetter = with_template(
        tmp_path, '#import "common.typ": *\n#show: sheet.with(title: "x")\n#qr(data.code, 30mm)'
    )
    page = written(tmp_path, typesetter.typeset("own", {"code": {"rows": rows, "alt": "QR-Code to x"}}))
    (code,) = page.codes(200)
    assert code.text == "https://www.gladbeck.de/x"
    assert code.box.right - code.box.left == pytest.approx(30 * len(rows) / (len(rows) + 8), abs=0.3)
    assert b"QR-Code to x" in page.path.read_bytes()


def test_an_address_is_copied_as_it_is(tmp_path: Path) -> None:
    typesetter = with_template(
        tmp_path,
        '#import "common.typ": *\n#show: sheet.with(title: "x")\n#set page(width: 60mm, height: 60mm)\n'
        "#address(data.shown)",
    )
    shown = {"before": "serviceportal.", "domain": "gemeinsamonline.de", "after": "/dienste/eintrag?id=7&x=1"}
    page = written(tmp_path, typesetter.typeset("own", {"shown": shown}))
    assert page.text().replace(" ", "").strip() == "".join(shown.values())
    assert all(word.box.right <= 60 for word in page.words()[0])


def test_colours_are_those_of_the_screen() -> None:
    paper = (ASSETS / "paper" / "common.typ").read_text(encoding="utf-8")
    qml = ROOT / "kiosk/ui/qml/Kiosk/Theme/LightColors.qml"
    screen = dict(re.findall(r'^    (\w+): "(#\w+)"$', qml.read_text(encoding="utf-8"), re.MULTILINE))
    found = dict(re.findall(r'^  (\w+): rgb\("(#\w+)"\),$', paper, re.MULTILINE))
    assert len(found) > 10
    assert {name: screen.get(name) for name in found} == found


def test_every_word_of_the_sheets_is_used() -> None:
    words = json.loads((ASSETS / "paper" / "words" / "de.json").read_text(encoding="utf-8"))
    sheets = "\n".join(path.read_text(encoding="utf-8") for path in (ASSETS / "paper").glob("*.typ"))
    assert list(words) == sorted(words)
    made = ("login-", "online-")
    unused = [word for word in words if f'"{word}"' not in sheets and not word.startswith(made)]
    assert set(unused) <= {"cost", "offer", "office", "online"}, "facts that are named by the data"


def test_without_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(EnvironmentProblem, match="typst") as failed:
        TypstTypesetter(ASSETS).typeset("test", PAGE)
    assert isinstance(failed.value, KioskError)
