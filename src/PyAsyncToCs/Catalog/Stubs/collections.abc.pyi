# Types for annotations.
from builtins import Iterable, Iterator, Generator, AsyncIterable, AsyncIterator, AsyncGenerator, Awaitable, Coroutine, Hashable, Sized
