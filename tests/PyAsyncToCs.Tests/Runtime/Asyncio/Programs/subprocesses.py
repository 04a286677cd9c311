import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    p = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(await p.communicate(b"hello"), p.returncode)
    p = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await p.communicate(), p.returncode)
    p = await asyncio.create_subprocess_shell("echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    async for line in p.stdout:
        print("line", line)
    print(await p.wait())
    p = await asyncio.create_subprocess_exec("sleep", "30", stdout=DEVNULL)
    print(p.returncode)
    try:
        await asyncio.wait_for(p.wait(), 0.05)
    except TimeoutError:
        print("still runs")
    p.terminate()
    print(await p.wait(), p.returncode)
    p = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    p.stdin.write(b"one\n")
    await p.stdin.drain()
    print(await p.stdout.readline())
    p.stdin.write(b"two\n")
    p.stdin.close()
    print(await p.stdout.read(), await p.wait())
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError:
        print("not found")
    loop = asyncio.get_running_loop()
    got = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, got.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    print(await got.wait(), loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))


asyncio.run(main())
