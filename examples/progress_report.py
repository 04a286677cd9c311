"""Downloads three files at once and reports the progress while they run."""
import asyncio


class Download:
    def __init__(self, name, size, chunk):
        self.name = name
        self.size = size
        self.chunk = chunk
        self.received = 0

    @property
    def done(self):
        return self.received >= self.size

    async def run(self):
        while not self.done:
            await asyncio.sleep(0.04)
            self.received = min(self.size, self.received + self.chunk)

    def bar(self, width=10):
        filled = width * self.received // self.size
        return f"[{'#' * filled}{'.' * (width - filled)}] {self.received / self.size:>4.0%}"


async def report(downloads, done):
    while not done.is_set():
        for download in downloads:
            print(f"{download.name:<10} {download.bar()}")
        print("-" * 27)
        await asyncio.sleep(0.1)


async def main():
    downloads = [Download("photo.jpg", 300, 150), Download("song.mp3", 900, 250), Download("notes.txt", 40, 40)]
    done = asyncio.Event()
    reporter = asyncio.create_task(report(downloads, done))
    await asyncio.gather(*(download.run() for download in downloads))
    done.set()
    await reporter
    total = sum(download.received for download in downloads)
    print(f"{len(downloads)} files, {total:,} bytes")


asyncio.run(main())
