import asyncio
import subprocess


async def run(cmd, check=False):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    if check and proc.returncode != 0:
        raise subprocess.CalledProcessError(proc.returncode, cmd, out)
    return out.decode().strip()


async def main():
    print(await run("echo hello"))
    try:
        await run("exit 3", check=True)
    except subprocess.CalledProcessError as e:
        print(e.returncode, e.cmd, e)


asyncio.run(main())
done = subprocess.run(["echo", "a b"], capture_output=True, text=True)
print(done.args, done.args[0], len(done.args), " ".join(done.args))
line = subprocess.run("echo $((1 + 2))", shell=True, capture_output=True, text=True)
print(line.args, line.stdout.strip())
try:
    subprocess.run(["sh", "-c", "exit 2"], check=True)
except subprocess.CalledProcessError as e:
    print(e.cmd, e.cmd[0])
