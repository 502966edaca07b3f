"""The page on which all answers stand once more."""

from __future__ import annotations

from kiosk.domain.form.review import SummaryLine, open_pages, summary
from kiosk.domain.form.standing import Page, Standing
from kiosk.services.practice.question_page import item_name
from kiosk.services.practice.snapshots import Place, PracticePage, TextRow, make_page


def check_page(place: Place, standing: Standing | None) -> PracticePage:
    """All answers once more, page by page; what is still open says so."""
    form = place.course.practice.form
    if form is None or standing is None:
        return make_page("check", "")
    lines: dict[str, list[SummaryLine]] = {}
    for line in summary(standing, place.run.answers):
        if line.field is None or line.field.in_summary:
            lines.setdefault(line.page, []).append(line)
    missing = open_pages(form, standing, place.course.checker) - place.run.excused
    rows: list[TextRow] = []
    for page in standing.every_page():
        if page.id not in lines and page.id not in missing:
            continue
        heading = f"section/{page.section}"
        label = place.words.get(f"{page.section}.label")
        if label and all(row.key != heading for row in rows):
            rows.append(TextRow(heading, label, "heading"))
        rows.append(_answered(place, page, lines.get(page.id, []), standing, is_open=page.id in missing))
    return make_page("check", "", rows=tuple(rows))


def _answered(
    place: Place, page: Page, lines: list[SummaryLine], standing: Standing, *, is_open: bool
) -> TextRow:
    """One page of the form as one line of the summary."""
    title = _page_title(place, page)
    if is_open:
        return TextRow(page.id, title, "open", target=page.id)
    if page.question.repeat is not None:
        items = enumerate(standing.items.get(page.id, ()))
        names = [item_name(place, page, number, item) for number, item in items]
        return TextRow(page.id, title, "list", ", ".join(names), page.id)
    said = [place.words.display(line.field, line.entry) for line in lines if line.field]
    if len(page.question.fields) == 1:
        kind = "truth" if isinstance(lines[0].entry, bool) else "line"
        return TextRow(page.id, title, kind, said[0], page.id)
    named = [
        f"{place.words.label(line.field.key)}: {value}"
        for line, value in zip(lines, said, strict=True)
        if line.field
    ]
    return TextRow(page.id, title, "line", "\n".join(named), page.id)


def _page_title(place: Place, page: Page) -> str:
    fields = page.question.fields
    return place.words.label(fields[0].key if len(fields) == 1 else page.question.key)
