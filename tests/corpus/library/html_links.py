"""Links and texts of a page, found by an HTMLParser."""
from html.parser import HTMLParser
from urllib.parse import urljoin

PAGE = """<!DOCTYPE html>
<html><head><title>Fish &amp; chips</title>
<script>if (a < b) { go("</p>"); }</script></head>
<body class=main data-x='1'>
<!-- navigation -->
<a href="/menu?x=1&amp;y=2">Menu</a> <A HREF='about.html' TITLE="Who">About &lt;us&gt;</A>
<img src="logo.png" alt/><br>
<p>1 < 2 &copy; caf&eacute;</p>
</body></html>"""


class LinkFinder(HTMLParser):
    def __init__(self, base: str):
        super().__init__()
        self.base = base
        self.links: list[str] = []
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag, attrs):
        self._in_title = tag == "title"
        if tag == "a":
            href = dict(attrs).get("href")
            if href:
                self.links.append(urljoin(self.base, href))

    def handle_endtag(self, tag):
        self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data


class Tracer(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print(self.getpos(), "start", tag, attrs)

    def handle_endtag(self, tag):
        print(self.getpos(), "end", tag)

    def handle_startendtag(self, tag, attrs):
        print(self.getpos(), "empty", tag, attrs, self.get_starttag_text())

    def handle_data(self, data):
        if data.strip():
            print(self.getpos(), "data", repr(data))

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("decl", decl)


finder = LinkFinder("http://example.org/shop/index.html")
finder.feed(PAGE)
print(finder.title, finder.links)
tracer = Tracer()
for line in PAGE.splitlines(keepends=True):
    tracer.feed(line)
tracer.feed("<p>half a ta")
tracer.feed("g &amp")
tracer.close()
