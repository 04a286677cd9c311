import json

SAMPLE = """\
10.0.0.1 - ann "GET /index.html" 200 5120
10.0.0.2 - - "POST /login" 302 -


last line with a \\ backslash and {braces}
"""
SHORT = "a\nb\n"
QUOTES = '''he said """three quotes""" and ""
#if DEBUG
// no comment /* here */
#endif'''
SPACES = """a line that ends with spaces   
and another one without them, longer
"""
TABS = "column one\tcolumn two\n1\t2 and more of them\n3\t4\n"
RETURNS = "a line that ends as Windows does\r\nand another\r\nand a last\r\n"
ODD = "a line with a separator\u2028inside of it\nand a bell \a here\nthe end of it\n"


class Help:
    """What a tool says of itself."""

    text = """usage: tool [options] FILE

    -h  show this help
        deeper
"""

    def __init__(self, epilog="""more of it:
    is found in the manual,
    if there is one"""):
        self.epilog = epilog

    def usage(self):
        return """
    indented by four, behind an empty line
  by two
and not at all
    """


def main():
    config = json.loads("""
{
  "name": "demo",
  "list": [1, 2, 3],
  "text": "say \\"hi\\""
}
""")
    print(config["name"], config["list"], config["text"])
    texts = [SAMPLE, SHORT, QUOTES, SPACES, TABS, RETURNS, ODD, Help.text, Help().epilog, Help().usage()]
    for text in texts:
        print(len(text), text.count("\n"), repr(text))
    for show in (lambda: """one of several lines
two of several lines
three of several lines""", lambda: SHORT):
        print(show())
    print(len("""one of several lines
two of several lines
three of several lines"""), "x".join(["""a text in a list, of three lines
second
third""", "y"]))


main()


def report(name, rows):
    body = "\n".join(f"  {k:<5}|{v:>6.2f}" for k, v in rows.items())
    return f"""Report for {name!r}
{'=' * 20}
{body}

Total: {sum(rows.values()):.2f} "in all" {len(rows)}
"""


def page(title, n):
    print(f"""<html>
  <h1>{title}</h1>
  <p class="n">{n:03d}</p>
</html>""")
    return f"""body {{
  color: {title};
  width: {n}px
}}"""


print(report("May", {"pens": 1.5, "ink": 20.25}))
print(page("red", 7))
query = f"""
    select {", ".join(["a", "b"])}
    from {"table"}
    where x = {1 + 1} """
print(query, repr(query))
