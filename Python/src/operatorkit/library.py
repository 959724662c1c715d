"""Finding and loading the spec files of an operator library."""

from __future__ import annotations

import importlib
import os
import sys
import types
from pathlib import Path

from operatorkit.operators import Operator, registered

#: The package under which spec files are imported: `operators.numpy.clip`. It is made here, so
#: that a folder may be called `numpy` or `math` without hiding the library of that name.
PACKAGE = "operators"


def default_root() -> Path:
    """Returns the folder `Operators` of this source tree, or that of `$DRUPE_OPERATORS`."""
    configured = os.environ.get("DRUPE_OPERATORS")
    return Path(configured) if configured else Path(__file__).parents[3] / "Operators"


def load(root: Path | str | None = None) -> list[Operator]:
    """Imports every spec file below `root` and returns the operators in file and line order."""
    folder = Path(root if root is not None else default_root()).resolve()
    if not folder.is_dir():
        raise FileNotFoundError(f"no operator library at {folder}")
    _mount(folder)
    for file in sorted(folder.glob("*/*.py")):
        importlib.import_module(f"{PACKAGE}.{file.parent.name}.{file.stem}")
    loaded = [operator for operator in registered if folder in operator.file.parents]
    return sorted(loaded, key=lambda operator: (operator.file, operator.line))


def _mount(folder: Path) -> None:
    """Makes `folder` the package `operators`, unless it is already."""
    mounted = sys.modules.get(PACKAGE)
    if mounted is not None and str(folder) in mounted.__path__:
        return
    package = types.ModuleType(PACKAGE, "The operator library.")
    package.__path__ = [str(folder)]
    sys.modules[PACKAGE] = package
