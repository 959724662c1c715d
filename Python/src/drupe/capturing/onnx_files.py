"""What an ONNX file says about files beside it, read without any ONNX library.

Large models keep weights in other files. The compiler gets these as resources too, so their
names are read here from the protocol buffer: ModelProto.graph (7), GraphProto.initializer (5) and
.node (1), NodeProto.attribute (5), AttributeProto.t (5), .g (6), .tensors (10), .graphs (11), and
TensorProto.external_data (13).
"""

from __future__ import annotations

from collections.abc import Iterator

MODEL = {7: "graph"}
NODE = {5: "attribute"}
GRAPH = {1: "node", 5: "tensor"}
ATTRIBUTE = {5: "tensor", 6: "graph", 10: "tensor", 11: "graph"}
INSIDE = {"model": MODEL, "graph": GRAPH, "node": NODE, "attribute": ATTRIBUTE}
"""Which fields of a message lead to tensors, and what messages they are."""


class MalformedModelError(ValueError):
    """Bytes that are not an ONNX model."""


def external_locations(model: bytes) -> list[str]:
    """Returns the names of the files that hold tensors of a model, sorted.

    Raises:
        MalformedModelError: The bytes are not a protocol buffer of a model.

    """
    locations: set[str] = set()
    pending: list[tuple[str, memoryview]] = [("model", memoryview(model))]
    while pending:
        kind, message = pending.pop()
        for number, content in _fields(message):
            if kind == "tensor":
                if number == 13:
                    locations.update(_location(content))
            elif number in INSIDE[kind]:
                pending.append((INSIDE[kind][number], content))
    return sorted(locations)


def _location(entry: memoryview) -> Iterator[str]:
    """Yields the value of a key-value entry whose key is "location"."""
    pair = {number: bytes(content) for number, content in _fields(entry)}
    if pair.get(1) == b"location" and 2 in pair:
        yield pair[2].decode("utf-8", "replace")


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Yields the length-delimited fields of a message by number; skips all others."""
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        number, wire = key >> 3, key & 7
        if wire == 0:
            _, position = _varint(message, position)
        elif wire == 2:
            size, position = _varint(message, position)
            if position + size > len(message):
                raise MalformedModelError("the file ends too early")
            yield number, message[position : position + size]
            position += size
        elif wire in (1, 5):
            position += 8 if wire == 1 else 4
        else:
            raise MalformedModelError("the file is not an ONNX model")


def _varint(message: memoryview, position: int) -> tuple[int, int]:
    """Returns the number at a position, and the position after it."""
    value = shift = 0
    while True:
        if position >= len(message) or shift > 63:
            raise MalformedModelError("the file ends too early")
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, position
