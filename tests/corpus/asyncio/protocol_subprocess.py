import asyncio
import sys


class DateProtocol(asyncio.SubprocessProtocol):
    def __init__(self, exit_future):
        self.exit_future = exit_future
        self.output = bytearray()
        self.pipe_closed = False
        self.exited = False

    def pipe_connection_lost(self, fd, exc):
        self.pipe_closed = True
        self.check_for_exit()

    def pipe_data_received(self, fd, data):
        self.output.extend(data)

    def process_exited(self):
        self.exited = True
        self.check_for_exit()

    def check_for_exit(self):
        if self.pipe_closed and self.exited and not self.exit_future.done():
            self.exit_future.set_result(True)


async def get_date():
    loop = asyncio.get_running_loop()
    code = "import datetime as dt; print(dt.date(2024, 2, 29))"
    exit_future = asyncio.Future(loop=loop)
    transport, protocol = await loop.subprocess_exec(
        lambda: DateProtocol(exit_future),
        sys.executable, "-c", code,
        stdin=None, stderr=None)
    await exit_future
    transport.close()
    data = bytes(protocol.output)
    return data.decode("ascii").rstrip()


class Upper(asyncio.SubprocessProtocol):
    def __init__(self, lost):
        self.lost = lost
        self.lines = []

    def connection_made(self, transport):
        self.transport = transport
        stdin = transport.get_pipe_transport(0)
        for word in (b"one\n", b"two\n"):
            stdin.write(word)
        stdin.close()

    def pipe_data_received(self, fd, data):
        self.lines += data.decode().split()

    def connection_lost(self, exc):
        self.lost.set_result((self.transport.get_returncode(), exc))


async def shout():
    loop = asyncio.get_running_loop()
    lost = loop.create_future()
    _, protocol = await loop.subprocess_shell(lambda: Upper(lost), "tr a-z A-Z; exit 4")
    print(await asyncio.wait_for(lost, 5), protocol.lines)


async def kill():
    loop = asyncio.get_running_loop()
    lost = loop.create_future()
    transport, _ = await loop.subprocess_exec(lambda: DateProtocol(lost), "sleep", "30")
    print(transport.get_pid() > 0, transport.get_returncode(), transport.is_closing())
    transport.kill()
    await lost
    print(transport.get_returncode())


date = asyncio.run(get_date())
print(f"Current date: {date}")
asyncio.run(shout())
asyncio.run(kill())
