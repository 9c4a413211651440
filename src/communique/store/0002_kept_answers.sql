-- What follows from the content and is kept so that it need not be computed again: chains of
-- undertakings, the words of sentences, the order of facts.
--
-- Idea: whoever builds computes them once and writes them here with a mark that names the rules; whoever reads looks at the
-- mark first, and computes afresh without it. They are no part of the content.
-- Invariant, held by triggers: when anything changes from which chains or orders follow, their marks are gone.

CREATE TABLE chain (
    -- The place in the order of all chains, counted from 0.
    number INTEGER PRIMARY KEY,
    -- What lists and filters need of it.
    head TEXT NOT NULL CHECK (json_valid(head)),
    -- All of it, JSON packed by zlib: it names the same texts again and again.
    value BLOB NOT NULL
) STRICT;

-- The facts that state it: from a fact to its chain.
CREATE TABLE chain_fact (
    fact TEXT NOT NULL,
    chain INTEGER NOT NULL REFERENCES chain (number) ON DELETE CASCADE,
    PRIMARY KEY (fact, chain)
) STRICT, WITHOUT ROWID;

CREATE INDEX chain_fact_chain ON chain_fact (chain);

-- The statements that say a word on it.
CREATE TABLE chain_statement (
    statement TEXT NOT NULL,
    chain INTEGER NOT NULL REFERENCES chain (number) ON DELETE CASCADE,
    PRIMARY KEY (statement, chain)
) STRICT, WITHOUT ROWID;

CREATE INDEX chain_statement_chain ON chain_statement (chain);

-- The words of the sentences of a text as numbers, for the questions of wording: kept as long as its record.
CREATE TABLE spoken (
    text INTEGER PRIMARY KEY REFERENCES record (text) ON DELETE CASCADE,
    -- Paragraph, first character, one past the last of each sentence, as 32-bit numbers, the lowest byte first.
    sentences BLOB NOT NULL,
    -- Twice the number of each word, one more if it begins with a capital; 0 after each sentence. 32 bits each.
    words BLOB NOT NULL
) STRICT;

CREATE TABLE word (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;

-- The facts of a kind by day of their statement, its name and the place in it: numbers of 32 bits, the lowest byte first.
CREATE TABLE fact_order (
    kind TEXT PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER answers_follow_from_records AFTER INSERT ON record
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_records_held AFTER DELETE ON record
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
    DELETE FROM spoken WHERE text = OLD.text;
END;

CREATE TRIGGER answers_follow_from_facts AFTER UPDATE ON fact
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_statements AFTER INSERT ON statement
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_statements_held AFTER DELETE ON statement
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_statements_changed AFTER UPDATE ON statement
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_links AFTER INSERT ON link
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_links_held AFTER DELETE ON link
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_actors AFTER INSERT ON actor
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_instruments AFTER INSERT ON instrument
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;

CREATE TRIGGER answers_follow_from_decisions AFTER INSERT ON decision
BEGIN
    DELETE FROM mark WHERE name IN ('chains', 'orders');
END;
