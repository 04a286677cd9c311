# asyncio's subprocess module: what asyncio.create_subprocess_exec takes and gives.
from asyncio import PIPE, STDOUT, DEVNULL, Process
