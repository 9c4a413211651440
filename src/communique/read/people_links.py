"""Ties between the persons and posts of a line: who holds what.

A post belongs to the name that follows it at once, to the name it is apposed to by commas or brackets, or to each name of the list
behind it. Invariant: a singular post has one holder at most.
"""

from __future__ import annotations

import re
from itertools import pairwise

from communique.knowledge.names import load_name_words
from communique.knowledge.posts import load_post_words
from communique.model.actor import Office
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.people_beside import link_node_beside
from communique.read.people_counterparts import link_counterparts
from communique.read.people_lists import find_lists, insert, share_offices
from communique.read.people_names import is_full, name_at
from communique.read.people_nodes import Node, gap, hold
from communique.read.people_scan import person_node
from communique.read.posts import PostNode

_DIRECT = frozenset({"", "–", "-", "—", "[", "("})
_CHAIN = frozenset({"and", "&", ", and", "/", "cum"})
_JOINED = frozenset({"and", "&", "/"})
_CAPACITY = r"in (?:his|her|their) capacity as"
_SMALL = r"(?: (?:host and|chair and|the|a|an|his|her|its|their|our|who|is|was|also|currently|now|current|new|newly|appointed|elected|then|serving|as|longtime))*"
_APPOSED = re.compile(rf"(?:[,–—](?:{_SMALL}| {_CAPACITY}(?: the)?)|as|{_CAPACITY}(?: the)?)")
"""Words between a name and the post apposed to it."""

_HONOURS = re.compile(r"^\( ?(?:g?c?fr|gcon|mp|phd|rtd|retd?|eng|esq) ?\) ?")
"""Honours in brackets behind a name ("A B (GCFR), President of X")."""

_AS = frozenset({"as", "as his", "as her", "as its", "as their", "as new", "as the new", "as the"})
"""Words between a name with its country and the post to which somebody appoints its bearer."""

_CONTINUED = re.compile(
    rf"(?:,?(?: ?(?:and|as well as|as|{_CAPACITY}))?(?: and)?(?: (?:the|its|his|her|also|current|a))*)"
)
"""Words between two posts of one person."""

_OPENING = frozenset({"during", "following", "after", "in", "at", "on", "with", "before", "upon", "speaking", "receiving", "meeting", "alongside",
  "besides", "accompanied", "joined", "flanked", "received", "hosted", "addressing", "welcoming", "thanking"})  # fmt: skip
_BEFORE = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "current", "new", "newly", "appointed", "elected", "then"}
)


def link_line(line: Line, nodes: list[Node], before: Node | None) -> None:
    """Tie the nodes of a line; ``before`` is the last person with an office in the lines before."""
    _find_apposed(line, nodes)
    lists = find_lists(line, nodes)
    listed = {id(p) for found in lists for p in found.persons if not found.has_own_posts}
    for person in list(nodes):
        if person.kind is MentionKind.PERSON:
            if id(person) not in listed:
                _link_left(line, nodes, nodes.index(person))
            link_right(line, nodes, nodes.index(person))
            link_node_beside(line, nodes, person)
    for found in lists:
        share_offices(found)
    _link_capacities(line, nodes)
    _link_represented(line, nodes)
    link_counterparts(line, nodes, before)
    _spell_out(line, nodes)


def _find_apposed(line: Line, nodes: list[Node]) -> None:
    """Persons known only by the post that follows after a comma or bracket ("A B, the Envoy of X,")."""
    for post in [n for n in nodes if n.kind is MentionKind.POST and not n.is_plural]:
        stop = post.first - 1
        while stop > 0 and line.low(stop) in _BEFORE:
            stop -= 1
        is_marked = line.low(stop) in (",", "(")
        stop = _before_honours(line, stop)
        if not is_marked or any(n.start <= stop - 1 < n.end and n.kind is not MentionKind.PLACE for n in nodes):
            continue
        first = next((n for n in range(max(0, stop - 6), stop) if name_at(line, n) == stop), -1)
        if (
            first >= 0
            and is_full(line, first, stop)
            and not any(n.start < stop and n.end > first and n.kind is not MentionKind.PLACE for n in nodes)
        ):
            insert(nodes, person_node(line, first, stop, "post after"))


def _before_honours(line: Line, comma: int) -> int:
    """Where a name ends whose honours stand before a comma ("A B MP, the Envoy", "A B, MP, the Envoy")."""
    end = comma
    while end > 1 and line.low(end - 1) in load_name_words().honours:
        end -= 1
    return end - (end < comma and line.low(end - 1) == ",")


def _singular(node: Node) -> bool:
    return node.kind is MentionKind.POST and not node.is_plural and not node.holders


def _link_left(line: Line, nodes: list[Node], index: int) -> None:
    """Tie the posts that end before a name."""
    person, place = nodes[index], index - 1
    if place < 0 or not _singular(nodes[place]):
        return
    between = gap(line, nodes[place], person)
    if between == ":" and line.low(nodes[place].first - 1) == "(":
        _own_by_body(line, nodes, place)
        hold(person, nodes[place])
        return
    if between not in _DIRECT and between != "," and between not in (", mr", "( "):
        return
    if (between == "," and _is_taken(line, nodes, place)) or _closes(line, nodes, place, between):
        return
    chain = [nodes[place]]
    while (earlier := _past_letters(line, nodes, place)) >= 0 and _singular(nodes[earlier]):
        joint = gap(line, nodes[earlier], nodes[place])
        by_comma = joint in (",", ", the") and (
            (joint == "," and (between == "," or _opens_line(line, nodes, earlier, person)))
            or _is_role_before(line, nodes[earlier], nodes[place], person)
        )
        if not (joint in _CHAIN or by_comma) or (joint == "and" and _stands_alone(nodes[earlier], nodes[place])):
            break
        place = earlier
        chain.insert(0, nodes[place])
    _share_owner(line, chain, person)
    for post in chain:
        hold(person, post)


def _past_letters(line: Line, nodes: list[Node], place: int) -> int:
    """Index of the node before one, without letters in brackets that shorten what it ends with; -1 if there is none."""
    before = place - 1
    if before > 0 and nodes[before].kind is MentionKind.BODY and line.low(nodes[before].first - 1) == "(":
        before -= line.low(nodes[before].end) == ")" and nodes[before - 1].end == nodes[before].first - 1
    return before


def _is_role_before(line: Line, role: Node, post: Node, person: Node) -> bool:
    """Whether a body's role is told before the holder's rank at home ("the Chair of X, President A", "the Envoy, former Minister B")."""
    if role.post is None or post.post is None or gap(line, post, person):
        return False
    owner, rank = role.post.offices[0], post.post
    is_role = role.post.head not in load_post_words().national and not role.post.codes[0]
    is_full = owner.of is not None or " for " in owner.post
    is_past = rank.qualifier == "former" and not role.post.qualifier
    return is_role and is_full and (is_past or (rank.head in _STATESMEN and role.post.head.split("-")[-1] in _ROLES))


_STATESMEN = frozenset({"president", "prime minister", "king", "foreign minister", "minister"})
_ROLES = frozenset({"chair", "chairperson", "chairman", "chairwoman", "mediator", "facilitator", "champion", "rapporteur", "envoy", "special envoy",
  "high representative", "special representative", "coordinator"})  # fmt: skip


def _stands_alone(earlier: Node, later: Node) -> bool:
    """Whether a head alone before "and" is somebody else ("the Secretary and Foreign Minister A")."""
    owned = any(node.post and node.post.offices[0].of for node in (earlier, later))
    return earlier.end - earlier.first == 1 and not owned


def _own_by_body(line: Line, nodes: list[Node], place: int) -> None:
    """A post in brackets behind a body is the body's ("the Working Group (Co-ordinator: A B)")."""
    post, body = nodes[place], nodes[place - 1] if place else None
    if body is None or body.kind is not MentionKind.BODY or body.end != post.first - 1 or post.post is None:
        return
    if not post.post.offices[0].of:
        post.post = _owned(post.post, line.text(body.first, body.end), "")


def _closes(line: Line, nodes: list[Node], place: int, between: str) -> bool:
    """Whether a post follows another name without a mark, to which it belongs ("Mr. A President of X, Mr. B")."""
    before = nodes[place - 1] if place else None
    return (
        between == ","
        and before is not None
        and before.kind is MentionKind.PERSON
        and not gap(line, before, nodes[place])
        and _joins(line, before, nodes[place], "")
    )


def _opens_line(line: Line, nodes: list[Node], place: int, person: Node) -> bool:
    """Whether a post opens the sentence and what follows is in apposition to it ("The Envoy of X, former Minister A B, said")."""
    post, following = nodes[place].post, nodes[place + 1].post
    opens = nodes[place].first - (line.low(nodes[place].first - 1) == "the") if nodes[place].first else 0
    possessive = line.low(nodes[place].first - 1) in ("his", "her", "its", "their", "our", "my")
    if (
        (opens and line.low(opens - 1) not in ("–", "-", "—", ":") and not possessive)
        or post is None
        or following is None
        or (line.low(person.end) != "," and not possessive)
    ):
        return False
    if possessive:
        return True
    codes = {post.codes[0], following.codes[0]} - {""}
    return len(codes) <= 1 and (line.low(person.end + 1) != "and" or post.offices[0].of is not None)


def _is_taken(line: Line, nodes: list[Node], place: int) -> bool:
    """Whether a post is in apposition to the name before it ("A, Minister of X, B")."""
    before = nodes[place - 1] if place else None
    return (
        before is not None
        and before.kind is MentionKind.PERSON
        and not before.offices
        and _APPOSED.fullmatch(gap(line, before, nodes[place])) is not None
        and not _has_own_name(line, nodes, place, before)
    )


def _share_owner(line: Line, chain: list[Node], person: Node) -> None:
    """The owner of the first post holds for those that follow without one ("X's Prime Minister and Minister for Y")."""
    for earlier, later in [*pairwise(chain), *zip(chain[:0:-1], chain[-2::-1], strict=False)]:
        first, second = sorted((earlier, later), key=lambda n: n.first)
        if "as" in gap(line, first, second).split() or _is_past(first) != _is_past(second):
            continue
        if line.low(first.first - 1) in ("its", "his", "her", "their") or _is_role_before(line, first, second, person):
            continue
        if earlier.post and later.post and not later.post.offices[0].of and earlier.post.offices[0].of:
            owner, code = earlier.post.offices[0].of, earlier.post.codes[0]
            if not code and (" for " not in later.post.offices[0].post or later.first < earlier.first):
                continue
            later.post = _owned(later.post, owner, code)
            later.name = str(later.post.offices[0])
            later.key = code


def _is_past(node: Node) -> bool:
    return node.post is not None and node.post.qualifier == "former"


def _owned(post: PostNode, owner: str, code: str) -> PostNode:
    offices = tuple(Office(o.post, owner) for o in post.offices)
    return PostNode(
        post.first,
        post.end,
        offices,
        tuple(code for _ in offices),
        post.head,
        post.is_plural,
        post.qualifier,
        post.is_small,
        post.is_weak,
    )


def link_right(line: Line, nodes: list[Node], index: int) -> None:
    """Tie the posts apposed after the name at an index among the nodes."""
    person, place = nodes[index], index + 1
    is_told = (
        place + 1 < len(nodes) and nodes[place].kind is MentionKind.STATE and gap(line, person, nodes[place]) == "of"
    )
    place += is_told  # "A B of X as Envoy": the country stands between
    chain: list[Node] = []
    while (place := _past_brackets(line, nodes, place, chain)) < len(nodes) and _singular(nodes[place]):
        post = nodes[place]
        between = _HONOURS.sub("", gap(line, nodes[place - 1], post).removeprefix(") "))
        joins = bool(between and _CONTINUED.fullmatch(between)) if chain else _joins(line, person, post, between)
        if is_told and not chain:
            joins = between in _AS
        if (
            not joins
            or _goes_on(line, post)
            or _has_own_name(line, nodes, place, person)
            or _is_subject(line, nodes, person, post)
        ):
            break
        chain.append(post)
        place += 1
    _share_owner(line, chain, person)
    for post in chain:
        hold(person, post)


def _past_brackets(line: Line, nodes: list[Node], place: int, chain: list[Node]) -> int:
    """The place behind letters in brackets that shorten what the post before ends with ("to the African Union (AU) and")."""
    if (
        chain
        and place < len(nodes)
        and nodes[place].kind is MentionKind.BODY
        and line.low(nodes[place].first - 1) == "("
    ):
        return place + (line.low(nodes[place].end) == ")")
    return place


def _joins(line: Line, person: Node, post: Node, between: str) -> bool:
    """Whether a post stands in apposition after a name; with no mark between only behind a form of address."""
    if not between or between == "the":
        return person.has_title and not person.offices and _is_full_post(line, post)
    return between == "(" or _APPOSED.fullmatch(between) is not None


def _is_full_post(line: Line, post: Node) -> bool:
    """Whether a post in capitals tells its country and ends at a mark ("A B President of the Republic of X,")."""
    return (
        post.post is not None
        and bool(post.post.offices[0].of)
        and not post.post.is_small
        and (line.low(post.end) in (",", ";", ".", "and", "") and post.first > 0)
    )


def _goes_on(line: Line, post: Node) -> bool:
    """Whether words follow a post at once that must belong to it ("Speaker of the X Council upper house")."""
    if post.end >= line.size or line.is_capital(post.end):
        return False
    return line.sentence.tokens[line.words[post.end].first].pos in ("ADJ", "NOUN")


def _is_subject(line: Line, nodes: list[Node], person: Node, post: Node) -> bool:
    """Whether a post after a comma is the subject of the sentence that a phrase opens ("After talks with A B, the Envoy said")."""
    is_closed = line.low(person.start - 1) == "," and not any(n.end == person.start - 1 for n in nodes)
    if is_closed or gap(line, person, post) not in (",", ", the") or line.low(0) not in _OPENING or person.first <= 1:
        return False
    if post.end >= line.size:
        return False
    token = line.sentence.tokens[line.words[post.end].first]
    return token.tag in ("VBD", "VBZ", "VBP", "MD")


def _has_own_name(line: Line, nodes: list[Node], place: int, person: Node) -> bool:
    """Whether a post stands before another name to which it belongs."""
    first = place
    while (
        place + 1 < len(nodes) and _singular(nodes[place + 1]) and gap(line, nodes[place], nodes[place + 1]) in _JOINED
    ):
        place += 1
    following = nodes[place + 1] if place + 1 < len(nodes) else None
    if following is None or following.kind is not MentionKind.PERSON:
        return False
    between = gap(line, nodes[place], following)
    before = gap(line, nodes[first - 1], nodes[first]) if first else ""
    is_name = following.has_title or is_full(line, following.first, following.end)
    if between == "," and is_name and "and" in before.split():
        return not _is_apposed_on(line, nodes, place + 1)
    if between == "," and following.has_title and before == ", the":
        return not _is_apposed_on(line, nodes, place + 1) and line.low(following.end) != "of"
    if between == "," and following.has_title and before == ",":
        # "the Envoy, Dr. A B, the Chair, Dr. C D": each post stands before its name
        return any(post.first < person.first for _, _, _, post in person.offices)
    return between == "" or (between in (",", "–") and bool(person.offices) and not following.has_title)


def _is_apposed_on(line: Line, nodes: list[Node], place: int) -> bool:
    """Whether a post stands in apposition after the person at a place among the nodes."""
    after = nodes[place + 1] if place + 1 < len(nodes) else None
    return (
        after is not None
        and after.kind is MentionKind.POST
        and _APPOSED.fullmatch(gap(line, nodes[place], after)) is not None
    )


def _link_capacities(line: Line, nodes: list[Node]) -> None:
    """Tie a post told "in his capacity as" to the last name before it."""
    for index, post in enumerate(nodes):
        if not _singular(post):
            continue
        stop = post.first - (line.low(post.first - 1) == "the")
        if [line.low(n) for n in range(stop - 2, stop)] != ["capacity", "as"] or line.low(stop - 3) == "its":
            continue
        person = next((n for n in reversed(nodes[:index]) if n.kind is MentionKind.PERSON), None)
        if person is not None:
            hold(person, post)


def _link_represented(line: Line, nodes: list[Node]) -> None:
    """Who represents the holder of a country's post belongs to that country."""
    for index, low in enumerate(line.lows):
        if low != "representing" or not index:
            continue
        person = next((n for n in reversed(nodes) if n.end <= index and n.kind is MentionKind.PERSON), None)
        post = next((n for n in nodes if n.first > index and n.kind is MentionKind.POST), None)
        told = bool(person) and any(code for _, code, _, _ in person.offices) if person else False
        if person is not None and post is not None and not told and not person.country:
            person.country = post.key


def _spell_out(line: Line, nodes: list[Node]) -> None:
    """Note the members of a plural head that stand in brackets ("the members of the group (X, Y and Z)")."""
    for index, head in enumerate(nodes[:-1]):
        if line.low(head.end) != "(" or not (head.is_plural or head.kind is MentionKind.BODY):
            continue
        close = next((n for n in range(head.end, len(line.words)) if line.low(n) == ")"), len(line.words))
        members = [n for n in nodes[index + 1 :] if n.start < close]
        if len(members) > 1 and all(n.kind is MentionKind.STATE and not n.is_adjective for n in members):
            head.members = [n.name for n in members]
