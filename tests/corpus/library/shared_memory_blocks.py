"""Workers that fill parts of one shared block."""
from multiprocessing import Process, shared_memory


def fill(name: str, start: int, stop: int, value: int) -> None:
    block = shared_memory.SharedMemory(name=name)
    for i in range(start, stop):
        block.buf[i] = value
    block.close()


if __name__ == "__main__":
    shm = shared_memory.SharedMemory(create=True, size=16)
    try:
        workers = []
        for i in range(4):
            workers.append(Process(target=fill, args=(shm.name, i * 4, (i + 1) * 4, i + 1)))
        for w in workers:
            w.start()
        for w in workers:
            w.join()
        print(bytes(shm.buf[:16]), sum(shm.buf[:16]), max(shm.buf))
    finally:
        shm.close()
        shm.unlink()
    sl = shared_memory.ShareableList([1, 2, 3])
    sl[1] = 20
    print(list(sl), len(sl), sl[-1], sl.index(20))
    sl.shm.close()
    sl.shm.unlink()
    try:
        shared_memory.SharedMemory(name="nope_nope")
    except FileNotFoundError as e:
        print("FileNotFoundError", e.errno)
