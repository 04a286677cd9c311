from typing import Awaitable, Callable, Dict, List, Optional, Tuple

Handler = Callable[["Message"], Awaitable[str]]


class Router:
    def __init__(self) -> None:
        self.commands: Dict[str, Handler] = {}
        self.fallback: Optional[Handler] = None

    def command(self, *names: str) -> Callable[[Handler], Handler]:
        def wrap(handler: Handler) -> Handler:
            for name in names:
                self.commands[name] = handler
            return handler

        return wrap

    def default(self, handler: Handler) -> Handler:
        self.fallback = handler
        return handler

    def resolve(self, text: str, prefix: str) -> Tuple[Optional[Handler], List[str]]:
        if not text.startswith(prefix):
            return self.fallback, [text]
        name, *args = text[len(prefix):].split()
        return self.commands.get(name), args
