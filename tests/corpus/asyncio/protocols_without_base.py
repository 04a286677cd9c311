import asyncio

log = []


class Echo:
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        log.append(f"server got {data.decode()}")
        self.transport.sendto(data.upper(), addr)


class Client:
    def __init__(self, words, done):
        self.words = iter(words)
        self.done = done
        self.transport = None

    def connection_made(self, transport):
        self.transport = transport
        self.send_next()

    def send_next(self):
        word = next(self.words, None)
        if word is None:
            self.transport.close()
        else:
            self.transport.sendto(word.encode())

    def datagram_received(self, data, addr):
        log.append(f"client got {data.decode()}")
        self.send_next()

    def error_received(self, exc):
        log.append(f"error {exc}")

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    done = loop.create_future()
    address = server.get_extra_info("sockname")
    await loop.create_datagram_endpoint(lambda: Client(["one", "two"], done), remote_addr=address)
    print(await done)
    server.close()
    print(log)


asyncio.run(main())
