from collections.abc import Callable

from communique.model.partial_date import PartialDate
from communique.model.record import Record
from communique.resolve import resolve
from communique.resolve.copies import find_copies
from communique.resolve.digest import Digest, digest
from communique.resolve.statements import build_statements, copy_links

Write = Callable[..., Record]
BODY = "The Envoys met on the shore and spoke with both governments about the ferry, the fish, the light, the nets, the boats and the long road to the harbour."


def pair(write: Write) -> list[Digest]:
    original = digest(
        write(BODY, title="Statement on the ferry", issuers=["Co-Chairs of the OLS Lake Group"], place="Suva")
    )
    copy = digest(
        write(f"We print it all.\n{BODY}", date=None, not_before="2014-08-01", host="The Lake Paper", title="Ferry!")
    )
    return [copy, original]


def test_the_issuers_page_comes_first_and_lends_date_and_title(write: Write) -> None:
    digests = pair(write)
    (statement,) = build_statements(digests, find_copies(digests))
    assert statement.texts == (digests[1].sha256, digests[0].sha256)
    assert (statement.title, statement.date, statement.place, statement.host) == (
        "Statement on the ferry",
        PartialDate("2014-08-04"),
        "Suva",
        None,
    )


def test_a_bound_is_kept_only_while_the_day_is_unknown(write: Write) -> None:
    copy, original = pair(write)
    alone = build_statements([copy], ())[0]
    together = build_statements([copy, original], find_copies([copy, original]))[0]
    assert (alone.not_before, together.not_before) == (PartialDate("2014-08-01"), None)


def test_the_slug_tells_the_day_and_the_body(write: Write) -> None:
    assert build_statements(pair(write)[1:], ())[0].slug == "2014-08-04-lake-group-co-chairs"


def test_persons_give_the_slug_their_surnames(write: Write) -> None:
    record = write("We met.", issuers=["Ana Lund", "Eva de la Cruz"])
    assert build_statements([digest(record)], ())[0].slug == "2014-08-04-lund-cruz"


def test_a_statement_without_issuer_and_day_still_has_a_slug(write: Write) -> None:
    assert build_statements([digest(write("We met.", date=None))], ())[0].slug == "undated-we-met"


def test_the_id_stays_when_a_copy_comes_in(write: Write) -> None:
    copy, original = pair(write)
    assert resolve([original]).statements[0].id == resolve([copy, original]).statements[0].id


def test_a_link_tells_the_differences(write: Write) -> None:
    digests = [digest(write(BODY)), digest(write(BODY.replace("fish", "bread"), host="The Lake Paper"))]
    (link,) = copy_links(find_copies(digests))
    assert link.kind == "repost"
    assert "'fish' became 'bread'" in link.reason


def test_two_pages_of_the_same_words_are_one_text(write: Write) -> None:
    digests = [digest(write(BODY, path=path)) for path in ("b.txt", "a.txt")]
    assert resolve(digests).statements[0].texts == (digests[0].sha256,)
