import asyncio
import sys


async def run(*args, input=None):
    proc = await asyncio.create_subprocess_exec(
        *args,
        stdin=asyncio.subprocess.PIPE if input else None,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await proc.communicate(input)
    return proc.returncode, out.decode().strip(), err.decode().strip()


async def stream_lines(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE)
    async for line in proc.stdout:
        print("line:", line.decode().rstrip())
    return await proc.wait()


async def main():
    print(await run("echo", "hello world"))
    print(await run("cat", input=b"from stdin"))
    code, out, err = await run("sh", "-c", "echo oops >&2; exit 3")
    print(code, repr(out), repr(err))
    print("exit", await stream_lines("for i in 1 2 3; do echo item $i; done"))
    results = await asyncio.gather(*(run("printf", "%s", str(n)) for n in range(3)))
    print([r[1] for r in results])
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(proc.wait(), timeout=0.05)
    except asyncio.TimeoutError:
        proc.terminate()
        print("terminated", await proc.wait())
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as e:
        print("not found")


asyncio.run(main())
