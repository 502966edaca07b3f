"""A repository that lies in a folder: an unzipped stick, or the folder that an office publishes into."""

from __future__ import annotations

import stat
from collections.abc import Generator
from pathlib import Path
from typing import ClassVar

from tuf.api.exceptions import DownloadHTTPError

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.plain_file import NotPlain, open_plain, pieces
from kiosk.trust.client.transport import NOT_THERE, Transport


class FolderTransport(Transport):
    """Reads plain files below one folder and follows no links."""

    absent: ClassVar[Reason] = Reason.NOT_A_KIOSK_STICK
    broken: ClassVar[Reason] = Reason.UNREADABLE

    def __init__(self, root: Path) -> None:
        """Read below `root`, which itself may be a link: the person who named it meant it."""
        super().__init__()
        self._root = root

    def _pieces(self, name: str, size: int | None) -> Generator[bytes]:
        path = self._root
        try:
            for folder in name.split("/")[:-1]:
                path /= folder
                if not _is_folder(path, name):
                    raise DownloadHTTPError("no such folder", NOT_THERE)
            stream = open_plain(self._root / name, name)
        except NotPlain as error:
            raise Refused(Reason.NOT_A_KIOSK_STICK, name) from error
        if stream is None:
            raise DownloadHTTPError("no such file", NOT_THERE)
        with stream:
            # One byte more than signed is enough to notice a file that is too long.
            yield from pieces(stream, None if size is None else size + 1, name)


def _is_folder(path: Path, shown: str) -> bool:
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise Refused(Reason.UNREADABLE, shown) from error
    if not stat.S_ISDIR(mode):
        raise NotPlain(shown)
    return True
