#! feature: NewType makes types that are values of another
from typing import NewType

UserId = NewType("UserId", int)
Name = NewType("Name", str)


def find(users: dict[UserId, Name], user: UserId) -> Name:
    return users.get(user, Name("nobody"))


def main(n: int) -> tuple[str, int, str]:
    users = {UserId(i): Name(f"user{i}") for i in range(3)}
    key = UserId(n)
    return find(users, key), key + 1, find(users, UserId(1)).upper()


# run: main(2)
# run: main(7)
