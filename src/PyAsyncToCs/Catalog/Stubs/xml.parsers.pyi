# The package of XML parsers.
import xml.parsers.expat
