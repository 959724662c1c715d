#! feature: formats of struct with wrong letters or counts without a letter raise struct.error
import struct

from drupe import compile


@compile()
def main() -> list[str]:
    faults: list[str] = []
    try:
        struct.pack("12345")
    except struct.error as error:
        faults.append(str(error))
    try:
        struct.pack("c12345", b"x")
    except struct.error as error:
        faults.append(str(error))
    try:
        struct.calcsize("Z")
    except struct.error as error:
        faults.append(str(error))
    try:
        struct.calcsize("<n")
    except struct.error as error:
        faults.append(str(error))
    try:
        struct.calcsize("14s42")
    except struct.error as error:
        faults.append(str(error))
    return faults


@compile()
def sizes() -> list[int]:
    return [struct.calcsize(" i  h"), struct.calcsize("<ih"), struct.calcsize("3s 2x d")]


# run: main()
# run: sizes()
