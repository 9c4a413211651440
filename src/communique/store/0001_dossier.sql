-- The first shape of a dossier: one process in one file.
--
-- Idea: what a page said is kept apart from what all pages together mean, and both apart from what people decided.
-- Numbers (text.number, fact.number, passage.number) are handles inside this file only: they depend on the order of
-- writing and are never shown; the names that are shown are hashes.
-- Invariants, held by triggers so that any program that writes is bound by them, with or without foreign keys:
--   a fact has a citation; a citation's words stand in its text; a text never changes; decisions are only ever added.

-- Texts -------------------------------------------------------------------------------------------------------------

CREATE TABLE text (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    content TEXT NOT NULL,
    -- SQLite's substr() stops at the character NUL, so such texts are marked and compared as bytes.
    has_nul INTEGER NOT NULL CHECK (has_nul = (instr(content, char(0)) > 0))
) STRICT;

CREATE TRIGGER text_never_changes BEFORE UPDATE ON text
BEGIN
    SELECT RAISE(ABORT, 'a text never changes: write the new text beside it');
END;

CREATE TABLE page (
    path TEXT NOT NULL,
    member TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    publisher TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    bytes_sha256 TEXT NOT NULL,
    text INTEGER REFERENCES text (number),
    PRIMARY KEY (path, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX page_text ON page (text);

CREATE TABLE zone (
    text INTEGER NOT NULL REFERENCES text (number) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    role TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (text, n)
) STRICT, WITHOUT ROWID;

-- A passage is a paragraph of the body, or (paragraph 0) the title.
CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES text (number) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    label TEXT NOT NULL,
    -- 0 for a passage outside title and body: furniture is never found.
    is_searchable INTEGER NOT NULL CHECK (is_searchable IN (0, 1)),
    -- The words as indexed where they cannot be cut from the text in SQL (NUL, STX, ETX become blanks); else NULL.
    words TEXT,
    UNIQUE (text, n)
) STRICT;

CREATE VIEW passage_words (number, words) AS
SELECT p.number, coalesce(p.words, substr(t.content, p.start + 1, p.stop - p.start))
FROM passage AS p JOIN text AS t ON t.number = p.text
WHERE p.is_searchable;

CREATE VIRTUAL TABLE word_index USING fts5 (
    words, content = 'passage_words', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER passage_is_indexed AFTER INSERT ON passage WHEN NEW.is_searchable
BEGIN
    INSERT INTO word_index (rowid, words) SELECT number, words FROM passage_words WHERE number = NEW.number;
END;

CREATE TRIGGER passage_leaves_index BEFORE DELETE ON passage WHEN OLD.is_searchable
BEGIN
    INSERT INTO word_index (word_index, rowid, words)
    SELECT 'delete', number, words FROM passage_words WHERE number = OLD.number;
END;

CREATE TRIGGER passage_never_changes BEFORE UPDATE ON passage
BEGIN
    SELECT RAISE(ABORT, 'a passage never changes: delete it and write it again');
END;

-- What each text said, read alone ----------------------------------------------------------------------------------

CREATE TABLE record (
    text INTEGER PRIMARY KEY REFERENCES text (number) ON DELETE CASCADE,
    path TEXT NOT NULL,
    member TEXT NOT NULL,
    rules TEXT NOT NULL,
    header TEXT NOT NULL CHECK (json_valid(header)),
    issue TEXT NOT NULL CHECK (json_valid(issue)),
    label_groups TEXT NOT NULL CHECK (json_valid(label_groups)),
    -- The statement as this text alone tells it; NULL if the page carries none.
    statement TEXT CHECK (statement IS NULL OR json_valid(statement))
) STRICT;

CREATE TABLE fact (
    number INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES text (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0.0 AND 1.0),
    mode TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    -- Copies of parts of the value, for finding it:
    form TEXT,
    phase TEXT,
    verb TEXT,
    force TEXT,
    place TEXT,
    lower TEXT,
    upper TEXT,
    UNIQUE (text, id)
) STRICT;

CREATE INDEX fact_kind ON fact (kind, text);
CREATE INDEX fact_id ON fact (id);
CREATE INDEX fact_verb ON fact (verb) WHERE verb IS NOT NULL;
CREATE INDEX fact_day ON fact (lower, upper) WHERE lower IS NOT NULL;

CREATE TABLE fact_actor (
    fact INTEGER NOT NULL REFERENCES fact (number) ON DELETE CASCADE,
    role TEXT NOT NULL,
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (fact, role, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_actor_name ON fact_actor (name, role);

CREATE TABLE citation (
    fact INTEGER NOT NULL REFERENCES fact (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL CHECK (n >= 0),
    text INTEGER NOT NULL REFERENCES text (number),
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    exact TEXT NOT NULL,
    PRIMARY KEY (fact, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_text ON citation (text, start);

-- Citations are written before their fact, so that the fact can be refused at once and not only at commit.
CREATE TRIGGER fact_has_citation BEFORE INSERT ON fact
WHEN NOT EXISTS (SELECT 1 FROM citation WHERE fact = NEW.number AND n = 0 AND text = NEW.text)
BEGIN
    SELECT RAISE(ABORT, 'a fact without a citation of its text is refused: write its citations first');
END;

CREATE TRIGGER fact_stays_with_its_citations BEFORE UPDATE OF number, text ON fact
BEGIN
    SELECT RAISE(ABORT, 'a fact cannot be moved away from its citations: write it again');
END;

CREATE TRIGGER citation_stands_in_its_text BEFORE INSERT ON citation
WHEN NOT EXISTS (
    SELECT 1 FROM text AS t
    WHERE t.number = NEW.text
      AND CASE WHEN t.has_nul
               THEN instr(CAST(t.content AS BLOB), CAST(NEW.exact AS BLOB)) > 0
               ELSE substr(t.content, NEW.start + 1, NEW.stop - NEW.start) = NEW.exact
          END
)
BEGIN
    SELECT RAISE(ABORT, 'a citation whose words do not stand in its text is refused: cite the words again');
END;

CREATE TRIGGER citation_is_of_the_facts_text BEFORE INSERT ON citation
WHEN EXISTS (SELECT 1 FROM fact WHERE number = NEW.fact AND text <> NEW.text)
BEGIN
    SELECT RAISE(ABORT, 'a fact cites the text it was read from and no other');
END;

CREATE TRIGGER citation_never_changes BEFORE UPDATE ON citation
BEGIN
    SELECT RAISE(ABORT, 'a citation never changes: write the fact again');
END;

CREATE TRIGGER first_citation_stays BEFORE DELETE ON citation
WHEN OLD.n = 0 AND EXISTS (SELECT 1 FROM fact WHERE number = OLD.fact)
BEGIN
    SELECT RAISE(ABORT, 'the first citation of a fact stays as long as the fact: delete the fact');
END;

-- What all texts together mean (replaced as a whole) ------------------------------------------------------------------

CREATE TABLE statement (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    issuers TEXT NOT NULL CHECK (json_valid(issuers)),
    date TEXT,
    not_before TEXT,
    date_basis TEXT NOT NULL,
    place TEXT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    host TEXT,
    -- First and last day on which it can have been issued; NULL where nothing tells.
    lower TEXT,
    upper TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_slug ON statement (slug);
CREATE INDEX statement_day ON statement (lower, upper);

CREATE TABLE statement_text (
    text INTEGER PRIMARY KEY REFERENCES text (number) ON DELETE CASCADE,
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    n INTEGER NOT NULL
) STRICT;

CREATE INDEX statement_text_statement ON statement_text (statement, n);

CREATE TABLE actor (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    reasons TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_slug ON actor (slug);

CREATE TABLE instrument (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    date TEXT,
    number TEXT,
    held_as TEXT,
    reasons TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT, WITHOUT ROWID;

CREATE INDEX instrument_slug ON instrument (slug);

-- The names of actors and instruments as the texts write them.
CREATE TABLE name (
    of TEXT NOT NULL CHECK (of IN ('actor', 'instrument')),
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    count INTEGER NOT NULL,
    statements TEXT NOT NULL CHECK (json_valid(statements)),
    PRIMARY KEY (of, id, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_as_written ON name (as_written, of);

CREATE TABLE link (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    reason TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;

CREATE INDEX link_earlier ON link (earlier);
CREATE INDEX link_later ON link (later);

CREATE TABLE link_citation (
    link INTEGER NOT NULL REFERENCES link (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    text INTEGER NOT NULL REFERENCES text (number),
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop > start),
    exact TEXT NOT NULL,
    PRIMARY KEY (link, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_citation_text ON link_citation (text);

CREATE TRIGGER link_has_citation BEFORE INSERT ON link
WHEN NOT EXISTS (SELECT 1 FROM link_citation WHERE link = NEW.number AND n = 0)
BEGIN
    SELECT RAISE(ABORT, 'a link without a citation is refused: write its citations first');
END;

CREATE TRIGGER link_citation_stands_in_its_text BEFORE INSERT ON link_citation
WHEN NOT EXISTS (
    SELECT 1 FROM text AS t
    WHERE t.number = NEW.text
      AND CASE WHEN t.has_nul
               THEN instr(CAST(t.content AS BLOB), CAST(NEW.exact AS BLOB)) > 0
               ELSE substr(t.content, NEW.start + 1, NEW.stop - NEW.start) = NEW.exact
          END
)
BEGIN
    SELECT RAISE(ABORT, 'a citation whose words do not stand in its text is refused: cite the words again');
END;

CREATE TRIGGER link_citation_never_changes BEFORE UPDATE ON link_citation
BEGIN
    SELECT RAISE(ABORT, 'a citation never changes: write the link again');
END;

CREATE TRIGGER first_link_citation_stays BEFORE DELETE ON link_citation
WHEN OLD.n = 0 AND EXISTS (SELECT 1 FROM link WHERE number = OLD.link)
BEGIN
    SELECT RAISE(ABORT, 'the first citation of a link stays as long as the link: delete the link');
END;

-- Findings of pages (with their path) and of the pass over all (path empty).
CREATE TABLE finding (
    layer TEXT NOT NULL CHECK (layer IN ('page', 'resolve')),
    path TEXT NOT NULL,
    member TEXT NOT NULL,
    n INTEGER NOT NULL,
    location TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    severity TEXT NOT NULL,
    start INTEGER,
    stop INTEGER,
    PRIMARY KEY (layer, path, member, n)
) STRICT, WITHOUT ROWID;

-- What people decided -----------------------------------------------------------------------------------------------

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    judgement TEXT NOT NULL,
    target TEXT NOT NULL,
    other TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX decision_target ON decision (target);

CREATE TRIGGER decision_never_changes BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'the log of decisions is only ever added to: write an undo');
END;

CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'the log of decisions is only ever added to: write an undo');
END;

-- Without this an INSERT OR REPLACE would put another line in the place of an old one.
CREATE TRIGGER decision_comes_last BEFORE INSERT ON decision
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM decision)
BEGIN
    SELECT RAISE(ABORT, 'the log of decisions is only ever added to: a decision takes the next number');
END;

-- How the dossier was built (no part of its content) ------------------------------------------------------------------

-- One row for each page done (member as in page) and for each source done (is_source = 1, member empty).
CREATE TABLE task (
    path TEXT NOT NULL,
    member TEXT NOT NULL,
    is_source INTEGER NOT NULL CHECK (is_source IN (0, 1)),
    fingerprint TEXT NOT NULL,
    rules TEXT NOT NULL,
    PRIMARY KEY (path, member, is_source)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,
    rules TEXT NOT NULL,
    summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

-- Holds the row 'resolved' while the resolved layer is that of the pages and decisions held.
CREATE TABLE mark (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
