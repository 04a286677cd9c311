# A thread is named after the function that it runs.
import threading


class Pump:
    def run_once(self, n):
        print(threading.current_thread().name, n)


def worker(n: int) -> None:
    print(threading.current_thread().name, n)


threads = [threading.Thread(target=worker, args=(i,)) for i in range(2)]
threads.append(threading.Thread(target=Pump().run_once, args=(5,)))
threads.append(threading.Thread(target=lambda: print(threading.current_thread().name)))
threads.append(threading.Thread(target=print, args=("x",)))
for t in threads:
    t.start()
    t.join()
print([t.name for t in threads])
