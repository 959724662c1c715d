#! feature: other programs are not started
import subprocess

from drupe import compile


@compile()
def main(text: str) -> int:
    return subprocess.run(["echo", text]).returncode  # error: [unknown-operator]
