"""Owners of posts that stand elsewhere in the text: "its Special Envoy", "the Co-Chairs", "in Oman, where he met the Foreign Minister".

A post without country or body takes it from a possessive pronoun's nearest holder, from the full form of the same post, or from the
country in which its holder received. Invariant: a post that names its owner keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.knowledge.countries import country_of_code
from communique.knowledge.posts import load_post_words
from communique.model.actor import Office
from communique.model.reading import MentionKind, Token
from communique.model.text import ZoneRole
from communique.read.names import Line
from communique.read.people_lines import owner_above, owner_in_front
from communique.read.people_nodes import Node
from communique.read.people_signatures import party_signed_for
from communique.read.states import code_of

Lines = Sequence[tuple[Line, list[Node]]]

_SENT = frozenset(
    {
        "special envoy",
        "personal envoy",
        "special representative",
        "personal representative",
        "deputy special representative",
        "special adviser",
    }
)
"""Posts that the United Nations' Secretary-General fills, where a text names him and no other principal."""

_MEETING = frozenset({"convene", "host", "chair", "meet", "receive", "talk", "hold", "call", "thank", "brief"})
_MEETINGS = frozenset(
    {
        "meeting",
        "meetings",
        "talk",
        "talks",
        "breakfast",
        "lunch",
        "dinner",
        "consultation",
        "discussion",
        "conversation",
        "negotiation",
        "session",
    }
)
REACH = 2
"""Sentences back in which a pronoun may find its holder."""


def find_owners_elsewhere(lines: Lines) -> None:
    """Give posts without an owner the one that the text tells elsewhere."""
    for index, (line, nodes) in enumerate(lines):
        for post in [p for p in _ownerless(nodes) if not _deputise(lines, index, p)]:
            owner = (
                _by_pronoun(lines, index, line, post)
                or _by_host(line, nodes, post)
                or owner_above(lines, index, post)
                or owner_in_front(nodes, line, post)
                or party_signed_for(lines, index)
            )
            if owner:
                _own(post, *_in_full(lines, owner))
    _by_full_form(lines)
    _by_long_name(lines)
    _by_principal(lines)
    _by_letterhead(lines)
    _by_state_department(lines)


def _in_full(lines: Lines, owner: tuple[str, str]) -> tuple[str, str]:
    """The body of the principal ("Chairperson") where the text has one such post and tells its body; else the owner."""
    posts = (n.post for _, nodes in lines for n in nodes if n.kind is MentionKind.POST and n.post)
    bodies = {
        o.of for post in posts for o in post.offices if o.post == owner[0] and o.of and owner[0] in _HEADS_OF_BODIES
    }
    return (bodies.pop(), "") if len(bodies) == 1 else owner


_HEADS_OF_BODIES = frozenset({"Chairperson", "Chairman", "Chairwoman", "Executive Secretary", "Chair"})
"""Posts that are nothing without their body."""


def _ownerless(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.kind is MentionKind.POST and node.post and not any(o.of for o in node.post.offices):
            yield node


def _own(node: Node, owner: str, code: str) -> None:
    """Write an owner into a post and the offices of its holders."""
    if node.post is None:
        return
    old = node.post.offices
    new = tuple(Office(o.post, owner) for o in old)
    node.post = replace(node.post, offices=new, codes=tuple(code for _ in new))
    if not node.is_plural:
        node.name, node.key = str(new[0]), code
    for holder in node.holders:
        holder.offices = [
            (Office(o.post, owner), code, q, p) if p is node and not o.of else (o, c, q, p)
            for o, c, q, p in holder.offices
        ]


def _by_pronoun(lines: Lines, index: int, line: Line, post: Node) -> tuple[str, str] | None:
    pronoun = line.low(post.first - 1) if post.first else ""
    if pronoun not in ("his", "her", "its"):
        return None
    for back in range(REACH + 1):
        if index < back:
            return None
        other, nodes = lines[index - back]
        before = [n for n in nodes if back or n.end < post.first]
        for node in reversed(before) if not back else before:
            owner = _of_thing(other, node) if pronoun == "its" else _of_person(node)
            if owner:
                return owner
    return None


def _deputise(lines: Lines, index: int, post: Node) -> bool:
    """Make of "his deputy" the deputy of the post that the person named last before holds; whether it could be made."""
    is_his = (
        lines[index][0].low(post.first - 1) in ("his", "her") and post.post is not None and post.post.head == "deputy"
    )
    before = [n for _, nodes in lines[max(0, index - REACH) : index] for n in nodes]
    before += [n for n in lines[index][1] if n.end < post.first]
    chief = next((n for n in reversed(before) if n.kind is MentionKind.PERSON), None)
    if not is_his or post.post is None or post.end - post.first > 1 or chief is None or not chief.offices:
        return False
    office, code, _, _ = chief.offices[0]
    own = Office(f"Deputy {office.post}", office.of)
    post.post = replace(post.post, offices=(own,), codes=(code,))
    post.name, post.key = str(own), code
    for holder in post.holders:
        holder.offices = [(own, code, q, p) if p is post else (o, c, q, p) for o, c, q, p in holder.offices]
    return True


def _of_thing(line: Line, node: Node) -> tuple[str, str] | None:
    if node.kind is MentionKind.BODY or (node.kind is MentionKind.STATE and not node.is_adjective):
        return line.text(node.first, node.end), node.key if node.kind is MentionKind.STATE else ""
    return None


def _of_person(node: Node) -> tuple[str, str] | None:
    if node.kind is MentionKind.POST and node.post and not (node.is_plural or node.holders or node.post.is_small):
        office, code = node.post.offices[0], node.post.codes[0]
        return (office.of, code) if office.of else (office.post, "")
    if node.kind is MentionKind.PERSON:
        return next(((o.of, c) for o, c, _, _ in node.offices if o.of and c), None)
    return None


def _by_host(line: Line, nodes: list[Node], post: Node) -> tuple[str, str] | None:
    """The country in which the holder of a national post was met."""
    if post.is_plural or not _is_national(post):
        return None
    if (
        owner := _by_colleague(line, nodes, post)
        or _by_represented(line, nodes, post)
        or _by_group(line, nodes, post)
        or _by_opening(line, nodes, post)
    ):
        return owner
    if not _is_met(line, post):
        return None
    for node in reversed([n for n in nodes if n.end < post.first]):
        if (
            node.kind in (MentionKind.PLACE, MentionKind.STATE)
            and country_of_code(node.key)
            and _is_scene(line, node, post)
        ):
            return node.name if node.kind is MentionKind.STATE else _country_name(node.key), node.key
    return None


def _is_national(post: Node) -> bool:
    """Whether only a state can have the post."""
    words = load_post_words().national
    return post.post is not None and (
        post.post.head in words
        or post.post.head.endswith(" minister")
        or post.post.head in ("cabinet secretary", "state secretary", "permanent secretary")
        or post.post.offices[0].post.split()[0] == "government"
    )


def _by_group(line: Line, nodes: list[Node], post: Node) -> tuple[str, str] | None:
    """The country of the delegation or side that a post leads or speaks for ("the delegation of X headed by the Minister")."""
    before = [n for n in nodes if n.end <= post.start]
    last = before[-1] if before else None
    if last is None:
        return None
    between = [line.low(n) for n in range(last.end, post.first)]
    if between[-1:] == ["the"]:
        between.pop()
    code = last.key if country_of_code(last.key) else _country_within(last)
    is_led = len(between) > 1 and between[-1] == "by" and between[-2] in _LED and "," not in between
    sided = ([","], ["("], ["was"], ["were"], ["by"], [":"])
    is_side = (between in sided or (not between and _on_side(line, last))) and last.kind is MentionKind.LABEL
    is_side = is_side and bool(post.holders)
    return (_country_name(code), code) if code and (is_led or is_side) else None


def _on_side(line: Line, label: Node) -> bool:
    """Whether a label opens a row of a side's people ("On the X side, ...", "from the X side")."""
    return (
        label.name.endswith(" side")
        and line.low(label.first - 1) == "the"
        and line.low(label.first - 2) in ("on", "from")
    )


def _country_within(node: Node) -> str:
    """The code of the country that a body's name ends with ("Government of the Republic of X")."""
    parts = node.name.split(" of ")
    tails = (code_of(" of ".join(parts[n:])) for n in range(1, len(parts)))
    return next((code for code in tails if code), code_of(parts[0].split()[0]))


def _by_colleague(line: Line, nodes: list[Node], post: Node) -> tuple[str, str] | None:
    """The country of the person named right before ("Tavish President A B and Foreign Minister C D")."""
    before = [n for n in nodes if n.end <= post.start]
    last = before[-1] if before else None
    if last is None or last.kind is not MentionKind.PERSON or not post.holders:
        return None
    between = [line.low(n) for n in range(last.end, post.first)]
    told = next(((o.of, c) for o, c, _, p in last.offices if o.of and c and p is not None and _is_national(p)), None)
    return told if between == ["and"] else None


def _by_represented(line: Line, nodes: list[Node], post: Node) -> tuple[str, str] | None:
    """The country whose government or side is represented by the holder ("The Tavish Government was represented by ...")."""
    for node in reversed([n for n in nodes if n.end <= post.start]):
        words = [line.low(n) for n in range(node.end, node.end + 3) if line.low(n) not in ("was", "were", "is")]
        code = node.key if country_of_code(node.key) else _country_within(node)
        if not code or node.kind is MentionKind.PERSON or node.kind is MentionKind.POST:
            continue
        is_again = words[:1] == ["by"] and bool(_LED & set(line.lows[: node.first]))
        if is_again or (words[:1] and words[0] in _LED and words[1:2] == ["by"]):
            return _country_name(code), code
        if line.low(node.first - 1) not in ("for", "to", "with"):
            return None  # another country is spoken of
    return None


def _by_opening(line: Line, nodes: list[Node], post: Node) -> tuple[str, str] | None:
    """The country whose capital opens the sentence before the post ("In X, government spokesman A B said")."""
    place = nodes[0]
    is_opening = place.first == 1 and line.low(0) == "in" and place.kind in (MentionKind.PLACE, MentionKind.STATE)
    between = [line.low(n) for n in range(place.end, post.first)]
    if is_opening and place.end <= post.first and between in ([","], [",", "the"]) and country_of_code(place.key):
        return _country_name(place.key), place.key
    return None


_LED = frozenset({"led", "headed", "chaired", "represented", "presided"})


def _is_met(line: Line, post: Node) -> bool:
    """Whether the post is the object of an encounter, not its subject."""
    return any(_is_object(line, node) for node in (*post.holders[:1], post))


def _is_object(line: Line, node: Node) -> bool:
    """Whether a name or post is what a verb or noun of meeting governs."""
    tokens = line.sentence.tokens
    token = tokens[line.words[node.end - 1].last]
    while token.dep in ("appos", "conj", "compound", "nmod") and token.head != token.index:
        token = tokens[token.head]
    if token.dep == "pobj":
        above = tokens[token.head]
        return above.text.casefold() in ("with", "by") and _is_encounter(tokens, above.head)
    return token.dep == "dobj" and tokens[token.head].lemma.casefold() in _MEETING


def _is_encounter(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb or noun of meeting governs "with" or "by", or a place stands between ("met in X with")."""
    if tokens[index].lemma.casefold() in _MEETING | _MEETINGS:
        return True
    return (
        tokens[index].dep in ("pobj", "npadvmod")
        and tokens[tokens[tokens[index].head].head].lemma.casefold() in _MEETING
    )


def _is_scene(line: Line, node: Node, post: Node) -> bool:
    """Whether a place is where the encounter was ("in X, where ...", "In X they met ...", "met in X with ...")."""
    if line.low(node.end) == "," and line.low(node.end + 1) == "where" and node.end < post.first:
        return True
    start = next((n for n in range(line.size) if line.words[n].text[0].isalnum()), 0)
    if node.first == start + 1 and line.low(start) == "in":
        return True
    between = [line.low(n) for n in range(node.end, post.first)]
    is_near = "with" in between[:1] or "by" in between
    return (
        line.low(node.first - 1) == "in"
        and is_near
        and "," not in between[: between.index("by") if "by" in between else 1]
    )


def _country_name(code: str) -> str:
    country = country_of_code(code)
    return country.name if country else code


def _by_full_form(lines: Lines) -> None:
    """A "Co-Chair" is "Co-Chair of the Group" where the text has only that one body with co-chairs."""
    posts = [node for _, nodes in lines for node in nodes if node.kind is MentionKind.POST and node.post]
    full = {
        o.post: o.of
        for node in posts
        if node.post and node.post.head.startswith("co-")
        for o in node.post.offices
        if " of " in o.post
    }
    if len(set(full.values())) != 1:
        return
    post_name, body = next(iter(full.items()))
    for _, nodes in lines:
        for person in [n for n in nodes if n.kind is MentionKind.PERSON]:
            person.offices = [
                (Office(post_name, o.of or body), c, q, p)
                if o.post.casefold() == post_name.split(" of ")[0].casefold()
                else (o, c, q, p)
                for o, c, q, p in person.offices
            ]


def _by_long_name(lines: Lines) -> None:
    """A "Council President" is that of the body which the text names in full ("the Security Council")."""
    bodies = {n.name for _, nodes in lines for n in nodes if n.kind is MentionKind.BODY and " " in n.name}
    for _, nodes in lines:
        for node in nodes:
            post = node.post.offices[0] if node.kind is MentionKind.POST and node.post else None
            full = {b for b in bodies if post and post.of in _SHORT_NAMES and b.endswith(f" {post.of}")}
            if len(full) == 1:
                _rename(node, post.of if post and post.of else "", full.pop())


def _rename(node: Node, short: str, full: str) -> None:
    """Write the full name of an owner into a post and the offices of its holders."""
    if node.post is None:
        return
    node.post = replace(node.post, offices=tuple(Office(o.post, full) for o in node.post.offices))
    for holder in node.holders:
        holder.offices = [
            (Office(o.post, full), c, q, p) if p is node and o.of == short else (o, c, q, p)
            for o, c, q, p in holder.offices
        ]


_SHORT_NAMES = frozenset({"Council", "Assembly", "Commission", "Committee", "Conference", "Authority", "Parliament"})
"""Last words by which bodies are called after their full names."""


def _by_state_department(lines: Lines) -> None:
    """A Secretary of State without country, and envoys and spokesmen beside one, are American where the text names the country."""
    nodes = [node for _, found in lines for node in found]
    posts = [n for n in nodes if n.kind is MentionKind.POST and n.post]
    if not any(n.key == "US" for n in nodes) or not any(n.post and _is_american(n.post.offices[0]) for n in posts):
        return
    for node in posts:
        office = node.post.offices[0] if node.post else None
        if office and (_is_american(office) or (not office.of and office.post.casefold() in _DEPARTMENT)):
            for holder in node.holders:
                holder.country = holder.country or "US"


_DEPARTMENT = frozenset({"spokesperson", "spokesman", "spokeswoman", "special envoy", "deputy secretary of state", "assistant secretary", "under secretary",
  "assistant secretary of state", "senior adviser", "senior advisor", "principal deputy spokesperson", "deputy secretary"})  # fmt: skip


def _is_american(office: Office) -> bool:
    return office == Office("Secretary of State") or office.of == "State Department"


def _by_letterhead(lines: Lines) -> None:
    """Posts of a state without country belong to the state whose ministry or embassy the letterhead names."""
    home = _home(lines)
    if home is None:
        return
    for _, nodes in lines:
        for post in _ownerless(nodes):
            if post.holders and not post.is_plural and _is_national(post):
                _own(post, *home)
        for person in (n for n in nodes if n.kind is MentionKind.PERSON and not n.country):
            if person.offices and all(p.post and p.post.head == "speaker" and not c for _, c, _, p in person.offices):
                person.country = home[1]


def _home(lines: Lines) -> tuple[str, str] | None:
    """The country of a letterhead: told in it, else that of the first national post in the text."""
    if not lines:
        return None
    content = lines[0][0].content
    start = next((line.sentence.span.start for line, _ in lines if line.sentence.zone is ZoneRole.BODY), 0)
    head = content[:start]
    found = _LETTERHEAD.search(head)
    if found is None:
        return None
    code = code_of((found.group(1) or "").strip())
    if code:
        return _country_name(code), code
    people = (n for line, nodes in lines if line.sentence.zone is ZoneRole.BODY for n in nodes)
    first = next((n for n in people if n.kind is MentionKind.POST and n.holders and _is_national(n)), None)
    if first is None or first.first > 1 or not country_of_code(first.key):
        return None
    return _country_name(first.key), first.key


_LETTERHEAD = re.compile(
    r"(?i)^\W*(?:Ministry of (?:Foreign|External) (?:Affairs|Relations)|Foreign Ministry|Embassy|Presidency|Office of the President)"
    r"(?: of (?:the )?((?:Republic of |State of |Kingdom of )?[^\W\d_]+(?: [^\W\d_]+)?))?[^\n]{0,40}$",
    re.MULTILINE,
)


def _by_principal(lines: Lines) -> None:
    posts = [node for _, nodes in lines for node in nodes if node.kind is MentionKind.POST and node.post]
    if not any(n.post and n.post.head in ("secretary-general", "secretary general") and not n.holders for n in posts):
        return
    for node in posts:
        if (
            node.post
            and node.holders
            and not node.post.offices[0].of
            and node.post.offices[0].post.casefold().split(" for ")[0].split(" on ")[0] in _SENT
        ):
            _own(node, "Secretary-General", "")
