#! feature: normalized vectors, softmax and similarities
import numpy as np


def softmax(x: np.ndarray) -> np.ndarray:
    shifted = np.exp(x - x.max(axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


def main(rows: list[list[float]]) -> tuple[list[float], list[list[float]], list[int]]:
    a = np.array(rows, dtype=np.float64)
    unit = a / np.linalg.norm(a, axis=1, keepdims=True)
    similar = unit @ unit.T
    return (
        np.round(softmax(a).sum(axis=1), 9).tolist(),
        np.round(similar, 6).tolist(),
        np.argsort(-similar[0]).tolist(),
    )


# run: main([[1.0, 2.0], [3.0, -1.0], [0.5, 0.5]])
