# A part of asyncio, whose names asyncio itself has.
from asyncio import create_task, ensure_future, wait_for, wait, gather, shield, sleep, as_completed, current_task, all_tasks, run_coroutine_threadsafe, Task, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED
