"""Points of the Mandelbrot set on a grid."""


def run(size: int, limit: int) -> int:
    """Returns how many rounds the points of a grid take together until they leave the circle."""
    total = 0
    for row in range(size):
        y0 = 2.0 * row / size - 1.0
        for column in range(size):
            x0 = 3.0 * column / size - 2.0
            x = 0.0
            y = 0.0
            rounds = 0
            while rounds < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + x0, 2.0 * x * y + y0
                rounds += 1
            total += rounds
    return total
