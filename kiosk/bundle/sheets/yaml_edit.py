"""Changes values in the text of a YAML file, and leaves every other character as it is.

The text is never dumped anew: nodes know where they stand, what stays is copied from there with its
comments, order and quotes, and only what differs is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import yaml

from kiosk.bundle.sheets import yaml_style
from kiosk.bundle.sheets.yaml_style import Path
from kiosk.bundle.yaml_source import Tree

_BLOCK_TEXT = ("|", ">")


def rewrite(text: str, tree: Tree) -> str:
    """The text with the values of `tree`; it must be YAML that `yaml_source` reads without a finding."""
    if tree == read(text):
        return text
    node = _root(text)
    editor = _Editor(text)
    start, end = editor.span(node)
    changed = editor.render(node, tree, ()) if editor.keeps(node, tree) else yaml_style.flow(tree, ())
    return text[:start] + changed + text[end:]


def read(text: str) -> Tree:
    """The values in the text, every scalar as the string that was typed."""
    return _tree(_root(text))


def _root(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        raise ValueError(text)
    return node


@dataclass(frozen=True, slots=True)
class _Piece:
    """An item of a collection: its text, its number in the old text where it was there, its key."""

    text: str
    old: int | None = None
    key: str = ""


class _Editor:
    def __init__(self, text: str) -> None:
        self._text = text
        self._break = "\r\n" if "\r\n" in text else "\n"

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """Where the node stands; a block ends with the line of its last value, with the comment there."""
        start, end = node.start_mark.index, node.end_mark.index
        if _quotes(node) in _BLOCK_TEXT:
            return start, start + len(self._text[start:end].rstrip())
        if isinstance(node, yaml.ScalarNode) or _is_flow(node):
            return start, end
        last = node.value[-1]
        return start, self._line_end(self.span(last[1] if isinstance(last, tuple) else last)[1])

    def keeps(self, node: yaml.Node, tree: Tree) -> bool:
        """Whether the node can keep its form: it is of the tree's kind, and something stays in it."""
        match tree:
            case str():
                return isinstance(node, yaml.ScalarNode)
            case list():
                return isinstance(node, yaml.SequenceNode) and bool(tree or _is_flow(node))
            case _:
                return isinstance(node, yaml.MappingNode) and bool(tree or _is_flow(node))

    def render(self, node: yaml.Node, tree: Tree, path: Path) -> str:
        """The node's text with the values of the tree, whose form it keeps."""
        start, end = self.span(node)
        if _tree(node) == tree:
            return self._text[start:end]
        if isinstance(tree, str):
            return _scalar(node, tree)
        pieces = self._items(node, tree, path) if isinstance(tree, list) else self._pairs(node, tree, path)
        parts = [part[0] if isinstance(part, tuple) else part for part in node.value]
        ends = [part[1] if isinstance(part, tuple) else part for part in node.value]
        spans = [
            (first.start_mark.index, self.span(last)[1]) for first, last in zip(parts, ends, strict=True)
        ]
        join = self._join_flow if _is_flow(node) else self._join_block
        return "".join(join(node, pieces, spans))

    def _pairs(self, node: yaml.Node, tree: dict[str, Tree], path: Path) -> list[_Piece]:
        pieces: list[_Piece] = []
        for at, (key, value) in enumerate(node.value):
            if key.value in tree:
                text = self._pair(node, key, value, tree[key.value], path)
                pieces.append(_Piece(text, at, key.value))
        there = {piece.key for piece in pieces}
        for name, one in yaml_style.in_order(tree):
            if name not in there:
                pieces.insert(_place(name, pieces), _Piece(self._new_pair(node, name, one, path), None, name))
        return pieces

    def _pair(self, node: yaml.Node, key: yaml.Node, value: yaml.Node, tree: Tree, path: Path) -> str:
        start, end = key.start_mark.index, key.end_mark.index
        if self.keeps(value, tree) and (value.value or not tree):
            lead = self._text[start : value.start_mark.index]
            return lead + self.render(value, tree, (*path, key.value))
        new = self._new_pair(node, key.value, tree, path)
        return self._text[start:end] + new[new.index(":", len(yaml_style.plain_if_safe(key.value))) :]

    def _new_pair(self, node: yaml.Node, name: str, tree: Tree, path: Path) -> str:
        if _is_flow(node):
            return f"{yaml_style.plain_if_safe(name)}: {yaml_style.flow(tree, (*path, name))}"
        text = yaml_style.pair(name, tree, path, node.start_mark.column)
        return text.replace("\n", self._break)

    def _items(self, node: yaml.Node, tree: list[Tree], path: Path) -> list[_Piece]:
        path = (*path, "*")
        old, new = [_mark(_tree(item)) for item in node.value], [_mark(item) for item in tree]
        pieces: list[_Piece] = []
        for _, from_old, to_old, from_new, to_new in SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes():
            for at in range(from_new, to_new):
                before = from_old + at - from_new
                if before < to_old and self.keeps(node.value[before], tree[at]):
                    pieces.append(_Piece(self.render(node.value[before], tree[at], path), before))
                else:
                    pieces.append(_Piece(yaml_style.flow(tree[at], path)))
        return pieces

    def _join_flow(
        self, node: yaml.Node, pieces: Sequence[_Piece], spans: Sequence[tuple[int, int]]
    ) -> Iterator[str]:
        start, end = self.span(node)
        yield self._text[start : spans[0][0]] if spans and pieces else self._text[start]
        for before, piece in zip((None, *pieces), pieces, strict=False):
            if before is not None:
                follows = before.old is not None and piece.old == before.old + 1
                yield (
                    self._text[spans[piece.old - 1][1] : spans[piece.old][0]]
                    if follows and piece.old
                    else ", "
                )
            yield piece.text
        whole = bool(pieces) and pieces[-1].old == len(spans) - 1
        yield self._text[spans[-1][1] : end] if whole else self._text[end - 1]

    def _join_block(
        self, node: yaml.Node, pieces: Sequence[_Piece], spans: Sequence[tuple[int, int]]
    ) -> Iterator[str]:
        line = self._break + " " * node.start_mark.column
        lead = self._text[node.start_mark.index : spans[0][0]]
        new_lead = "" if isinstance(node, yaml.MappingNode) else "- "
        for at, piece in enumerate(pieces):
            if piece.old is None:
                yield f"{line if at else ''}{new_lead}{piece.text}"
                continue
            end = spans[piece.old][1]
            if piece.old == 0:
                yield f"{line if at else ''}{lead}"
            else:
                gap = self._text[self._line_end(spans[piece.old - 1][1]) : spans[piece.old][0]]
                yield gap if at else gap.lstrip()
            yield piece.text + self._text[end : self._line_end(end)]

    def _line_end(self, index: int) -> int:
        found = self._text.find("\n", index)
        return index + len(self._text[index : found if found >= 0 else None].rstrip())


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _quotes(node: yaml.Node) -> str:
    """What is around a scalar: quotes, the sign of a block, or nothing."""
    return node.style or "" if isinstance(node, yaml.ScalarNode) else ""


def _place(name: str, pieces: Sequence[_Piece]) -> int:
    """Behind the last of those that belong before it."""
    rank = yaml_style.rank(name)
    if rank == yaml_style.LAST:
        return len(pieces)
    return max((at + 1 for at, piece in enumerate(pieces) if yaml_style.rank(piece.key) <= rank), default=0)


def _scalar(node: yaml.Node, text: str) -> str:
    """The new text in the quotes of the old one."""
    if _quotes(node) == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return yaml_style.quoted(text) if _quotes(node) else yaml_style.plain_if_safe(text)


def _mark(tree: Tree) -> str:
    return json.dumps(tree, sort_keys=True)


def _tree(node: yaml.Node) -> Tree:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item) for item in node.value]
    value = str(node.value)
    return " ".join(value.split()) if _quotes(node) in _BLOCK_TEXT else value
