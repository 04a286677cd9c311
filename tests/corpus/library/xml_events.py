from xml.dom import pulldom

doc = pulldom.parseString("""<orders>
  <order id="1" total="9.50"><item>bolt</item><item>nut</item></order>
  <order id="2" total="120.00"><item>drill</item></order>
  <note>ignored</note>
</orders>""")
total = 0.0
for event, node in doc:
    if event == pulldom.START_ELEMENT and node.tagName == "order":
        total += float(node.getAttribute("total"))
        if float(node.getAttribute("total")) > 10:
            doc.expandNode(node)
            print(node.toxml())
    elif event == pulldom.CHARACTERS and node.data.strip():
        print("text", node.data)
print(total)
"""Prints the outline of a document with expat, in pieces."""
import xml.parsers.expat  # noqa: E402


class Outline:
    def __init__(self):
        self.depth = 0
        self.counts = {}
        self.parser = xml.parsers.expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def start(self, name, attrs):
        print("  " * self.depth + name, attrs)
        self.counts[name] = self.counts.get(name, 0) + 1
        self.depth += 1

    def end(self, name):
        self.depth -= 1

    def text(self, data):
        if data.strip():
            print("  " * self.depth + repr(data))

    def feed(self, *chunks):
        for chunk in chunks:
            self.parser.Parse(chunk)
        self.parser.Parse("", True)


text = """<?xml version="1.0"?>
<!-- a comment -->
<library>
  <book id="1" lang='en'><title>One &amp; two</title></book>
  <book id="2"><title>Line
break &#x41;</title><empty/></book>
</library>
"""
outline = Outline()
outline.feed(*[text[i:i + 17] for i in range(0, len(text), 17)])
print(outline.counts)
try:
    bad = xml.parsers.expat.ParserCreate()
    bad.Parse("<a>\n<b></c>\n</a>", True)
except xml.parsers.expat.ExpatError as err:
    print("error:", err)
