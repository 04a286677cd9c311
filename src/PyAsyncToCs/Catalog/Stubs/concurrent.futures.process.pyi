# The part of concurrent.futures that has processes.
from concurrent.futures import ProcessPoolExecutor
