# The package of XML as a tree of nodes.
import xml.dom.minidom

@cs_type("PyDomException")
class NotFoundErr(Exception): ...
