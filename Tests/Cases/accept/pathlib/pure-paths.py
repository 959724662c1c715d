#! feature: parts of paths
from pathlib import PurePosixPath


def main(text: str) -> tuple[str, str, str, str, tuple[str, ...], str, bool]:
    path = PurePosixPath(text)
    return (
        path.name,
        path.stem,
        path.suffix,
        str(path.parent),
        path.parts,
        str(path / "x" / "y.txt"),
        path.is_absolute(),
    )


# run: main("/usr/lib/a.tar.gz")
# run: main("a//b/./c")
# run: main("")
