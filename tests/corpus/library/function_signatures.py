import inspect
from inspect import Parameter, signature
from typing import Optional


def connect(host, port: int = 5432, /, *args: str, timeout: float = 30.0, retries: int | None = None, **options) -> bool:
    return True


def search(items: list[int], key: Optional[str] = None, *, limit=10):
    return items[:limit]


async def ping(name: str) -> str:
    return name


for text in (str(signature(connect)), str(inspect.signature(search)), repr(signature(ping))):
    print(text)
for name, parameter in signature(connect).parameters.items():
    print(name, parameter.kind, parameter.default is Parameter.empty, parameter.annotation is inspect._empty)
sig = signature(search)
print(list(sig.parameters), sig.return_annotation is inspect.Signature.empty)
print(sig.parameters["limit"].default, sig.parameters["items"].annotation, signature(ping).return_annotation)
required = [p.name for p in signature(connect).parameters.values() if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
print(required, repr(sig.parameters["key"]))
param = Parameter("size", Parameter.KEYWORD_ONLY, default=42)
print(param, param.replace(annotation="int"), param.kind.description)
