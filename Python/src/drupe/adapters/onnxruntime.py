"""Models loaded with `onnxruntime.InferenceSession`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drupe.adapters import Adapter, AdapterError
from drupe.capturing.onnx_files import MalformedModelError, external_locations
from drupe.capturing.resources import Resources

DTYPES = {
    "tensor(float)": "float32",
    "tensor(double)": "float64",
    "tensor(float16)": "float16",
    "tensor(bfloat16)": "bfloat16",
    "tensor(int8)": "int8",
    "tensor(int16)": "int16",
    "tensor(int32)": "int32",
    "tensor(int64)": "int64",
    "tensor(uint8)": "uint8",
    "tensor(uint16)": "uint16",
    "tensor(uint32)": "uint32",
    "tensor(uint64)": "uint64",
    "tensor(bool)": "bool",
}
"""Element types of ONNX Runtime that the compiler has."""

CHANGING_OPTIONS = {
    "session.set_denormal_as_zero": "1",
    "mlas.enable_gemm_fastmath_arm64_bfloat16": "1",
}
"""Session settings that change what a model computes."""

QUANTIZED_OPERATORS = (b"MatMulInteger", b"ConvInteger", b"QLinearMatMul", b"QLinearConv")
"""Operators of models that compute in 8-bit integers, as their files name them."""


def adapt_session(session: Any, resources: Resources) -> dict[str, Any]:
    """Returns a session as its ONNX file, with the names, types and shapes around it.

    Raises:
        AdapterError: The model cannot be read again, or the session was configured in a way that
            changes its results.

    """
    _check_options(session)
    data = _model_bytes(session)
    folder = Path(session._model_path).parent if session._model_path else None
    resource = resources.add(data)
    return {
        "resource": resource,
        "properties": {
            "inputs": [_value(value, "input") for value in session.get_inputs()],
            "outputs": [_value(value, "output") for value in session.get_outputs()],
        },
        "model": {
            "format": "onnx",
            "resource": resource,
            "external": _external(data, folder, resources),
            "inputs": [value.name for value in session.get_inputs()],
            "outputs": [value.name for value in session.get_outputs()],
            "methods": {"run": "outputs-and-feeds"},
        },
    }


def is_quantized(session: Any) -> bool:
    """`true` iff a session's model multiplies 8-bit integers, so that its results are coarse.

    Raises:
        AdapterError: The model cannot be read again.

    """
    data = _model_bytes(session)
    return any(name in data for name in QUANTIZED_OPERATORS)


def _check_options(session: Any) -> None:
    """Refuse sessions whose options change the results."""
    options = session.get_session_options()
    for key, value in CHANGING_OPTIONS.items():
        try:
            entry = options.get_session_config_entry(key)
        except RuntimeError:
            continue
        if entry == value:
            raise AdapterError(
                f"the session option '{key}' changes what the model computes",
                "load the model without this session option",
            )


def _model_bytes(session: Any) -> bytes:
    """Returns the ONNX file that a session was made from."""
    if session._model_bytes is not None:
        return bytes(session._model_bytes)
    path = session._model_path
    if path is None:
        raise AdapterError(
            "the session does not say which file it was made from",
            "make it with InferenceSession(path) or InferenceSession(bytes)",
        )
    if str(path).endswith(".ort"):
        raise AdapterError(
            "the model is in the format of ONNX Runtime and not in ONNX",
            "load the .onnx file that it was made from",
        )
    try:
        return Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AdapterError(
            f"the model file '{Path(path).name}' cannot be read: {reason}",
            "keep the model file in its place until the module is compiled",
        ) from error


def _external(data: bytes, folder: Path | None, resources: Resources) -> dict[str, str]:
    """Returns the files beside the model that hold weights, as resources by their name."""
    try:
        locations = external_locations(data)
    except MalformedModelError as error:
        raise AdapterError(f"the model is damaged: {error}", "export the model again") from error
    if locations and folder is None:
        raise AdapterError(
            "the model was loaded from bytes, but its weights are in other files",
            "load it by its path: InferenceSession(path)",
        )
    external = {}
    for location in locations:
        try:
            external[location] = resources.add((Path(folder or ".") / location).read_bytes())
        except OSError as error:
            raise AdapterError(
                f"the weights '{location}' of the model cannot be read",
                "keep the files of the model together",
            ) from error
    return external


def _value(value: Any, role: str) -> dict[str, Any]:
    """Returns the name, dtype and shape of an input or output; names stand for open dimensions."""
    if value.type not in DTYPES:
        raise AdapterError(
            f"the {role} '{value.name}' of the model is a {value.type}",
            "use a model whose inputs and outputs are tensors of numbers",
        )
    return {"name": value.name, "dtype": DTYPES[value.type], "shape": list(value.shape)}


TYPES: dict[str, Adapter] = {
    "onnxruntime.InferenceSession": adapt_session,
}
