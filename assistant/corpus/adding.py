"""Add files to a grown corpus: which are new, reading them in several processes, what became of each.

Files are taken in order and reported in order. At most a few are in the works at any time, so that
memory does not grow with their number.
"""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from multiprocessing import get_context
from typing import NamedTuple

from assistant.corpus.growing import Corpus, Source
from assistant.corpus.limits import limited
from assistant.corpus.rows import ReportRows, make_rows
from assistant.corpus.sources import code_stamp, digest_of, read_report, slug, storable, unique
from assistant.errors import AssistantError, ReadError

_FEW = 2  # files; starting processes takes longer than reading so few


class Added(NamedTuple):
    """Hold what became of one file: `status` is "added", "unchanged", "replaced" or "failed".

    `report` is None and `reason` is not empty where it failed. `warnings` say what of a file that was
    read could not be read.
    """

    path: str
    report: str | None
    status: str
    pages: int
    passages: int
    figures: int
    reason: str
    warnings: tuple[str, ...] = ()


class Work(NamedTuple):
    """Hold what is to be done with one file: read it as `source`, or nothing for a reason.

    `path` is as the user named it. `same` is the id of a report of the same content.
    """

    path: str
    source: Source | None
    replaced: str | None = None
    same: str | None = None
    reason: str = ""


def add_reports(
    corpus: Corpus, files: Iterable[tuple[str, str]], settings: Mapping[str, str], workers: int | None = None
) -> Iterator[Added]:
    """Add files, given with the reason each cannot be read ("" for none), and yield what became of each.

    `workers` is the number of processes, that of the machine's cores by default.

    Raises:
        CorpusError: the corpus cannot be written to.
    """
    plan = _Plan(corpus, settings)
    count = workers or os.cpu_count() or 1
    listed = deque(files)
    with ExitStack() as stack:
        pool = stack.enter_context(_Pool(count)) if len(listed) > _FEW and count > 1 else None
        waiting: deque[tuple[Work, Future[ReportRows] | None]] = deque()
        while listed or waiting:
            while listed and len(waiting) <= (2 * count if pool else 0):
                work = plan.work(*listed.popleft())
                waiting.append((work, pool.start(work.source) if pool and work.source else None))
            yield _finish(corpus, *waiting.popleft())


def read_rows(path: str, id: str, settings: Mapping[str, str]) -> ReportRows:
    """Read a report file and compute all that is saved of it.

    Raises:
        ReadError: it cannot be read.
        CorpusError: its metadata file is wrong.
    """
    with limited(path):
        return make_rows(read_report(path, id, settings))


def base_files(folder: str, corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the loose reports that a corpus starts with, save for those that the user removed."""
    from assistant.corpus.opening import corpus_files

    removed = corpus.removed()
    for path in corpus_files(folder):
        if os.path.basename(path) not in removed:
            yield path, ""


def outdated_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the files of reports that another version of the code has read, if they are still there."""
    for source in corpus.sources():
        if source.code != code_stamp() and os.path.isfile(source.path):
            yield source.path, ""


class _Plan:
    """Decide what to do with each file, knowing what the corpus holds and what is in the works."""

    def __init__(self, corpus: Corpus, settings: Mapping[str, str]) -> None:
        self._settings = settings
        self._corpus = corpus
        sources = corpus.sources()
        self._by_digest = {source.digest: source for source in sources}
        self._by_path = {source.path: source for source in sources}
        self._by_name: dict[str, list[Source]] = {}
        for source in sources:
            self._by_name.setdefault(os.path.basename(source.path), []).append(source)
        self._ids = set(corpus.ids())

    def work(self, named: str, reason: str) -> Work:
        """Return what to do with a file."""
        if reason:
            return Work(named, None, reason=f"cannot read {named!r}: {reason}")
        path = os.path.abspath(named)
        try:
            digest = digest_of(path)
        except ReadError as error:
            return Work(named, None, reason=str(error))
        known = self._by_digest.get(digest)
        before = known or self._before(path)
        settings = {**(before.settings if before else {}), **self._settings}
        if known is not None and known.settings == settings and known.code == code_stamp():
            if known.path != storable(path) and not os.path.exists(known.path):
                self._corpus.move(known.report, path)
            return Work(named, None, same=known.report)
        id = before.report if before else unique(slug(os.path.splitext(os.path.basename(path))[0]), self._ids)
        source = Source(id, path, digest, settings, code_stamp())
        self._ids.add(id)
        self._by_digest[digest] = self._by_path[storable(path)] = source
        return Work(named, source, before.report if before else None)

    def _before(self, path: str) -> Source | None:
        """Return the report that a file is a newer version of: of the same path, or of a file moved from elsewhere."""
        if storable(path) in self._by_path:
            return self._by_path[storable(path)]
        for source in self._by_name.get(os.path.basename(storable(path)), ()):
            if not os.path.exists(source.path):
                return source
        return None


class _Pool:
    """Read reports in other processes, and survive the death of one."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._executor is not None:
            if kind is not None:
                for process in list(self._executor._processes.values()):  # what they read is no longer wanted
                    process.terminate()
            self._executor.shutdown(wait=True, cancel_futures=True)

    def start(self, source: Source) -> Future[ReportRows]:
        """Begin to read a report."""
        if self._executor is None:
            self._executor = _executor(self._workers)
        try:
            return self._executor.submit(read_rows, source.path, source.report, source.settings)
        except BrokenProcessPool:
            self._executor.shutdown(wait=False)
            self._executor = _executor(self._workers)
            return self._executor.submit(read_rows, source.path, source.report, source.settings)


def _executor(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    """Leave an interrupt at the keyboard to the process that gave the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _finish(corpus: Corpus, work: Work, future: Future[ReportRows] | None) -> Added:
    """Save a report that was read, or say why it could not be."""
    source = work.source
    if source is None:
        return _without_reading(corpus, work)
    try:
        rows = _rows(source, future)
    except AssistantError as error:
        return _failed(work.path, str(error))
    except (BrokenProcessPool, RecursionError, MemoryError):
        return _failed(work.path, f"cannot read {work.path!r}: its reader ran out of memory or crashed")

    def make(id: str) -> ReportRows:
        return rows if rows.id == id else read_rows(source.path, id, source.settings)

    return Added(work.path, *corpus.save(source, work.replaced, make), "", rows.warnings)


def _without_reading(corpus: Corpus, work: Work) -> Added:
    if work.same is None:
        return _failed(work.path, work.reason)
    if work.same not in corpus.ids():  # the file of the same content that came before it failed
        return _failed(work.path, f"{work.path!r} has the content of another file, which could not be read")
    return Added(work.path, *corpus.saved(work.same, "unchanged"), "")


def _rows(source: Source, future: Future[ReportRows] | None) -> ReportRows:
    if future is None:
        return read_rows(source.path, source.report, source.settings)
    try:
        return future.result()
    except BrokenProcessPool:
        # Another file may have broken it: this one is tried again by itself.
        with _executor(1) as alone:
            return alone.submit(read_rows, source.path, source.report, source.settings).result()


def _failed(path: str, reason: str) -> Added:
    return Added(path, None, "failed", 0, 0, 0, " ".join(reason.split()))
