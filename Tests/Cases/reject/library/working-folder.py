#! feature: functions of the operating system are not compiled
import os

from drupe import compile


@compile()
def main(name: str) -> str:
    return os.path.join(os.getcwd(), name)  # error: [unknown-operator]
