"""Keeps the best of boxes that overlap, as object detectors do."""


def overlap(a: list[float], b: list[float]) -> float:
    """Returns the intersection over the union of two boxes (left, top, right, bottom)."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0.0 or height <= 0.0:
        return 0.0
    common = width * height
    area_a = (a[2] - a[0]) * (a[3] - a[1])
    area_b = (b[2] - b[0]) * (b[3] - b[1])
    return common / (area_a + area_b - common)


def kept(boxes: list[list[float]], scores: list[float], threshold: float) -> list[int]:
    """Returns the indices of the boxes that no better box overlaps by more than a threshold."""
    order = [i for _, i in sorted([(-s, i) for i, s in enumerate(scores)])]
    result: list[int] = []
    for i in order:
        keep = True
        for j in result:
            if overlap(boxes[i], boxes[j]) > threshold:
                keep = False
                break
        if keep:
            result.append(i)
    return result


def run(count: int, threshold: float) -> int:
    """Returns a number that depends on which of some pseudo-random boxes are kept."""
    boxes: list[list[float]] = []
    scores: list[float] = []
    state = 42
    for _ in range(count):
        values: list[float] = []
        for _ in range(5):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state / 2147483648.0)
        left = values[0] * 900.0
        top = values[1] * 900.0
        boxes.append([left, top, left + 20.0 + values[2] * 80.0, top + 20.0 + values[3] * 80.0])
        scores.append(values[4])
    total = 0
    for n, i in enumerate(kept(boxes, scores, threshold)):
        total += (n + 1) * i % 1000003
    return total
