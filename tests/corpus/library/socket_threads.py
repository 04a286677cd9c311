import socket
import threading


def serve(server, log):
    for _ in range(2):
        connection, (host, _) = server.accept()
        with connection:
            while True:
                data = connection.recv(1024)
                if not data:
                    break
                log.append((host, len(data)))
                connection.sendall(data.upper())


def ask(address, *messages):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client:
        client.connect(address)
        answers = []
        for message in messages:
            client.sendall(message.encode("utf-8"))
            answers.append(client.recv(1024).decode())
        return answers


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("localhost", 0))
server.listen()
address = server.getsockname()
log = []
thread = threading.Thread(target=serve, args=(server, log), daemon=True)
thread.start()
print(ask(address, "hello", "again"))
print(ask(address, "bye"))
thread.join()
server.close()
print(log)

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
receiver.settimeout(0.05)
try:
    receiver.recvfrom(10)
except socket.timeout as e:
    print("timeout:", e)
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(sender.sendto(b"datagram", receiver.getsockname()))
data, source = receiver.recvfrom(100)
print(data, source[0])
try:
    socket.create_connection(address, timeout=1)
except ConnectionRefusedError as e:
    print("refused", e.errno)
