import asyncio
import subprocess
import sys


async def run(*cmd):
    proc = await asyncio.create_subprocess_exec(*cmd, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    if proc.returncode != 0:
        raise subprocess.CalledProcessError(proc.returncode, cmd[0], out)
    return out.decode().strip()


class CommandFailed(Exception):
    def __init__(self, command: str, code: int):
        super().__init__(f"{command} gave {code}")
        self.code = code


async def check(cmd):
    proc = await asyncio.create_subprocess_shell(cmd)
    await proc.wait()
    if proc.returncode:
        raise CommandFailed(cmd, proc.returncode)
    return proc.returncode


async def main():
    print(await run("echo", "hi"))
    try:
        await run("false")
    except subprocess.CalledProcessError as e:
        print(e.returncode, e)
    try:
        await check("exit 3")
    except CommandFailed as e:
        print(e, e.code + 1)
    print(await check("true"))


asyncio.run(main())
