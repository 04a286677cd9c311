# A part of asyncio, whose names asyncio itself has.
from asyncio import get_running_loop, get_event_loop, new_event_loop, set_event_loop, AbstractEventLoop, Handle, TimerHandle
