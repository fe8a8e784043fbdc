"""Many articles: read one after the other or in several processes; what comes out is the same, in the same order."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from ingest.annotate import Annotator
from ingest.article import Article
from ingest.pipeline import extract
from ingest.readers import Outcome
from ingest.record import Extraction
from ontology.errors import BadInput, DragomanError, UnreadableArticle

Result = Extraction | UnreadableArticle
"""What was read of an article, or why it was set aside."""

_AHEAD = 4
"""Articles handed out for each process before the first of them is waited for."""

_Waiting = UnreadableArticle | tuple[Article, Future[Extraction | str]]

_worker: Callable[[Article], Extraction | str]


def extractions(outcomes: Iterable[Outcome], make: Callable[[], Annotator], jobs: int = 1) -> Iterator[Result]:
    """The result of each outcome, in order. An article that cannot be read is a result and stops nothing.

    `make` gives the annotator, once in each process; with more than one it must be picklable. Raises what `make`
    raises, and DragomanError where a process dies.
    """
    if jobs == 1:
        annotator = make()
        return (_read(outcome, annotator) for outcome in outcomes)
    make()  # its faults are told here; inside a new process they would end the pool without a word
    return _parallel(outcomes, make, jobs)


def _parallel(outcomes: Iterable[Outcome], make: Callable[[], Annotator], jobs: int) -> Iterator[Result]:
    # Processes are started afresh, not forked: the store's threads must not be copied half-way through a write.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(make,))
    waiting: deque[_Waiting] = deque()
    try:
        for outcome in outcomes:
            waiting.append(
                outcome if isinstance(outcome, UnreadableArticle) else (outcome, pool.submit(_work, outcome))
            )
            if len(waiting) >= jobs * _AHEAD:
                yield _arrived(waiting.popleft())
        while waiting:
            yield _arrived(waiting.popleft())
    except BrokenProcessPool as fault:
        raise DragomanError("a reading process died, most likely for want of memory; try fewer --jobs") from fault
    finally:
        pool.shutdown(cancel_futures=True)


def _arrived(waiting: _Waiting) -> Result:
    if isinstance(waiting, UnreadableArticle):
        return waiting
    article, future = waiting
    return _result(article, future.result())


def _read(outcome: Outcome, annotator: Annotator) -> Result:
    if isinstance(outcome, UnreadableArticle):
        return outcome
    return _result(outcome, _extraction(outcome, annotator))


def _result(article: Article, answer: Extraction | str) -> Result:
    return UnreadableArticle(article.id, answer) if isinstance(answer, str) else answer


def _extraction(article: Article, annotator: Annotator) -> Extraction | str:
    """What was read, or the reason why nothing was: errors that carry facts cannot travel between processes."""
    try:
        return extract(article, annotator)
    except BadInput as fault:
        return str(fault).removeprefix(f"{article.id}: ")


def _start(make: Callable[[], Annotator]) -> None:
    """Ready this process: its annotator is made once. Neural ones take a thread, for the processes share the cores."""
    global _worker  # noqa: PLW0603 - a process of the pool has no other place to keep what it was started with
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _worker = partial(_extraction, annotator=make())


def _work(article: Article) -> Extraction | str:
    return _worker(article)
