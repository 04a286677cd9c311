"""Records the public names of the modules that the catalog has, with their parameters: python-names.txt.

Usage: python3.13 record_names.py > python-names.txt
"""
import importlib
import inspect
import pathlib
import sys
import types

STUBS = pathlib.Path(__file__).parents[3] / "src/PyAsyncToCs/Catalog/Stubs"
# Names that stand elsewhere too, and packages that only hold modules.
SKIPPED = {"__future__", "typing", "concurrent", "concurrent.futures.process", "urllib", "xml", "xml.etree"}
INTERACTIVE = {"True", "False", "None", "Ellipsis", "NotImplemented", "copyright", "credits", "license", "help", "exit", "quit"}


def parameters(value):
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return ""
    return " ".join(p.name for p in signature.parameters.values() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD) and p.name not in ("self", "cls") and not p.name.startswith("_"))


for stub in sorted(STUBS.glob("*.pyi")):
    module_name = stub.stem
    if module_name in SKIPPED or "+" in module_name or (module_name.startswith("asyncio.") and module_name != "asyncio.subprocess"):
        continue
    if module_name.split(".")[0] not in sys.stdlib_module_names:
        continue
    module = importlib.import_module(module_name)
    names = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_")]
    for name in sorted(set(names) - INTERACTIVE):
        value = getattr(module, name, None)
        if isinstance(value, types.ModuleType):
            continue
        if inspect.isclass(value):
            print(module_name, name, "class", sep="\t")
            if not issubclass(value, BaseException):
                for member in sorted(vars(value)):
                    if not member.startswith("_"):
                        print(module_name, f"{name}.{member}", parameters(getattr(value, member, None)), sep="\t")
        else:
            print(module_name, name, parameters(value) if callable(value) else "", sep="\t")
sys.stdout.flush()
