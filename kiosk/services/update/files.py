"""The files of a release, read one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kiosk.domain.release.model import FileRef


class ReleaseFiles(Mapping[str, bytes]):
    """The files of a release by path; each is read when it is asked for."""

    def __init__(self, files: Iterable[FileRef], read: Callable[[FileRef], bytes]) -> None:
        """Read with `read`."""
        self._files = {file.path: file for file in files}
        self._read = read

    def __getitem__(self, path: str) -> bytes:
        """The bytes.

        Raises:
            KeyError: the release has no such file.
        """
        return self._read(self._files[path])

    def __contains__(self, path: object) -> bool:
        """Whether the release names the path; nothing is read."""
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
