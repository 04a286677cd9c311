# The errors of requests.
from requests import ConnectionError, HTTPError, ReadTimeout, RequestException, Timeout
