"""Contexts of processes, their logger, and bytes that go into an array."""

import array
import logging
import multiprocessing as mp


def work(queue, number):
    queue.put(number * number)


if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    queue = ctx.Queue()
    processes = [ctx.Process(target=work, args=(queue, n)) for n in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(sorted(queue.get() for _ in processes))
    logger = mp.log_to_stderr()
    logger.setLevel(logging.WARNING)
    print(logger.name, logger is mp.get_logger())
    left, right = mp.Pipe()
    numbers = array.array("i", range(4))
    room = array.array("i", [0] * 6)
    left.send_bytes(numbers)
    print(right.recv_bytes_into(room), room)
