"""Embeds the lines of a file once; prints when the vectors were there, and the peak memory in KiB.

python once.py compiled|python LIBRARY|EXAMPLE TEXTS
"""

import sys
import time

from worker import compiled, interpreted

kind, path, file = sys.argv[1:]
with open(file, encoding="utf-8") as lines:
    texts = lines.read().splitlines()
embed = compiled(path) if kind == "compiled" else interpreted(path, 0)
vectors = embed(texts)
now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
with open("/proc/self/status", encoding="ascii") as lines:
    peak = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
assert len(vectors) == len(texts)
print(now, peak)
