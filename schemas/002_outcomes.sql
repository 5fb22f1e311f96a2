-- Schema 2, second part: waves, instruments, and what was measured.

-- A time point. Dates, where given, are the window in which a measurement counts for it.
CREATE TABLE wave (
    id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    begins  TEXT,
    ends    TEXT,
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A questionnaire or a set of lab values. `definition` is its element of schemas/instruments.xsd.
CREATE TABLE instrument (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    code       TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    ordinal    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A table that measurements came from, and how its columns were read, so that it can be imported again.
CREATE TABLE measurement_file (
    id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name          TEXT NOT NULL UNIQUE,
    mapping       TEXT NOT NULL,
    original_hash BLOB NOT NULL REFERENCES content (hash),
    at            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One answer to one item (or one lab value, or one score) by one participant at one wave. Values are canonical decimal
-- numbers: 12.5.
CREATE TABLE measurement (
    participant_id BLOB NOT NULL REFERENCES participant (id),
    wave_id        BLOB NOT NULL REFERENCES wave (id),
    item           TEXT NOT NULL,
    value          TEXT NOT NULL,
    date           TEXT,
    PRIMARY KEY (participant_id, wave_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX measurement_by_wave ON measurement (wave_id);

-- A value, of an item or of a scale, that does not count, and why: the reason becomes a footnote.
CREATE TABLE exclusion (
    participant_id BLOB NOT NULL REFERENCES participant (id),
    wave_id        BLOB NOT NULL REFERENCES wave (id),
    item           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    PRIMARY KEY (participant_id, wave_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_by_wave ON exclusion (wave_id);
