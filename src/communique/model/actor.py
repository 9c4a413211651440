"""Who acts: kinds of actors and the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor a name stands for."""

    PERSON = "person"
    """A person named."""

    POST = "post"
    """A person named by the post only ("Foreign Minister of France")."""

    STATE = "state"
    """A state or its government, or a capital that stands for it."""

    BODY = "body"
    """An organisation, organ, mission, format or group with a name."""

    COMMUNITY = "community"
    """A people or community ("the community of X", "people displaced")."""

    LABEL = "label"
    """An unnamed group ("the sides", "de facto authorities"); the words are the source's."""


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """A post of a country or body, as a text states it."""

    post: str
    """The post without the country or body ("Foreign Minister")."""

    of: str | None = None
    """The country or body in short form ("Armenia" for "Armenian"); None if the text does not tell."""

    def __str__(self) -> str:
        return f"{self.post} of {self.of}" if self.of else self.post
