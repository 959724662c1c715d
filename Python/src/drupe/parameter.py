"""Annotations that tell clients what a parameter or a result means.

A kind goes inside `typing.Annotated` and never changes what the function computes:

    def embed(
        texts: Annotated[list[str], Parameter.Generic(description="Texts to embed.")],
    ) -> Annotated[np.ndarray, Parameter.Embedding(description="One unit vector per text.")]: ...
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """What every kind of parameter has; use one of the kinds, such as `Parameter.Generic`."""

    description: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The manifest's form: the kind's name and its fields, without those left at `None`."""
        entry: dict[str, Any] = {"kind": type(self).__name__}
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                entry[field.name] = value
        return entry


@dataclass(frozen=True, kw_only=True)
class Generic(Parameter):
    """A value of any meaning."""


@dataclass(frozen=True, kw_only=True)
class Text(Parameter):
    """Text for people to read or write; `multiline` asks for a large field."""

    multiline: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Numeric(Parameter):
    """A number, limited to [`min`, `max`] where they are given."""

    min: float | None = None
    max: float | None = None
    step: float | None = None


@dataclass(frozen=True, kw_only=True)
class Embedding(Parameter):
    """Embedding vectors: a matrix with one row per input."""


@dataclass(frozen=True, kw_only=True)
class EmbeddingDims(Parameter):
    """How many leading components of an embedding to keep."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, kw_only=True)
class Audio(Parameter):
    """Sound as samples in [-1, 1]; `sample_rate` is in hertz."""

    sample_rate: int | None = None


@dataclass(frozen=True, kw_only=True)
class AudioSpeed(Parameter):
    """How fast speech is spoken; 1 is the normal speed."""

    min: float | None = None
    max: float | None = None


@dataclass(frozen=True, kw_only=True)
class AudioVoice(Parameter):
    """The name of the voice that speaks."""


@dataclass(frozen=True, kw_only=True)
class Image(Parameter):
    """A picture."""


@dataclass(frozen=True, kw_only=True)
class BoundingBox(Parameter):
    """One rectangle in a picture."""


@dataclass(frozen=True, kw_only=True)
class BoundingBoxes(Parameter):
    """Rectangles in a picture."""


@dataclass(frozen=True, kw_only=True)
class DepthMap(Parameter):
    """The distance of each pixel of a picture."""


KINDS: tuple[type[Parameter], ...] = (
    Generic, Text, Numeric, Embedding, EmbeddingDims, Audio, AudioSpeed, AudioVoice, Image,
    BoundingBox, BoundingBoxes, DepthMap,
)  # fmt: skip
"""Every kind; each is an attribute of `Parameter` too, which is how users write them."""

for _kind in KINDS:
    setattr(Parameter, _kind.__name__, _kind)
