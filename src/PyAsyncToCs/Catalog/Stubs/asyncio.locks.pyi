# A part of asyncio, whose names asyncio itself has.
from asyncio import Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier
