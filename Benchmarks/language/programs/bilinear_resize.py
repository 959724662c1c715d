"""Resizes an image in shades of gray by bilinear interpolation."""

import math


def resized(image: list[list[float]], height: int, width: int) -> list[list[float]]:
    """Returns an image with so many rows and columns, its corners kept in place."""
    rows = len(image)
    columns = len(image[0])
    result: list[list[float]] = []
    for i in range(height):
        y = min(max((i + 0.5) * rows / height - 0.5, 0.0), rows - 1.0)
        top = int(math.floor(y))
        bottom = min(top + 1, rows - 1)
        v = y - top
        line: list[float] = []
        for j in range(width):
            x = min(max((j + 0.5) * columns / width - 0.5, 0.0), columns - 1.0)
            left = int(math.floor(x))
            right = min(left + 1, columns - 1)
            u = x - left
            upper = image[top][left] * (1.0 - u) + image[top][right] * u
            lower = image[bottom][left] * (1.0 - u) + image[bottom][right] * u
            line.append(upper * (1.0 - v) + lower * v)
        result.append(line)
    return result


def run(size: int, height: int, width: int) -> float:
    """Returns the sum of the pixels of a resized square image."""
    image = [[float((i * 31 + j * 17) % 256) for j in range(size)] for i in range(size)]
    total = 0.0
    for line in resized(image, height, width):
        for pixel in line:
            total += pixel
    return total
