#! feature: a priority queue of tuples
import heapq


def main(tasks: list[tuple[int, str]]) -> list[str]:
    queue: list[tuple[int, int, str]] = []
    for order, (priority, name) in enumerate(tasks):
        heapq.heappush(queue, (priority, order, name))
    out = []
    while queue:
        priority, _, name = heapq.heappop(queue)
        out.append(f"{priority}:{name}")
    try:
        heapq.heappop(queue)
    except IndexError as e:
        out.append(str(e))
    return out


# run: main([(2, "write"), (1, "plan"), (2, "test"), (0, "begin")])
# run: main([])
