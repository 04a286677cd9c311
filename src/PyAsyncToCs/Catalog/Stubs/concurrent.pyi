# The package of pools.
import concurrent.futures
