#! feature: a dict that an inner function fills
def main(n: int, weights: list[int], values: list[int], room: int) -> tuple[int, int, int]:
    memo = {}

    def fibonacci(k):
        if k in memo:
            return memo[k]
        result = k if k < 2 else fibonacci(k - 1) + fibonacci(k - 2)
        memo[k] = result
        return result

    best = {}

    def pack(i, left):
        if i == len(weights):
            return 0
        key = (i, left)
        if key not in best:
            skip = pack(i + 1, left)
            take = values[i] + pack(i + 1, left - weights[i]) if weights[i] <= left else 0
            best[key] = max(skip, take)
        return best[key]

    return fibonacci(n), pack(0, room), len(memo)


# run: main(50, [1, 3, 4], [15, 20, 30], 4)
# run: main(0, [], [], 1)
