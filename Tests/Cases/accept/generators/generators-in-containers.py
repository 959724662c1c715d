#! feature: lists hold generators, which are resumed in turn
def task(name: str, steps: int):
    for i in range(steps):
        yield f"{name}{i}"


def main(sizes: list[int]) -> list[str]:
    queue = [task(chr(97 + i), n) for i, n in enumerate(sizes)]
    done = []
    while queue:
        current = queue.pop(0)
        step = next(current, None)
        if step is not None:
            done.append(step)
            queue.append(current)
    return done


# run: main([2, 3, 1])
# run: main([0, 1])
# run: main([])
