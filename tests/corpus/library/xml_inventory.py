"""An inventory in XML: read, queried, changed and written."""
import xml.etree.ElementTree as ET

SOURCE = """<?xml version="1.0"?>
<stock>
  <item id="a1" kind="tool"><name>Hammer</name><price>12.50</price><count>3</count></item>
  <item id="b2" kind="part"><name>Bolt &amp; nut</name><price>0.20</price><count>400</count></item>
  <item id="c3" kind="tool"><name>Saw</name><price>18</price></item>
  <!-- not counted -->
  <note>due <b>soon</b>, please</note>
</stock>"""

root = ET.fromstring(SOURCE)
print(root.tag, len(root), root.attrib, root[0].get("id"), root[1].get("color", "none"))
for item in root.findall("item"):
    count = item.findtext("count", "0")
    print(f"{item.get('id')}: {item.find('name').text:10} {float(item.findtext('price', '0')) * int(count):8.2f}")
print([item.get("id") for item in root.findall("item[@kind='tool']")], [e.text for e in root.iter("name")])
print(root.find("missing") is None, root.findall(".//b")[0].text, "".join(root.find("note").itertext()))
print([item.get("id") for item in root.findall("./item[count]")], root.find("item[last()]").attrib)

total = ET.Element("total", currency="EUR")
total.text = "117.50"
root.append(total)
extra = ET.SubElement(root, "item", {"id": "d4"})
ET.SubElement(extra, "name").text = "Größe <M>"
saw = root.find("item[@id='c3']")
if saw is not None:
    saw.set("sold", "yes")
    root.remove(root[0])
print(ET.tostring(saw, encoding="unicode").strip())
print(ET.tostring(extra))

tree = ET.Element("list")
for name in ("one", "two"):
    child = ET.SubElement(tree, "entry", name=name)
    ET.SubElement(child, "value").text = name.upper()
ET.indent(tree)
print(ET.tostring(tree, encoding="unicode"))
try:
    ET.fromstring("<open><inner></open>")
except ET.ParseError as error:
    print("ParseError:", error)
