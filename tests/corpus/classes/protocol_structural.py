from typing import Protocol


class Sender(Protocol):
    def send(self, text: str) -> int: ...


class Mail:
    def __init__(self):
        self.sent = []

    def send(self, text: str) -> int:
        self.sent.append(text)
        return len(text)


class Sms:
    def send(self, text: str) -> int:
        return min(len(text), 5)


def notify(sender: Sender, text: str) -> int:
    return sender.send(text)


mail = Mail()
print(notify(mail, "hello world"), notify(Sms(), "hello world"))
print(mail.sent)
