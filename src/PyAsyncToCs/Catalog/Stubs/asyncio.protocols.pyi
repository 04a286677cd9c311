# A part of asyncio, whose names asyncio itself has.
from asyncio import BaseProtocol, Protocol, DatagramProtocol
