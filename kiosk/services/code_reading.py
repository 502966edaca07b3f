"""Reads a QR code that we made back from its dark and light modules (ISO/IEC 18004).

For the self-test of content: what is drawn must say the address that stands under it. A camera needs error
correction; a code that never left the program does not, so only the data are read. The tables of sizes come
from the library that makes the codes; masks, order and segments are read here, independently of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.domain.errors import ContentProblem
from kiosk.services.codes import Code, load

_FORMAT_MASK = 0b101010000010010
_FORMAT_CHECK = 0b10100110111
_NUMERIC, _ALPHANUMERIC, _BYTES, _END = 1, 2, 4, 0
_COUNT_BITS = {_NUMERIC: (10, 12, 14), _ALPHANUMERIC: (9, 11, 13), _BYTES: (8, 16, 16)}
_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_TIMING = 6
_FINDER = 8
_WITH_VERSION = 7
_MASKS: Sequence[Callable[[int, int], bool]] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, _: i % 2 == 0,
    lambda _, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: (i * j) % 2 + (i * j) % 3 == 0,
    lambda i, j: ((i * j) % 2 + (i * j) % 3) % 2 == 0,
    lambda i, j: ((i * j) % 3 + (i + j) % 2) % 2 == 0,
)


def read_code(code: Code) -> str:
    """What the code says.

    Raises:
        ContentProblem: it is no whole code.
    """
    try:
        return _read(code.rows)
    except (LookupError, ValueError) as error:
        raise ContentProblem("Der QR-Code lässt sich nicht lesen.") from error


def _read(rows: Sequence[str]) -> str:
    load()
    from qrcode import base, util  # noqa: PLC0415 -- late, as in `codes`

    size = len(rows)
    version, odd = divmod(size - 17, 4)
    if odd or version < 1 or any(len(row) != size for row in rows):
        raise ValueError(size)
    level, mask = _format(rows)
    centres = util.pattern_position(version)
    bits = (
        (rows[i][j] == "1") != _MASKS[mask](i, j)
        for i, j in _path(size)
        if not _is_function(i, j, size, version, centres)
    )
    words = _words(bits)
    blocks = base.rs_blocks(version, level)
    return _text(_sorted(words, [block.data_count for block in blocks]), version)


def _format(rows: Sequence[str]) -> tuple[int, int]:
    """The level of error correction and the mask, from beside the upper left corner."""
    cells = [(8, j) for j in (0, 1, 2, 3, 4, 5, 7)] + [(i, 8) for i in (8, 7, 5, 4, 3, 2, 1, 0)]
    bits = 0
    for i, j in cells:
        bits = bits << 1 | int(rows[i][j])
    bits ^= _FORMAT_MASK
    left = bits
    for at in range(4, -1, -1):
        left ^= _FORMAT_CHECK << at if left >> at + 10 & 1 else 0
    if left:
        raise ValueError(bits)
    return bits >> 13, bits >> 10 & 7


def _path(size: int) -> Iterator[tuple[int, int]]:
    """Two columns at a time from the lower right, up and down in turn, past the vertical timing line."""
    up = True
    for right in [*range(size - 1, _TIMING, -2), *range(_TIMING - 1, 0, -2)]:
        for i in range(size - 1, -1, -1) if up else range(size):
            yield i, right
            yield i, right - 1
        up = not up


def _is_function(i: int, j: int, size: int, version: int, centres: Sequence[int]) -> bool:
    """Whether a module belongs to a pattern and not to the data."""
    corner = (i <= _FINDER and (j <= _FINDER or j >= size - _FINDER)) or (
        i >= size - _FINDER and j <= _FINDER
    )
    if corner or _TIMING in (i, j):
        return True
    if version >= _WITH_VERSION and ((i < _TIMING and j >= size - 11) or (j < _TIMING and i >= size - 11)):
        return True
    last = size - 7
    for row in centres:
        for column in centres:
            at_finder = (row, column) in ((6, 6), (6, last), (last, 6))
            if not at_finder and abs(i - row) <= 2 and abs(j - column) <= 2:  # noqa: PLR2004 -- 5 modules wide
                return True
    return False


def _words(bits: Iterator[bool]) -> Iterator[int]:
    word, length = 0, 0
    for bit in bits:
        word, length = word << 1 | bit, length + 1
        if length == 8:  # noqa: PLR2004 -- a byte
            yield word
            word, length = 0, 0


def _sorted(words: Iterator[int], sizes: Sequence[int]) -> bytes:
    """The data of all blocks in a row: they come one word of each in turn."""
    blocks = [bytearray() for _ in sizes]
    for at in range(max(sizes)):
        for block, size in zip(blocks, sizes, strict=True):
            if at < size:
                block.append(next(words))
    return b"".join(blocks)


def _text(data: bytes, version: int) -> str:
    bits = "".join(f"{byte:08b}" for byte in data)
    at = 0

    def take(number: int) -> int:
        nonlocal at
        at += number
        return int(bits[at - number : at], 2)

    found = ""
    while len(bits) - at >= 4 and (mode := take(4)) != _END:  # noqa: PLR2004 -- bits of a mode
        count = take(_COUNT_BITS[mode][(version > 9) + (version > 26)])  # noqa: PLR2004 -- table 3
        found += _READERS[mode](take, count)
    return found


Take = Callable[[int], int]


def _numeric(take: Take, count: int) -> str:
    whole, rest = divmod(count, 3)
    found = "".join(f"{take(10):03}" for _ in range(whole))
    return found + (f"{take(3 * rest + 1):0{rest}}" if rest else "")


def _alphanumeric(take: Take, count: int) -> str:
    pairs = (divmod(take(11), 45) for _ in range(count // 2))
    found = "".join(_LETTERS[first] + _LETTERS[second] for first, second in pairs)
    return found + (_LETTERS[take(6)] if count % 2 else "")


def _bytes(take: Take, count: int) -> str:
    return bytes(take(8) for _ in range(count)).decode()


_READERS: Mapping[int, Callable[[Take, int], str]] = {
    _NUMERIC: _numeric,
    _ALPHANUMERIC: _alphanumeric,
    _BYTES: _bytes,
}
