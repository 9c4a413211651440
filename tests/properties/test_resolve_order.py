"""Whatever the order in which pages come, the same identities and links come out; and resolving loses nothing."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model.actor import Office
from communique.model.citation import Citation
from communique.model.facts import Holding, Meeting, MeetingKind, Person, Phase, Reference
from communique.model.partial_date import PartialDate
from communique.model.record import Issue
from communique.resolve import Digest, Resolution, resolve
from communique.resolve.digest import Voice

PEOPLE = (
    "Ana Lund",
    "Ana M. Lund",
    "A. Lund",
    "Lund",
    "Ana Davitian",
    "Anna Davityan",
    "Davitian",
    "Eva Lund",
    "Ana Lundt",
    "Solène Brönte",
    "Solene Bronte",
)
BODIES = (
    "Co-Chairs",
    "Co-Chairs of the Lake Group",
    "Lake Group",
    "sides",
    "Council",
    "Council of the Lake",
    "OLS",
    "Fiji",
    "Government of Fiji",
    "Suva",
)
POSTS = ("President", "Foreign Minister", "Minister of Foreign Affairs", "Deputy Foreign Minister")
INSTRUMENTS = (
    "Suva Joint Statement",
    "statement",
    "joint statement by the Presidents",
    "Suva document",
    "Lake Accord",
    "Accord",
    "resolution 4",
    "Accord on the Lake",
)
WORDS = [
    "the",
    "envoys",
    "met",
    "both",
    "ministers",
    "on",
    "the",
    "shore",
    "and",
    "asked",
    "them",
    "to",
    "open",
    "the",
    "old",
    "ferry",
    "before",
    "winter",
    "comes",
    "while",
    "fish",
    "nets",
    "boats",
    "and",
    "light",
]

days = st.none() | st.dates(min_value=date(2014, 1, 1), max_value=date(2014, 6, 30)).map(PartialDate.of)
places = st.sampled_from((None, "Suva", "Nadi"))


@st.composite
def digests(draw: st.DrawFn) -> Digest:
    body = (
        " ".join(draw(st.sampled_from((WORDS, WORDS[:12], [*WORDS[12:], *WORDS[:12]])))) + f" {draw(st.integers(0, 3))}"
    )
    sha = hashlib.sha256((body + str(draw(st.integers(0, 10**6)))).encode()).hexdigest()
    cited = (Citation(sha, 0, 4, body[:4]),)
    day = draw(days)
    people = draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True))
    offices = {
        n: draw(
            st.lists(
                st.builds(Office, st.sampled_from(POSTS), st.sampled_from((None, "Fiji", "Malta"))), max_size=1
            ).map(tuple)
        )
        for n in people
    }
    names = sorted({*people, *draw(st.lists(st.sampled_from(BODIES), max_size=3))})
    meetings = draw(
        st.lists(
            st.builds(
                Meeting,
                kind=st.just(MeetingKind.MEETING), phase=st.sampled_from(Phase),
                participants=st.lists(st.sampled_from(names), max_size=3, unique=True).map(tuple) if names else st.just(()),
                place=places, date=days, citations=st.just(cited), rule=st.just("test"),
            ),
            max_size=2,
        )
    )  # fmt: skip
    references = draw(
        st.lists(
            st.builds(
                Reference, name=st.sampled_from(INSTRUMENTS), date=days, citations=st.just(cited), rule=st.just("test")
            ),
            max_size=2,
        )
    )
    return Digest(
        sha, f"{sha[:4]}.txt", "Statement", "statement", "en", draw(places), draw(st.sampled_from((None, "The Lake Paper"))),
        draw(st.booleans()), "stated", Issue(tuple(names[:1]), day, citations=cited),
        people=tuple(Person(name=n, offices=offices[n], citations=cited, rule="test") for n in people),
        holdings=tuple(
            Holding(holder=n, office=o, as_written=o.post, as_of=day, citations=cited, rule="test") for n in people for o in offices[n]
        ),
        meetings=tuple(meetings),
        references=tuple(references),
        voices=tuple(Voice(n, 1, cited[0]) for n in names),
        acronyms=(("Organisation of the Lake States", "OLS"),),
        body=((0, body),),
    )  # fmt: skip


dossiers = st.lists(digests(), max_size=6, unique_by=lambda d: d.sha256)
judgements = st.lists(st.tuples(*[st.sampled_from(PEOPLE).map(lambda n: f"person:{n}")] * 2), max_size=2)


@settings(max_examples=60, deadline=None)
@given(dossiers, st.randoms(use_true_random=False), judgements, judgements)
def test_the_order_of_the_pages_does_not_matter(
    pages: list[Digest], random: object, groups: list[tuple[str, str]], different: list[tuple[str, str]]
) -> None:
    shuffled = list(pages)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, groups=groups, different=different) == resolve(pages, groups=groups, different=different)


@settings(max_examples=40, deadline=None)
@given(dossiers)
def test_a_page_that_comes_twice_changes_nothing(pages: list[Digest]) -> None:
    again = [replace(p, where=f"z-{p.where}") for p in pages]
    assert resolve([*again, *pages]) == resolve(pages)


@settings(max_examples=40, deadline=None)
@given(dossiers)
def test_every_name_reference_and_text_has_one_identity(pages: list[Digest]) -> None:
    whole: Resolution = resolve(pages)
    assert all(
        whole.actor_of(p.sha256, name)
        for p in pages
        for name in (*(v.name for v in p.voices), *(q.name for q in p.people))
    )
    assert {r.id for p in pages for r in p.references} == set(whole.references)
    assert set(whole.texts) == {p.sha256 for p in pages}


@settings(max_examples=40, deadline=None)
@given(dossiers)
def test_what_people_set_apart_is_two_actors(pages: list[Digest]) -> None:
    whole = resolve(pages, different=[("person:Ana Lund", "person:Ana M. Lund")])
    ids = {
        n: {whole.actor_of(p.sha256, n) for p in pages if any(q.name == n for q in p.people)}
        for n in ("Ana Lund", "Ana M. Lund")
    }
    assert not ids["Ana Lund"] & ids["Ana M. Lund"]
