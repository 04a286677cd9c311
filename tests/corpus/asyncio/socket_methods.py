import asyncio
import socket


async def serve(server, count):
    loop = asyncio.get_running_loop()
    for number in range(count):
        connection, address = await loop.sock_accept(server)
        print("accepted", number, address[0])
        with connection:
            while data := await loop.sock_recv(connection, 1024):
                await loop.sock_sendall(connection, data[::-1])


async def ask(address, *words):
    loop = asyncio.get_running_loop()
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setblocking(False)
    await loop.sock_connect(sock, address)
    answers = []
    for word in words:
        await loop.sock_sendall(sock, word.encode())
        answers.append((await loop.sock_recv(sock, 100)).decode())
    sock.close()
    return answers


async def watch():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    seen = loop.create_future()

    def readable():
        seen.set_result(left.recv(100))
        print("removed", loop.remove_reader(left))

    loop.add_reader(left, readable)
    loop.call_later(0.01, right.send, b"abc")
    print(await seen)
    left.close()
    right.close()


async def main():
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    task = asyncio.create_task(serve(server, 2))
    print(await ask(server.getsockname(), "one", "two"))
    print(await ask(server.getsockname(), "level"))
    await task
    server.close()
    await watch()


asyncio.run(main())
