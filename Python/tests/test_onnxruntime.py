"""Models loaded with ONNX Runtime."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from drupe.capturing.onnx_files import MalformedModelError, external_locations  # noqa: E402

SOURCE = """
from pathlib import Path
from onnxruntime import InferenceSession, SessionOptions
from drupe import compile
import numpy as np

HERE = Path(__file__).parent
{session}

@compile()
def f(x: np.ndarray) -> np.ndarray:
    return session.run(None, {{"x": x}})[0]
"""
BY_PATH = 'session = InferenceSession(HERE / "model.onnx")'


def small_model():
    weights = numpy_helper.from_array(np.ones((4, 2), np.float32), "weights")
    node = helper.make_node("MatMul", ["x", "weights"], ["y"])
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4])]
    outputs = [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 2])]
    graph = helper.make_graph([node], "graph", inputs, outputs, [weights])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def stored(folder: Path, **options: Any) -> dict[str, bytes]:
    """The small model as the files that saving it gives."""
    onnx.save(small_model(), folder / "model.onnx", **options)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_session_is_its_file_with_names_types_and_shapes(capture, tmp_path) -> None:
    data = stored(tmp_path)
    result = capture(SOURCE.format(session=BY_PATH), data)
    (entry,) = result.module["objects"]
    digest = hashlib.sha256(data["model.onnx"]).hexdigest()
    assert entry["type"] == "onnxruntime.InferenceSession"
    assert entry["at"] == {"file": "main.py", "line": 8, "name": "session"}
    assert entry["properties"] == {
        "inputs": [{"name": "x", "dtype": "float32", "shape": ["batch", 4]}],
        "outputs": [{"name": "y", "dtype": "float32", "shape": ["batch", 2]}],
    }
    assert entry["model"] == {
        "format": "onnx",
        "resource": digest,
        "external": {},
        "inputs": ["x"],
        "outputs": ["y"],
        "methods": {"run": "outputs-and-feeds"},
    }
    assert (result.directory / "resources" / digest).read_bytes() == data["model.onnx"]
    assert result.module["packages"].keys() == {"onnxruntime"}
    assert result.resolved("main:f") == {"session": {"kind": "object", "index": 0}}


def test_a_session_from_bytes(capture, tmp_path) -> None:
    session = 'session = InferenceSession((HERE / "model.onnx").read_bytes())'
    result = capture(SOURCE.format(session=session), stored(tmp_path))
    assert result.codes == [] and result.module["objects"][0]["resource"]


def test_weights_in_other_files_become_resources(capture, tmp_path) -> None:
    external = {"location": "weights.bin", "save_as_external_data": True, "size_threshold": 0}
    data = stored(tmp_path, **external)
    result = capture(SOURCE.format(session=BY_PATH), data)
    external = result.module["objects"][0]["model"]["external"]
    assert external == {"weights.bin": hashlib.sha256(data["weights.bin"]).hexdigest()}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ('(HERE / "model.onnx").unlink()', "'model.onnx' cannot be read"),
        ('(HERE / "model.onnx").write_bytes(b"\\x3a\\xff\\x01x")', "is damaged"),
        (
            "o = SessionOptions()\n"
            'o.add_session_config_entry("session.set_denormal_as_zero", "1")\n'
            'session = InferenceSession(HERE / "model.onnx", o)',
            "changes what the model computes",
        ),
    ],
)
def test_sessions_that_cannot_be_captured(capture, tmp_path, change, message) -> None:
    session = f"{BY_PATH}\n{change}"
    result = capture(SOURCE.format(session=session), stored(tmp_path))
    assert result.codes == ["captured-object-unsupported"]
    (fault,) = result.faults
    assert (
        message in fault["message"] and fault["label"] == "this is a 'onnxruntime.InferenceSession'"
    )
    assert fault["notes"][0]["message"] == "it is used here"


@pytest.mark.parametrize("cut", range(1, 120, 7))
def test_cut_models_are_malformed_and_nothing_worse(cut) -> None:
    data = small_model().SerializeToString()
    with contextlib.suppress(MalformedModelError):
        assert external_locations(data[:cut]) == []
    with pytest.raises(MalformedModelError):
        external_locations(b"\xff" * cut)
