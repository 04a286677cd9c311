"""Records what the CPython 3.13 that runs this says of the snippets in errors.txt, as errors.json beside it.

    python3.13 record.py

One snippet a line, in the form of a Python string literal's content (\\n for a line end). An entry of the result holds
the snippet, and null or the line and the message of its SyntaxError.
"""
import json
import pathlib
import warnings

HERE = pathlib.Path(__file__).parent


def verdict(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "<snippet>", "exec")
        except SyntaxError as error:
            return [error.lineno, error.msg]
    return None


def main():
    rows = []
    for line in (HERE / "errors.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("## "):
            source = line.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\") + "\n"
            rows.append([source, verdict(source)])
    with open(HERE / "errors.json", "w", encoding="utf-8") as output:
        output.write("[\n" + ",\n".join(json.dumps(row, ensure_ascii=True) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
