# The package of the XML modules.
