"""Builds a small feed with ElementTree, prints it pretty with minidom, and reads it back."""
import xml.etree.ElementTree as ET
from xml.dom import minidom
from xml.parsers.expat import ExpatError


def build(items: list[dict]) -> str:
    root = ET.Element("feed", {"version": "1.0"})
    for item in items:
        entry = ET.SubElement(root, "entry", id=str(item["id"]))
        ET.SubElement(entry, "title").text = item["title"]
        tags = ET.SubElement(entry, "tags")
        for tag in item["tags"]:
            ET.SubElement(tags, "tag").text = tag
    return minidom.parseString(ET.tostring(root)).toprettyxml(indent="  ")


def get_text(node) -> str:
    return "".join(child.data for child in node.childNodes if child.nodeType == child.TEXT_NODE)


def main() -> None:
    text = build([
        {"id": 1, "title": "Tom & Jerry <3", "tags": ["cartoon", "tv"]},
        {"id": 2, "title": "Über", "tags": []},
    ])
    print(text)
    doc = minidom.parseString(text)
    for entry in doc.getElementsByTagName("entry"):
        title = entry.getElementsByTagName("title")[0]
        print(entry.getAttribute("id"), get_text(title), [get_text(t) for t in entry.getElementsByTagName("tag")])
    print(doc.documentElement.tagName, doc.documentElement.attributes["version"].value, doc.documentElement.hasAttribute("nope"))

    out = minidom.Document()
    root = out.createElement("config")
    out.appendChild(root)
    root.appendChild(out.createComment(" generated "))
    for key, value in {"host": "localhost", "port": "80"}.items():
        option = out.createElement("option")
        option.setAttribute("name", key)
        option.appendChild(out.createTextNode(value))
        root.appendChild(option)
    print(out.toxml())
    print(root.toprettyxml(indent="    ", newl="\n"), end="")
    print(out.toprettyxml(encoding="utf-8").decode())
    first = root.firstChild
    if first is not None:
        root.removeChild(first)
    print(len(root.childNodes), root.firstChild.toxml() if root.firstChild else None)
    for bad in ("<a><b></a>", "", "<a>", "<a>&nbsp;</a>", "<a/><b/>", "<a x=1/>", "text"):
        try:
            minidom.parseString(bad)
        except ExpatError as e:
            print(e)


main()
