"""onnx.MatMul, Gemm: matrix products."""

from __future__ import annotations

from operators.tensor.arithmetic import add, multiply_float
from operators.tensor.matmul import matrix_product
from operators.tensor.shape import transpose

from operatorkit import Float, Real, Tensor, composite


@composite("onnx.MatMul")
def matmul(A: Tensor[Real], B: Tensor[Real]):
    """Returns `A @ B`."""
    return matrix_product(A, B)


@composite("onnx.Gemm")
def gemm(
    A: Tensor[Float],
    B: Tensor[Float],
    C: Tensor[Float] | None = None,
    transA: bool = False,
    transB: bool = False,
):
    """Returns `A @ B + C`, with `A` and `B` transposed on request."""
    left = transpose(A) if transA else A
    right = transpose(B) if transB else B
    product = matrix_product(left, right)
    return product if C is None else add(product, C)


@composite("onnx.Gemm")
def gemm_scaled(
    A: Tensor[Float],
    B: Tensor[Float],
    C: Tensor[Float] | None = None,
    alpha: float = 1.0,
    beta: float = 1.0,
    transA: bool = False,
    transB: bool = False,
):
    """Returns `alpha * A @ B + beta * C`, with `A` and `B` transposed on request."""
    left = transpose(A) if transA else A
    right = transpose(B) if transB else B
    product = multiply_float(matrix_product(left, right), alpha)
    return product if C is None else add(product, multiply_float(C, beta))
