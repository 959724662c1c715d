#! feature: TypedDict classes make dicts
from typing import TypedDict


class Movie(TypedDict):
    name: str
    title: str


class Scores(TypedDict):
    maths: int
    art: int


def main(name: str) -> tuple[str, int, list[str]]:
    movie: Movie = {"name": name, "title": name.title()}
    other = Movie(name="x", title="X")
    scores = Scores(maths=3, art=4)
    scores["art"] += 1
    return movie["title"] + other["name"], sum(scores.values()), list(movie)


# run: main("alien")
