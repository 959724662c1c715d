#! feature: the environment belongs to the machine that runs the library
import os

from drupe import compile


@compile()
def main(name: str) -> str:
    return os.environ[name]  # error: [captured-object-unsupported]
