# A part of asyncio, whose names asyncio itself has.
from asyncio import CancelledError, InvalidStateError, IncompleteReadError, LimitOverrunError, TimeoutError, BrokenBarrierError
