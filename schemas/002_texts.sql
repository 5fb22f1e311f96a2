-- Schema 2: sources made of several files, notes beside the speech, units to look at again; saved searches.

-- The further files of a source that came in several ("one recording a speaker"), from 1; the first stands in source.
CREATE TABLE source_file (
    source_id     BLOB NOT NULL REFERENCES source (id),
    ordinal       INTEGER NOT NULL CHECK (ordinal > 0),
    file_name     TEXT NOT NULL,
    original_hash BLOB NOT NULL REFERENCES content (hash),
    PRIMARY KEY (source_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Footnotes and comments of the original, with the place in the text that they were attached to.
CREATE TABLE source_note (
    source_id BLOB NOT NULL REFERENCES source (id),
    ordinal   INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    author    TEXT NOT NULL,
    position  INTEGER NOT NULL CHECK (position >= 0),
    text      TEXT NOT NULL,
    PRIMARY KEY (source_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Units whose own words a revision of the text changed, with the words they had, until an analyst has looked.
CREATE TABLE second_look (
    unit_id BLOB NOT NULL PRIMARY KEY REFERENCES meaning_unit (id),
    before  TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Searches under a name, to be asked again. `query` is in the language of indexer/query.h.
CREATE TABLE saved_search (
    id        BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name      TEXT NOT NULL UNIQUE,
    query     TEXT NOT NULL,
    scope     TEXT NOT NULL CHECK (scope IN ('turns', 'units', 'between')),
    own_words INTEGER NOT NULL CHECK (own_words IN (0, 1)),
    ordinal   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words that a search takes for one another in this study, one a line.
CREATE TABLE synonyms (
    id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    words   TEXT NOT NULL,
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
