# A package.
import urllib.parse
