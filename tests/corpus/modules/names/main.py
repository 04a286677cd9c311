import list_
import string_utils as su
from task import Task, queue
from task.queue import Queue, Console
import system
from Path import file

Math = 3


def Main():
    return "not the entry point"


class Program:
    def run(self):
        return Math + list_.List([1, 2]).total()


print(Program().run(), Main(), su.namespace("x"), system.System)
t = Task("t")
q = Queue()
q.put(t)
print(q.get().name, queue.size(q), Console.log("c"), file.File("f").path, file.base)
