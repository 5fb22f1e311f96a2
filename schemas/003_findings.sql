-- Schema 3: what analysts make of the texts, from the first impression to the category, and how they agreed on it.

-- Whether analysts code without seeing each other's codings until both say that they are ready.
ALTER TABLE study ADD COLUMN blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1));

-- Step 1. Who has read what.
CREATE TABLE reading (
    source_id  BLOB NOT NULL REFERENCES source (id),
    analyst_id BLOB NOT NULL REFERENCES analyst (id),
    at         INTEGER NOT NULL,
    PRIMARY KEY (source_id, analyst_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_by_analyst ON reading (analyst_id);

-- One analyst's total impression of one source.
CREATE TABLE impression (
    source_id  BLOB NOT NULL REFERENCES source (id),
    analyst_id BLOB NOT NULL REFERENCES analyst (id),
    text       TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (source_id, analyst_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX impression_by_analyst ON impression (analyst_id);

-- What an analyst expects to find, to be put in brackets.
CREATE TABLE preconception (
    analyst_id BLOB NOT NULL PRIMARY KEY REFERENCES analyst (id),
    text       TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The themes that one analyst saw at first, and the theme that each of them became.
CREATE TABLE preliminary_theme (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    analyst_id BLOB NOT NULL REFERENCES analyst (id),
    name       TEXT NOT NULL,
    note       TEXT NOT NULL,
    theme_id   BLOB REFERENCES theme (id),
    ordinal    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX preliminary_theme_by_analyst ON preliminary_theme (analyst_id);
CREATE INDEX preliminary_theme_by_theme ON preliminary_theme (theme_id);

-- An analyst who shows the others the list of preliminary themes, or the codings where they are blind.
CREATE TABLE readiness (
    analyst_id BLOB NOT NULL REFERENCES analyst (id),
    step       TEXT NOT NULL CHECK (step IN ('impression', 'coding')),
    at         INTEGER NOT NULL,
    PRIMARY KEY (analyst_id, step)
) STRICT, WITHOUT ROWID;

-- Step 3. The condensate of a theme or subtheme, sentence by sentence.
CREATE TABLE condensate_sentence (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    theme_id   BLOB NOT NULL REFERENCES theme (id),
    text       TEXT NOT NULL,
    analyst_id BLOB REFERENCES analyst (id),
    changed_at INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX condensate_sentence_by_theme ON condensate_sentence (theme_id);
CREATE INDEX condensate_sentence_by_analyst ON condensate_sentence (analyst_id);

-- A unit that a sentence leans on, with the words it had when that was last confirmed. `unit_id` refers to nothing on
-- purpose: when the unit is deleted, the link stays and shows that the sentence has lost its ground.
CREATE TABLE sentence_unit (
    sentence_id BLOB NOT NULL REFERENCES condensate_sentence (id),
    unit_id     BLOB NOT NULL CHECK (length(unit_id) = 16),
    words       TEXT NOT NULL,
    PRIMARY KEY (sentence_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_unit_by_unit ON sentence_unit (unit_id);

-- Step 4. The category that a theme became.
CREATE TABLE category (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    theme_id   BLOB NOT NULL UNIQUE REFERENCES theme (id),
    title      TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Its analytic text. U+FFFC stands where a quote is set in: the first for the first of its quotes, and so on.
CREATE TABLE category_paragraph (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    category_id BLOB NOT NULL REFERENCES category (id),
    text        TEXT NOT NULL,
    analyst_id  BLOB REFERENCES analyst (id),
    changed_at  INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX category_paragraph_by_category ON category_paragraph (category_id);
CREATE INDEX category_paragraph_by_analyst ON category_paragraph (analyst_id);

-- A condensate that a paragraph leans on, as it read when that was last confirmed. `theme_id` refers to nothing on
-- purpose, as in sentence_unit; `called` is the theme's path at that time.
CREATE TABLE paragraph_condensate (
    paragraph_id BLOB NOT NULL REFERENCES category_paragraph (id),
    theme_id     BLOB NOT NULL CHECK (length(theme_id) = 16),
    called       TEXT NOT NULL,
    condensate   TEXT NOT NULL,
    PRIMARY KEY (paragraph_id, theme_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paragraph_condensate_by_theme ON paragraph_condensate (theme_id);

-- A quote set into a paragraph: some words of a unit, or (no words) all that is published of it, with its speaker tag.
CREATE TABLE paragraph_quote (
    paragraph_id BLOB NOT NULL REFERENCES category_paragraph (id),
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    unit_id      BLOB NOT NULL CHECK (length(unit_id) = 16),
    words        TEXT NOT NULL,
    PRIMARY KEY (paragraph_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX paragraph_quote_by_unit ON paragraph_quote (unit_id);

-- One source against one category.
CREATE TABLE validation_mark (
    category_id BLOB NOT NULL REFERENCES category (id),
    source_id   BLOB NOT NULL REFERENCES source (id),
    mark        TEXT NOT NULL CHECK (mark IN ('supports', 'nuances', 'contradicts', 'silent')),
    note        TEXT NOT NULL,
    analyst_id  BLOB REFERENCES analyst (id),
    at          INTEGER NOT NULL,
    PRIMARY KEY (category_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX validation_mark_by_source ON validation_mark (source_id);
CREATE INDEX validation_mark_by_analyst ON validation_mark (analyst_id);

-- What an analyst writes into the logbook beside what the journal says by itself.
CREATE TABLE decision (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    text       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    analyst_id BLOB REFERENCES analyst (id),
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_analyst ON decision (analyst_id);

-- A stretch of text that analysts read differently. `outcome` is empty while they talk about it.
CREATE TABLE negotiation (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source_id  BLOB NOT NULL REFERENCES source (id),
    begin      INTEGER NOT NULL CHECK (begin >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" > begin),
    theme_id   BLOB REFERENCES theme (id),
    question   TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    analyst_id BLOB REFERENCES analyst (id),
    opened_at  INTEGER NOT NULL,
    settled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX negotiation_by_source ON negotiation (source_id);
CREATE INDEX negotiation_by_theme ON negotiation (theme_id);
CREATE INDEX negotiation_by_analyst ON negotiation (analyst_id);

CREATE TABLE negotiation_position (
    negotiation_id BLOB NOT NULL REFERENCES negotiation (id),
    analyst_id     BLOB NOT NULL REFERENCES analyst (id),
    text           TEXT NOT NULL,
    PRIMARY KEY (negotiation_id, analyst_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX negotiation_position_by_analyst ON negotiation_position (analyst_id);
