"""Command lines taken apart: shlex's reader and getopt."""
import getopt
import shlex


def words(line: str, chars: str) -> list[str]:
    reader = shlex.shlex(line, posix=True, punctuation_chars=chars)
    reader.whitespace_split = True
    return list(reader)


print(words("grep -v 'a b' log.txt | sort > out.txt", "|>"))
print(words("a && b; echo \"x \\\" y\" # done", "&;"))
plain = shlex.shlex("name = 'Ada L.' # comment\nage=36")
token = plain.get_token()
while token:
    print(plain.lineno, token)
    token = plain.get_token()
print(list(shlex.shlex("~/a && b-c --color=auto || d *.py?", punctuation_chars=True)))


def run(line: str) -> None:
    try:
        options, rest = getopt.getopt(shlex.split(line), "vo:n:", ["verbose", "output=", "dry-run"])
    except getopt.GetoptError as error:
        print("error:", error, "/", error.opt)
        return
    for name, value in options:
        print(f"{name:10}{value!r}")
    print("rest:", rest)


run("-v -o out.txt --dry-run in.txt -n 3")
run("--out=result.bin --verb a b")
run("-vn5 -- -o x")
run("--color red")
run("-o")
print(getopt.gnu_getopt(["a", "-v", "b", "--output", "c"], "v", ["output="]))
