# A part of asyncio, whose names asyncio itself has.
from asyncio import Queue, LifoQueue, PriorityQueue, QueueEmpty, QueueFull, QueueShutDown
