-- The study file, schema 1. The essay on it stands in core/storage/study_file.h.
--
-- Ids are 16-byte UUIDs. Times are milliseconds since 1970 in UTC, dates ISO 8601 text, positions code points.
-- No ON DELETE CASCADE anywhere: an edit deletes what it deletes, row by row, so that its changeset says everything.
-- Tables with names in this list are recorded in changesets; content, journal and journal_content are not.

CREATE TABLE study (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title       TEXT NOT NULL,
    question    TEXT NOT NULL,
    languages   TEXT NOT NULL,
    speaker_tag TEXT NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE analyst (
    id   BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE participant_group (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name        TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    ordinal     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    group_id BLOB NOT NULL REFERENCES participant_group (id),
    name     TEXT NOT NULL,
    date     TEXT,
    ordinal  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_group ON meeting (group_id);

CREATE TABLE meeting_topic (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    meeting_id BLOB NOT NULL REFERENCES meeting (id),
    topic      TEXT NOT NULL,
    ordinal    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_topic_by_meeting ON meeting_topic (meeting_id);

CREATE TABLE participant (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    code     TEXT NOT NULL UNIQUE,
    group_id BLOB REFERENCES participant_group (id),
    ordinal  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_group ON participant (group_id);

CREATE TABLE attendance (
    meeting_id     BLOB NOT NULL REFERENCES meeting (id),
    participant_id BLOB NOT NULL REFERENCES participant (id),
    PRIMARY KEY (meeting_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_participant ON attendance (participant_id);

CREATE TABLE attribute (
    id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name    TEXT NOT NULL UNIQUE,
    type    TEXT NOT NULL CHECK (type IN ('text', 'number', 'category', 'yes-no', 'date')),
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute_category (
    attribute_id BLOB NOT NULL REFERENCES attribute (id),
    value        TEXT NOT NULL,
    ordinal      INTEGER NOT NULL,
    PRIMARY KEY (attribute_id, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute_value (
    participant_id BLOB NOT NULL REFERENCES participant (id),
    attribute_id   BLOB NOT NULL REFERENCES attribute (id),
    value          TEXT NOT NULL,
    PRIMARY KEY (participant_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_value_by_attribute ON attribute_value (attribute_id);

-- Content-addressed and insert-only: originals, texts and turns, under the SHA-256 of their bytes.
CREATE TABLE content (
    hash  BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE source (
    id             BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL
                   CHECK (kind IN ('interview', 'group-discussion', 'answer', 'observation', 'field-note')),
    group_id       BLOB REFERENCES participant_group (id),
    meeting_id     BLOB REFERENCES meeting (id),
    participant_id BLOB REFERENCES participant (id),
    date           TEXT,
    language       TEXT NOT NULL,
    file_name      TEXT NOT NULL,
    format         TEXT NOT NULL,
    encoding       TEXT NOT NULL,
    labels         TEXT NOT NULL,
    original_hash  BLOB NOT NULL REFERENCES content (hash),
    text_hash      BLOB NOT NULL REFERENCES content (hash),
    turns_hash     BLOB NOT NULL REFERENCES content (hash),
    characters     INTEGER NOT NULL,
    words          INTEGER NOT NULL,
    turn_count     INTEGER NOT NULL,
    ordinal        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_ordinal ON source (ordinal);
CREATE INDEX source_by_group ON source (group_id);
CREATE INDEX source_by_meeting ON source (meeting_id);
CREATE INDEX source_by_participant ON source (participant_id);

CREATE TABLE speaker (
    id             BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source_id      BLOB NOT NULL REFERENCES source (id),
    ordinal        INTEGER NOT NULL,
    label          TEXT NOT NULL,
    role           TEXT NOT NULL CHECK (role IN ('participant', 'interviewer', 'moderator', 'unknown')),
    participant_id BLOB REFERENCES participant (id),
    turn_count     INTEGER NOT NULL,
    UNIQUE (source_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_by_participant ON speaker (participant_id);

CREATE TABLE import_remark (
    source_id BLOB NOT NULL REFERENCES source (id),
    ordinal   INTEGER NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (source_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE meaning_unit (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source_id  BLOB NOT NULL REFERENCES source (id),
    begin      INTEGER NOT NULL CHECK (begin >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" > begin),
    relevance  TEXT NOT NULL CHECK (relevance IN ('relevant', 'not-relevant')),
    analyst_id BLOB REFERENCES analyst (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meaning_unit_by_source ON meaning_unit (source_id, begin);
CREATE INDEX meaning_unit_by_analyst ON meaning_unit (analyst_id);

CREATE TABLE focus_area (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name        TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    ordinal     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
    id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    parent_id     BLOB REFERENCES theme (id),
    focus_area_id BLOB REFERENCES focus_area (id),
    name          TEXT NOT NULL,
    definition    TEXT NOT NULL,
    inclusion     TEXT NOT NULL,
    exclusion     TEXT NOT NULL,
    colour        INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_by_parent ON theme (parent_id);
CREATE INDEX theme_by_focus_area ON theme (focus_area_id);

CREATE TABLE coding (
    unit_id    BLOB NOT NULL REFERENCES meaning_unit (id),
    theme_id   BLOB NOT NULL REFERENCES theme (id),
    analyst_id BLOB NOT NULL REFERENCES analyst (id),
    at         INTEGER NOT NULL,
    PRIMARY KEY (unit_id, theme_id, analyst_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_theme ON coding (theme_id);
CREATE INDEX coding_by_analyst ON coding (analyst_id);

CREATE TABLE golden_quote (
    unit_id  BLOB NOT NULL REFERENCES meaning_unit (id),
    theme_id BLOB NOT NULL REFERENCES theme (id),
    ordinal  INTEGER NOT NULL,
    PRIMARY KEY (unit_id, theme_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX golden_quote_by_theme ON golden_quote (theme_id);

CREATE TABLE rendition (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    unit_id     BLOB NOT NULL UNIQUE REFERENCES meaning_unit (id),
    published   TEXT NOT NULL,
    translation TEXT NOT NULL,
    language    TEXT NOT NULL,
    speaker_tag TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE memo (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    target     TEXT NOT NULL CHECK (target IN ('study', 'source', 'participant', 'unit', 'theme')),
    target_id  BLOB NOT NULL CHECK (length(target_id) = 16),
    analyst_id BLOB REFERENCES analyst (id),
    text       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_by_target ON memo (target_id);
CREATE INDEX memo_by_analyst ON memo (analyst_id);

-- Every change ever made. `kind` is 'edit', 'undo' or 'redo'; an undo or redo names the edit it is about in `target_id`.
-- `undone` is 1 on an edit that is undone now and on an undo that was redone. Names of analysts are kept as words: the
-- journal must stay readable when the analyst's row is gone.
CREATE TABLE journal (
    ordinal    INTEGER NOT NULL PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind       TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
    target_id  BLOB,
    analyst    TEXT NOT NULL,
    at         INTEGER NOT NULL,
    sentence   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    undone     INTEGER NOT NULL CHECK (undone IN (0, 1)),
    changeset  BLOB NOT NULL
) STRICT;

-- Which content a journal entry brought, so that a sweep knows what undo or redo may still need.
CREATE TABLE journal_content (
    ordinal INTEGER NOT NULL REFERENCES journal (ordinal),
    hash    BLOB NOT NULL REFERENCES content (hash),
    PRIMARY KEY (ordinal, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_content_by_hash ON journal_content (hash);
