"""Lists of persons behind a plural post or label ("Presidents A, B, and C", "the Co-Chairs (A of X, B of Y)").

The first person of a list was found by the scan; the others follow by commas and "and". Invariant: a person belongs to one list at most.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from communique.knowledge.posts import load_post_words
from communique.model.actor import Office
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.people_names import is_full, name_at, prefix_at
from communique.read.people_nodes import Node, gap
from communique.read.people_scan import person_node

_PLURAL_TITLES = frozenset({"messrs", "ambassadors", "generals", "drs", "mesdames"})
_OPENINGS = frozenset(
    {
        "",
        "(",
        ":",
        "are",
        "are :",
        "were",
        "were :",
        "–",
        "-",
        "—",
        "‒",
        ",",
        "namely",
        ", namely",
        ": namely",
        ", that is ,",
        "( namely",
    }
)


@dataclass(slots=True, eq=False)
class PeopleList:
    """Persons that a plural post or label introduces."""

    head: Node
    """The post or label."""

    persons: list[Node] = field(default_factory=list)
    """Its members in order."""

    has_own_posts: bool = False
    """Whether each member has a post of his own."""


def find_lists(line: Line, nodes: list[Node]) -> list[PeopleList]:
    """The lists of a line; persons not seen before are put among the nodes."""
    lists = []
    for head in [n for n in nodes if n.is_plural and n.kind in (MentionKind.POST, MentionKind.LABEL)]:
        found = _list_behind(line, nodes, head)
        if found:
            lists.append(found)
    for person in [n for n in nodes if n.kind is MentionKind.PERSON and _has_plural_title(line, n)]:
        if not any(person in found.persons for found in lists):
            _take_others(line, nodes, PeopleList(person, [person]))
    return lists


def _has_plural_title(line: Line, person: Node) -> bool:
    return any(
        line.low(n) in _PLURAL_TITLES or line.low(n).endswith("excellencies") for n in range(person.start, person.first)
    )


def _take_others(line: Line, nodes: list[Node], found: PeopleList) -> None:
    """Add the persons that follow the first of a list."""
    person = found.persons[-1]
    while (following := _next_person(line, nodes, found, person)) is not None:
        found.persons.append(following)
        person = following


def _list_behind(line: Line, nodes: list[Node], head: Node) -> PeopleList | None:
    if line.low(head.end) == "(" and (found := _bracketed_list(line, nodes, head)):
        return found
    if line.low(head.end) == "," and (found := _alternating_list(line, nodes, head)):
        return found
    place = nodes.index(head) + 1
    if place >= len(nodes) or gap(line, head, nodes[place]) not in _OPENINGS:
        return None
    opening = gap(line, head, nodes[place])
    own = nodes[place].kind is MentionKind.POST and not nodes[place].is_plural
    person = _person_of(line, nodes, place) if own else nodes[place]
    if (
        person is None
        or person.kind is not MentionKind.PERSON
        or (head.kind is MentionKind.LABEL and opening in ("", ","))
    ):
        return None
    if own and opening == "," and not _is_of_states(head):
        return None
    found = PeopleList(head, [person], own)
    _take_others(line, nodes, found)
    _pair_states(line, nodes, found)
    return found if len(found.persons) > 1 or not own else None


def _is_of_states(head: Node) -> bool:
    """Whether a plural post states an office for each of several countries."""
    return head.post is not None and len(head.post.codes) > 1 and all(head.post.codes)


def _bracketed_list(line: Line, nodes: list[Node], head: Node) -> PeopleList | None:
    """Names in brackets after each country ("Foreign Ministers of X (A), Y (B) and Z (C)")."""
    post = head.post
    if post is None or len(post.offices) != 1 or not post.codes[0] or post.offices[0].of is None:
        return None
    found, place = PeopleList(head), head.end
    affiliation, country = post.offices[0].of, post.codes[0]
    while line.low(place) == "(":
        person = _new_person(line, nodes, place + 1)
        if person is None or line.low(person.end) != ")":
            return found if len(found.persons) > 1 else None
        person.affiliation, person.country = affiliation, country
        found.persons.append(person)
        at = person.end + 1 + (line.low(person.end + 1) == ",")
        at += line.low(at) == "and"
        at += line.low(at) == "the"
        state = next((n for n in nodes if n.first == at and n.kind is MentionKind.STATE), None)
        if state is None:
            break
        affiliation, country, place = line.text(state.first, state.end), state.key, state.end
    return found if len(found.persons) > 1 else None


def _alternating_list(line: Line, nodes: list[Node], head: Node) -> PeopleList | None:
    """Names after each country ("the Foreign Ministers of X, A, Y, B, and of Z, C")."""
    post = head.post
    if post is None or len(post.offices) != 1 or post.offices[0].of is None:
        return None
    found, place = PeopleList(head), head.end
    affiliation, country = post.offices[0].of, post.codes[0]
    pairs: list[tuple[int, int, str, str]] = []
    while line.low(place) == ",":
        start, _ = prefix_at(line, place + 1)
        end = name_at(line, start, is_sure=start > place + 1)
        if not end or not is_full(line, start, end):
            break
        if line.low(end) == "of":
            return None  # the country behind the name is the person's own ("the Envoys of X, A of Y, B of Z")
        pairs.append((place + 1, end, affiliation, country))
        at = end + (line.low(end) == ",")
        for word in ("and", "of", "the"):
            at += line.low(at) == word
        owner = line.hit(at, HitKind.STATE, HitKind.REGION)
        if owner is None:
            break
        affiliation, country, place = line.text(at, owner.end), owner.code, owner.end
    if len(pairs) > 1:
        for first, _, of, code in pairs:
            person = next((n for n in nodes if n.start == first), None) or _new_person(line, nodes, first)
            if person is not None and person.kind is MentionKind.PERSON:
                person.affiliation, person.country = of, code
                found.persons.append(person)
    return found if len(found.persons) > 1 else None


def _pair_states(line: Line, nodes: list[Node], found: PeopleList) -> None:
    """Countries told after the last name for each in turn ("A and B of X and Y respectively")."""
    last = found.persons[-1]
    after = [n for n in nodes if n.first > last.end and n.kind is MentionKind.STATE]
    states = after[: len(found.persons)]
    if line.low(last.end) != "of" or len(states) != len(found.persons) or len(states) == 1:
        return
    if all(gap(line, one, two) in ("and", ",", ", and", "and the", ", and the") for one, two in pairwise(states)):
        for person, state in zip(found.persons, states, strict=True):
            affiliate(line, person, state)


def _person_of(line: Line, nodes: list[Node], place: int) -> Node | None:
    """The person whose name follows the post at a place among the nodes."""
    following = nodes[place + 1] if place + 1 < len(nodes) else None
    if following and following.kind is MentionKind.PERSON and gap(line, nodes[place], following) == "":
        return following
    return None


def _next_person(line: Line, nodes: list[Node], found: PeopleList, person: Node) -> Node | None:
    """The member that follows another; None if the list ends."""
    place = _past_apposed(line, nodes, _affiliation(line, nodes, person))
    at = place + (line.low(place) in (",", ";"))
    at += line.low(at) in ("and", "&")
    if at == place:
        return None
    at += line.low(at) == "the" and found.has_own_posts
    known = next((n for n in nodes if n.start == at), None)
    if found.has_own_posts and known and known.kind is MentionKind.POST:
        return _person_of(line, nodes, nodes.index(known))
    if found.has_own_posts and not _is_of_states(found.head):
        return None
    if known and known.kind is MentionKind.PERSON:
        return known
    if known and known.kind in (MentionKind.POST, MentionKind.BODY, MentionKind.LABEL):
        return None
    return _new_person(line, nodes, at)


def _past_apposed(line: Line, nodes: list[Node], place: int) -> int:
    """First word after a post in apposition to a member ("A, the Envoy of X, B of Y and C")."""
    if line.low(place) != ",":
        return place
    at = place + 1 + (line.low(place + 1) == "the")
    post = next((n for n in nodes if n.first == at), None)
    if (
        post is None
        or post.kind is not MentionKind.POST
        or post.is_plural
        or line.low(post.end) not in (",", ";", "and")
    ):
        return place
    behind = post.end + (line.low(post.end) != "and")
    behind += line.low(behind) == "and"
    is_another = any(n.start == behind and n.kind is MentionKind.PERSON for n in nodes)
    return post.end if is_another or name_at(line, behind, is_sure=True) else place


def _new_person(line: Line, nodes: list[Node], at: int) -> Node | None:
    start, _ = prefix_at(line, at)
    end = name_at(line, start, is_sure=True)
    if not end:
        return None
    person = person_node(line, start, end, "in a list", begin=at if start > at else -1)
    insert(nodes, person)
    return person


def insert(nodes: list[Node], node: Node) -> None:
    """Put a node among others in place of those that it overlaps."""
    nodes[:] = [n for n in nodes if n.end <= node.start or n.start >= node.end]
    nodes.append(node)
    nodes.sort(key=lambda n: n.first)


def _affiliation(line: Line, nodes: list[Node], person: Node) -> int:
    """First word after the country or body told beside a name ("of X", "(X)"), which is noted on the person."""
    place = person.end
    is_bracket = line.low(place) == "("
    if not is_bracket and line.low(place) not in ("of", "from"):
        return place
    at = place + 1 + (line.low(place + 1) == "the")
    owner = next((n for n in nodes if n.first == at and n.kind in (MentionKind.STATE, MentionKind.BODY)), None)
    if owner is None or (is_bracket and line.low(owner.end) != ")"):
        return place
    affiliate(line, person, owner)
    return owner.end + is_bracket


def affiliate(line: Line, person: Node, owner: Node) -> None:
    """Note the country or body told beside a person's name."""
    is_adjective = bool(line.hit(owner.first, HitKind.ADJECTIVE)) and owner.is_adjective
    person.affiliation = owner.name if is_adjective else line.text(owner.first, owner.end)
    person.country = owner.key if owner.kind is MentionKind.STATE else ""


def share_offices(found: PeopleList) -> None:
    """Give each person of a list the office that its plural post states for him."""
    post = found.head.post
    if post is None:
        found.head.holders += found.persons
        return
    offices = list(zip(post.offices, post.codes, strict=True))
    paired = len(offices) == len(found.persons) and len(offices) > 1
    for index, person in enumerate(found.persons):
        office, code = offices[index] if paired else offices[0]
        state, state_code = _state_of(person)
        if not paired and state:
            office, code = _of_state(office, code, state), state_code
        if not any(_same_post(office.post, own.post) for own, _, _, _ in person.offices) and _adds_role(
            post.head, person
        ):
            person.offices.append((office, code, post.qualifier, found.head))
        found.head.holders.append(person)


def _adds_role(head: str, person: Node) -> bool:
    """Whether a list's post says more than the person's own: a role does ("Head of Delegation"), a state's office does not."""
    return not person.offices or head not in load_post_words().national


def _state_of(person: Node) -> tuple[str, str]:
    """The country or body told beside the name or in the person's own post."""
    if person.affiliation:
        return person.affiliation, person.country
    own = next(((office.of, code) for office, code, _, _ in person.offices if code and office.of), None)
    return own or ("", "")


def _of_state(office: Office, code: str, state: str) -> Office:
    """The office of one member of a body ("Co-Chair of the Group" and "X" from "Co-Chairs of the Group")."""
    is_body = office.of and not code and not office.of[:1].islower() and "countries" not in office.of
    if is_body and office.of and office.of not in office.post:
        return Office(f"{office.post} of the {office.of}", state)
    return Office(office.post, state)


def _same_post(one: str, other: str) -> bool:
    return post_words(one) == post_words(other)


def post_words(post: str) -> frozenset[str]:
    """The words of a post that tell it from others.

    >>> post_words("Minister of Foreign Affairs") == post_words("Foreign Minister")
    True
    """
    words = post.casefold().replace("’s", "").replace("'s", "").replace("defense", "defence").replace("-", " ").split()
    return frozenset(_SAME.get(w, w) for w in words if w not in ("of", "for", "the", "affairs", "and", "on", "to"))


_SAME = {"chairman": "chairperson", "chairwoman": "chairperson", "chair": "chairperson", "advisor": "adviser",
  "spokesman": "spokesperson", "spokeswoman": "spokesperson", "defense": "defence"}  # fmt: skip
