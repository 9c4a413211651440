"""First pass over a line: actors by their own words, left to right, the longest phrase first.

A person is taken here only on strong grounds: a title or rank before the name, or a post beside it. Invariant: nodes come out in order
and do not overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from communique.knowledge.bodies import load_body_words
from communique.knowledge.labels import load_label_words
from communique.knowledge.names import load_name_words
from communique.knowledge.posts import load_post_words
from communique.model.actor import ActorKind, Office
from communique.model.reading import MentionKind
from communique.model.text import ZoneRole
from communique.read.bodies import body_at
from communique.read.gazetteer import find_place
from communique.read.labels import LabelNode, label_at
from communique.read.names import BodyNode, Line
from communique.read.names_lexicon import HitKind
from communique.read.people_names import POSTS_TOO, is_full, name_at, prefix_at
from communique.read.people_nodes import Node, past_acronym
from communique.read.posts import PostNode, post_at
from communique.read.states import state_at

SURE_POPULATION = 50_000
"""People of a place whose name is not taken for a surname between commas."""

_ACRONYM = re.compile(r"[A-Z]{3,8}(?:[-/][A-Z]{1,8})*")
_JOINTS = (",", "(", "[", "–", "-", "—", ":", "namely", "‒", ";")


@cache
def _starters() -> frozenset[str]:
    posts, labels = load_post_words(), load_label_words()
    return posts.modifiers | posts.small_portfolios | frozenset(posts.qualifiers) | labels.before | labels.linked


def scan_line(line: Line) -> list[Node]:
    """The actors of a line that can be told without its neighbours."""
    nodes: list[Node] = []
    place, starters = 0, _starters()
    while place < len(line.words):
        in_apposition = line.low(place - 1) in ("a", "an") and line.low(place - 2) == ","
        if not (in_apposition or line.words[place].is_capital or place in line.hits or line.lows[place] in starters):
            place += 1
            continue
        found = list(_nodes_at(line, place, nodes))
        nodes += found
        place = found[-1].end if found else place + 1
    return nodes


def _nodes_at(line: Line, place: int, before: list[Node]) -> Iterator[Node]:
    person = _titled(line, place, before)
    if person:
        yield person
        return
    post = None if _is_defined(line, place, before) else post_at(line, place)
    body = body_at(line, place) if line.is_capital(place) or line.hit(place, HitKind.BODY) else None
    label = None if _hides_post(line, place) else label_at(line, place)
    if post and _is_post(line, post, body, label):
        node = post_node(line, post)
        yield node
        name = _after_post(line, node)
        if name:
            yield name
        return
    other = _longest(line, place, body, label) or _acronym(line, place)
    if other:
        yield other


def _hides_post(line: Line, place: int) -> bool:
    """Whether an adjective that can open a label stands before a post with its owner ("new EU Special Representative")."""
    if line.low(place) not in ("new", "former", "special", "senior", "main", "key") or not line.is_capital(place + 1):
        return False
    post = post_at(line, place + 1)
    return post is not None and not post.is_plural and not post.is_weak


def _is_defined(line: Line, place: int, before: list[Node]) -> bool:
    """Whether a word is the short form in brackets of the post before it ("the Special Representative (SRSG)")."""
    in_brackets = line.low(place - 1) == "(" and line.low(place + 1) == ")" and place > 0
    return in_brackets and bool(before) and before[-1].kind is MentionKind.POST and before[-1].end == place - 1


def _longest(line: Line, place: int, body: BodyNode | None, label: LabelNode | None) -> Node | None:
    state = state_at(line, place)
    region = line.hit(place, HitKind.REGION)
    longest = max((found.end for found in (label, body, state, region) if found), default=0)
    if label and label.end == longest:
        return _label_node(line, label)
    if body and body.end == longest:
        name = line.text(body.first, body.end)
        return Node(
            MentionKind.BODY,
            body.first,
            body.end,
            name,
            ActorKind.BODY,
            body.key,
            "bare head" if body.is_bare else "body",
        )
    if region and region.end == longest and not (state and state.end == longest):
        return Node(MentionKind.PLACE, place, region.end, line.text(place, region.end), None, region.code, "region")
    return state


def _acronym(line: Line, place: int) -> Node | None:
    """An unknown acronym that stands as an actor does ("the RGF", "the ABC-D")."""
    word = line.words[place]
    if (
        not _ACRONYM.fullmatch(word.text)
        or word.low in load_body_words().no_bodies
        or place == 0
        or line.words[place - 1].text.isupper()
    ):
        return None
    token = line.sentence.tokens[word.first]
    if line.low(place - 1) != "the" and token.dep not in ("nsubj", "nsubjpass"):
        return None
    if line.is_capital(place + 1) or line.sentence.zone is not ZoneRole.BODY:
        return None
    return Node(MentionKind.BODY, place, place + 1, word.text, ActorKind.BODY, basis="acronym")


def _label_node(line: Line, label: LabelNode) -> Node:
    actor = ActorKind.COMMUNITY if label.is_community else ActorKind.LABEL
    name = line.text(label.first, label.end)
    return Node(
        MentionKind.LABEL, label.first, label.end, name, actor, label.code, "label", is_plural=label.head.endswith("s")
    )


def post_node(line: Line, post: PostNode) -> Node:
    """The node of a post's phrase."""
    name = line.text(post.first, post.end) if post.is_plural else _title(post.offices[0])
    code = post.codes[0] if len(set(post.codes)) == 1 else ""
    return Node(MentionKind.POST, post.first, post.end, name, ActorKind.POST, code, "post", post, post.is_plural)


def _title(office: Office) -> str:
    """A post with its owner, who may stand in the post's own words."""
    if not office.of or set(office.of.casefold().split()) <= set(
        office.post.casefold().replace("'s", "").replace("’s", "").split()
    ):
        return office.post
    return str(office)


def _is_post(line: Line, post: PostNode, body: BodyNode | None, label: LabelNode | None) -> bool:
    """Whether the words are better read as a post than as a body or label."""
    if body and body.end > post.end:
        return False
    if label and (label.end > post.end or (label.end == post.end and not _beats_label(line, post, label))):
        return False
    return not post.is_weak or bool(_name_after(line, post.end)) or _is_apposed(line, post)


def _beats_label(line: Line, post: PostNode, label: LabelNode) -> bool:
    if post.is_plural and line.low(post.end) == "," and _is_named(line, post):
        return True
    if not post.is_small or any(post.codes):
        return (
            post.head not in ("member", "representative", "official", "delegate", "observer", "expert")
            or not post.is_plural
        )
    if _name_after(line, post.end) or (not post.is_plural and post.offices[0].of):
        return True
    return not label.is_by_itself and post.head in load_post_words().always


def _is_named(line: Line, post: PostNode) -> bool:
    """Whether names follow a plural post and a comma; without a title only where no unknown body owns the post."""
    place = post.end + 1
    start, _ = prefix_at(line, place)
    end = name_at(line, start, is_sure=start > place)
    is_open = post.offices[0].of is None or any(post.codes) or line.low(end) in ("of", "(")
    return bool(end) and ((is_open and is_full(line, start, end)) or start > place)


def _is_apposed(line: Line, post: PostNode) -> bool:
    """Whether a weak post stands in apposition to a name before or after it."""
    if line.low(post.end) == "," and post.offices[0].of:
        return bool(name_at(line, prefix_at(line, post.end + 1)[0]))
    if line.low(post.first - 1) in ("his", "her") and line.low(post.end) == ",":
        start, _ = prefix_at(line, post.end + 1)
        end = name_at(line, start, is_sure=start > post.end + 1)
        return bool(end) and is_full(line, start, end)
    before = post.first - 1 - (line.low(post.first - 1) in ("the", "a", "an"))
    if line.low(before) not in (",", "as", "(", "and"):
        return False
    return (
        (post.offices[0].of is not None or not post.is_small or post.end - post.first > 1)
        and line.low(before) != "and"
        and before > 0
        and line.is_capital(before - 1)
    )


def _titled(line: Line, place: int, before: list[Node]) -> Node | None:
    """A person with a title or rank before the name."""
    start, is_title = prefix_at(line, place)
    if start == place or start >= len(line.words):
        return None
    post = post_at(line, start) if line.low(start) not in POSTS_TOO else None
    if post and line.low(start) not in load_name_words().ranks and not (is_title and _owns_by_name(line, start, post)):
        return None
    end = name_at(line, start, is_sure=True)
    if not end or _is_common(line, place, start, end):
        return None
    adjacent = bool(before) and before[-1].kind is MentionKind.POST and before[-1].end == place
    if (
        not is_title
        and not adjacent
        and line.hit(place, HitKind.POST) is None
        and not is_full(line, start, end)
        and not line.is_joined(place)
    ):
        return None
    return person_node(line, start, end, "title", begin=place)


def _owns_by_name(line: Line, start: int, post: PostNode) -> bool:
    """Whether the words before a post's head that were read as its owner are a name with a title ("Dr. A B Secretary of X")."""
    owner = post.offices[0].of
    is_owner = owner is not None and line.text(start, post.end).startswith(owner) and not any(post.codes)
    return is_owner and line.hit(start, HitKind.BODY, HitKind.STATE, HitKind.ADJECTIVE, HitKind.POST) is None


def _is_common(line: Line, place: int, start: int, end: int) -> bool:
    """Whether a word that can be a title is none here ("a Major Ally", "Judge Advocate")."""
    names = load_name_words()
    if line.low(place - 1) in ("a", "an") and place:
        return True
    return (
        start - place <= len(("Judge", "."))
        and line.low(place) in names.unsure
        and not is_full(line, start, end)
        and line.hit(place, HitKind.RANK) is None
    )


def person_node(line: Line, first: int, end: int, basis: str, begin: int = -1) -> Node:
    """The node of a person's name."""
    name = line.text(first, end)
    return Node(MentionKind.PERSON, first, end, name, ActorKind.PERSON, basis=basis, has_title=begin >= 0, begin=begin)


def _after_post(line: Line, post: Node) -> Node | None:
    """The person whose name follows a post directly or after a comma."""
    start, _ = prefix_at(line, post.end)
    end = _name_after(line, start)
    if end:
        return person_node(line, start, end, "post before", begin=post.end if start > post.end else -1)
    joint = past_acronym(line, post.end)
    if joint > post.end and (end := _name_after(line, joint)):
        start, _ = prefix_at(line, joint)
        return person_node(line, start, end, "post before", begin=joint if start > joint else -1)
    if line.low(joint) not in _JOINTS:
        return None
    start, _ = prefix_at(line, joint + 1)
    if start == joint + 1 and line.low(start) == "the":
        after, is_title = prefix_at(line, start + 1)
        start = after if is_title else start
    is_month = line.low(start) in load_name_words().also_names and line.is_capital(start + 1)
    end = name_at(line, start, is_sure=start > joint + 1 or is_month)
    is_sure = is_full(line, start, end) or start > joint + 1 or _is_enclosed(line, start, end, post)
    if not end or not is_sure or not _is_proper(line, start, end):
        return None
    return person_node(line, start, end, "apposed to post", begin=joint + 1 if start > joint + 1 else -1)


def _is_enclosed(line: Line, start: int, end: int, post: Node) -> bool:
    """Whether a surname alone stands between commas in apposition to a post with its country or body."""
    return (
        end - start == 1
        and line.low(start - 1) == ","
        and line.low(end) == ","
        and post.post is not None
        and bool(post.post.offices[0].of)
        and not ((place := find_place(line.text(start, end))) and place.population >= SURE_POPULATION)
    )


def _name_after(line: Line, place: int) -> int:
    """End of a name that begins at a word right after a post; 0 if none does."""
    start, _ = prefix_at(line, place)
    if not line.is_joined(start) and start == place:
        return 0
    end = name_at(line, start, is_sure=True)
    if not end or (not is_full(line, start, end) and not _is_proper(line, start, end)):
        return 0
    return end


def _is_proper(line: Line, first: int, end: int) -> bool:
    """Whether the parser takes some word of the stretch for a proper noun, and none for a verb in a running sentence."""
    inside = line.sentence.tokens[line.words[first].first : line.words[end - 1].last + 1]
    tags = [token.pos for token in inside]
    return "PROPN" in tags or (tags[-1] in ("NOUN", "ADJ", "X") and is_full(line, first, end))
