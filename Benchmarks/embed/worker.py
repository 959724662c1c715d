"""One side of the comparison, in a process of its own.

    python worker.py compiled|python LIBRARY|EXAMPLE THREADS

Reads lines of JSON: `{"texts": [...], "calls": n}`, and answers each with the seconds that every
call took and, for no calls, with the vectors.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from typing import Any


def compiled(path: str) -> Callable[[list[str]], Any]:
    """Returns the compiled function; $DRUPE_THREADS says how many threads it may use."""
    import drupe

    return drupe.load(path)


def interpreted(path: str, threads: int) -> Callable[[list[str]], Any]:
    """Returns the function of the example with ONNX Runtime limited to so many threads.

    $RAYON_NUM_THREADS limits the tokenizer.
    """
    import onnxruntime

    create = onnxruntime.InferenceSession

    def limited(*arguments: Any, **options: Any) -> Any:
        """Creates a session with default options but for the threads."""
        chosen = onnxruntime.SessionOptions()
        chosen.intra_op_num_threads = threads
        return create(*arguments, sess_options=chosen, **options)

    onnxruntime.InferenceSession = limited
    spec = importlib.util.spec_from_file_location("example", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["example"] = module
    spec.loader.exec_module(module)
    return module.embed


def serve(embed: Callable[[list[str]], Any]) -> None:
    """Answers requests until there are no more."""
    for line in sys.stdin:
        request = json.loads(line)
        answer: Any = None if request["calls"] else embed(request["texts"]).tolist()
        if answer is None:
            answer = []
            for _ in range(request["calls"]):
                start = time.perf_counter()
                embed(request["texts"])
                answer.append(time.perf_counter() - start)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    kind, path, threads = sys.argv[1:]
    serve(compiled(path) if kind == "compiled" else interpreted(path, int(threads)))
