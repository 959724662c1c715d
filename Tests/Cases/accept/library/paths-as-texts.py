#! feature: os.path on texts
import os
import os.path


def main(path: str, other: str) -> list[str]:
    root, extension = os.path.splitext(path)
    return [
        os.path.join(path, other),
        os.path.join("a", "b/", "c"),
        os.path.basename(path),
        os.path.dirname(path),
        str(os.path.split(path)),
        root,
        extension,
        os.path.normpath(path),
        str(os.path.isabs(path)),
        os.path.commonprefix([path, other]),
    ]


# run: main("a/b.tar.gz", "/b")
# run: main("/x//y/../z/.hidden", "/x/q")
# run: main("", "")
# run: main("..x", "..")
# run: main("//a/./b/", "rel")
