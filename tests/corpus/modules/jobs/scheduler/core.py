import heapq

from .clock import Clock
from .jobs import Job


class Scheduler:
    def __init__(self, clock=None):
        self.clock = clock or Clock.shared()
        self._heap = []
        self.errors = []

    def add_all(self, jobs):
        for job in jobs:
            heapq.heappush(self._heap, job)
        return self

    async def run(self, until):
        while self._heap and self._heap[0].next_run <= until:
            job = heapq.heappop(self._heap)
            await self.clock.advance_to(job.next_run)
            try:
                job.results.append(await job.function(self.clock.now))
            except Exception as error:
                self.errors.append((job.name, repr(error)))
            job.runs += 1
            following = job.trigger.next_after(self.clock.now)
            if following is not None:
                job.next_run = following
                heapq.heappush(self._heap, job)
