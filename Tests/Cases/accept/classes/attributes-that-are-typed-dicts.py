#! feature: typed dicts with keys that may be missing
from typing import NotRequired, TypedDict


class Movie(TypedDict, total=False):
    title: str
    year: int


class Song(TypedDict):
    name: str
    length: NotRequired[float]


def label(movie: Movie) -> str:
    if "year" in movie:
        return f"{movie.get('title', '?')} ({movie['year']})"
    return movie.get("title", "?")


def main(title: str, year: int) -> tuple[str, str, str, float]:
    movie: Movie = {"title": title}
    first = label(movie)
    movie["year"] = year
    song: Song = {"name": title}
    return first, label(movie), label({}), song.get("length", 1.5)


# run: main("Alien", 1979)
