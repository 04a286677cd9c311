# A part of asyncio, whose names asyncio itself has.
from asyncio import start_server, open_connection, start_unix_server, open_unix_connection, StreamReader, StreamWriter
