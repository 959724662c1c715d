#! feature: cached functions inside of functions
from functools import cache, lru_cache


def main(coins: list[int], amount: int, text: str) -> tuple[int, int]:
    @cache
    def ways(left, index):
        if left == 0:
            return 1
        if left < 0 or index == len(coins):
            return 0
        return ways(left - coins[index], index) + ways(left, index + 1)

    @lru_cache(None)
    def palindrome(i, j):
        if i >= j:
            return 0
        if text[i] == text[j]:
            return palindrome(i + 1, j - 1)
        return 1 + min(palindrome(i + 1, j), palindrome(i, j - 1))

    return ways(amount, 0), palindrome(0, len(text) - 1)


# run: main([1, 2, 5, 10], 100, "abcdcbxaabcxbcdab")
