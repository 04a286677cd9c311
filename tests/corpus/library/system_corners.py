# Small modules of the system: C's buffers and libraries, chunks of a file, sockets that fill buffers.
import io
import site
import socket
from ctypes import create_string_buffer, sizeof
from ctypes.util import find_library
from wsgiref.util import FileWrapper, is_hop_by_hop

buffer = create_string_buffer(b"header", 12)
print(sizeof(buffer), len(buffer), buffer.raw, buffer.value)
buffer.value = b"ok"
print(buffer.raw, buffer[0], buffer[-1])
try:
    buffer.value = b"much too long for it"
except ValueError as error:
    print(error)
print(find_library("c"), find_library("no_such_library"))
print([chunk for chunk in FileWrapper(io.BytesIO(b"0123456789"), 4)], list(FileWrapper(io.StringIO("abcdef"), 5)), is_hop_by_hop("TE"))
print(site.getusersitepackages().endswith("/lib/python3.13/site-packages"))

left, right = socket.socketpair()
view = memoryview(bytearray(8))
left.sendall(b"framed")
print(right.recv_into(view), view.tobytes())
first, second = bytearray(2), bytearray(10)
left.sendmsg([b"ab", b"cdef"])
count, _, _, _ = right.recvmsg_into([first, second])
print(count, first, second)
left.close()
right.close()
