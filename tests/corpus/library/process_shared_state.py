# Processes that share values, arrays and queues, a class of processes, and one that nobody waits for.
from multiprocessing import Array, JoinableQueue, Process, Queue, Value, current_process
from threading import Thread


def increment(counter, numbers):
    for _ in range(100):
        with counter.get_lock():
            counter.value += 1
    for i in range(len(numbers)):
        numbers[i] *= 2


def square(numbers, results):
    while (n := numbers.get()) is not None:
        results.put((current_process().name, n, n * n))
        numbers.task_done()
    numbers.task_done()


class Doubler(Process):
    def __init__(self, tasks, results):
        super().__init__(name="doubler")
        self.tasks = tasks
        self.results = results

    def run(self):
        for task in iter(self.tasks.get, "stop"):
            self.results.put(f"{self.name} {task * 2}")


def main():
    counter = Value("i", 0)
    numbers = Array("d", [1.5, 2.5, 3.0])
    workers = [Process(target=increment, args=(counter, numbers)) for _ in range(2)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print(counter.value, numbers[:], numbers[0], sum(numbers))

    todo, results = JoinableQueue(), Queue()
    for n in (3, 4, None):
        todo.put(n)
    p = Process(target=square, args=(todo, results), name="squares", daemon=True)
    print(p.name, p.daemon, p.is_alive(), p.exitcode)
    p.start()
    todo.join()
    p.join()
    print(results.get(), results.get(), p.is_alive(), p.exitcode)

    tasks, done = Queue(), Queue()
    for item in ["a", "bc", "stop"]:
        tasks.put(item)
    d = Doubler(tasks, done)
    d.start()
    d.join(timeout=5)
    print([done.get() for _ in range(2)])
    last = Thread(target=print, args=("the last word",))
    last.start()


if __name__ == "__main__":
    main()
