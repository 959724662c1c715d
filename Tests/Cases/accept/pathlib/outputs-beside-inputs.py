#! feature: names of output files from names of input files
from pathlib import PurePosixPath

ROOT = PurePosixPath("/srv/models")


def output(path: PurePosixPath, kind: str) -> PurePosixPath:
    return ROOT / path.parent.name / f"{path.stem}-{kind}{path.suffix or '.bin'}"


def main(names: list[str]) -> list[str]:
    seen = set()
    result = []
    for name in names:
        path = output(PurePosixPath(name), "small")
        if path not in seen:
            seen.add(path)
            result.append(path.as_posix())
    return result


# run: main(["a/x.onnx", "b/y", "./a/x.onnx", "/q/w/.z"])
