"""Lanes under one another, so that what stands in one of them never overlaps."""

from collections.abc import Iterable

from msgspec import Struct


class Box(Struct, frozen=True, kw_only=True):
    """What a mark takes of a line that is `width` pixels long."""

    start: float
    """Position on the line, 0 to 1."""
    end: float
    before: float
    """Pixels that it takes before its start, whatever the line's length; 0 or more."""
    after: float
    """Likewise after its end."""

    def left(self, width: float) -> float:
        """Where it begins, in pixels."""
        return self.start * width - self.before

    def right(self, width: float) -> float:
        """Where it ends, in pixels."""
        return self.end * width + self.after


def lanes_of(boxes: Iterable[Box], width: float) -> tuple[int, ...]:
    """The lane of each box, from 0: the first one in which it has room beside those before it.

    What does not overlap on a line of this width does not on a longer one either.
    """
    taken: list[float] = []
    lanes = []
    for box in boxes:
        lane = next((n for n, end in enumerate(taken) if end <= box.left(width)), len(taken))
        taken[lane : lane + 1] = [box.right(width)]
        lanes.append(lane)
    return tuple(lanes)


def apart(boxes: Iterable[Box], width: float) -> tuple[bool, ...]:
    """Which boxes can stand in one lane: those that overlap none before them that can."""
    kept: list[Box] = []
    answers = []
    for box in boxes:
        free = all(
            box.right(width) <= other.left(width) or other.right(width) <= box.left(width) for other in kept
        )
        kept += [box] * free
        answers.append(free)
    return tuple(answers)
