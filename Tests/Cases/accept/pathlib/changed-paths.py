#! feature: paths with other names and suffixes, and relations of paths
from pathlib import PurePosixPath


def attempt(path: PurePosixPath, base: str) -> str:
    try:
        return str(path.relative_to(base))
    except ValueError:
        return "no"


def main(text: str) -> tuple[str, str, str, str, str, list[str], bool, str, list[str]]:
    path = PurePosixPath("/data") / text
    others = [PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")]
    return (
        str(path.with_suffix(".json")),
        str(path.with_name("other.py")),
        str(path.with_stem("stem")),
        attempt(path, "/data"),
        attempt(path, "/etc"),
        path.suffixes,
        path == PurePosixPath("/data", text),
        repr(path.joinpath("a", "/b", "c")),
        [str(p) for p in sorted(others)] + [str(p) for p in path.parents],
    )


# run: main("x/model.tar.gz")
# run: main(".hidden")
# run: main("a/b/")
