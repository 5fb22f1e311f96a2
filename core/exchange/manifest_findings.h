// What a manifest says of impressions, condensates, categories, validation and agreement: see manifest.h, of which this
// is a part. Ids are the author's own, and units are named by words of theirs, as they stand in the source.
#pragma once

#include "core/study/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::exchange {

struct ManifestFindings {
    struct Preconception {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;
    };

    struct Impression {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string source;  ///< id
        bool read = true;
        std::string text; ///< empty: read, and nothing written
    };

    struct Preliminary {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string name;
        std::string note;
        std::optional<std::string> theme; ///< id of what it became
    };

    /// A unit of a source, named by its words or some of them.
    struct UnitName {
        std::int64_t line = 0;
        std::string source; ///< id
        std::string words;
        std::string before; ///< as the unit's quote has them, where its words stand in the source more than once
        std::string after;
    };

    struct Sentence {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;
        std::vector<UnitName> from;
    };

    struct Condensate {
        std::int64_t line = 0;
        std::string theme; ///< id
        std::vector<Sentence> sentences;
    };

    struct Quote {
        UnitName unit;
        std::string words; ///< empty: all that is published of the unit
    };

    /// A theme whose condensate a paragraph leans on.
    struct Ground {
        std::int64_t line = 0;
        std::string theme; ///< id
    };

    struct Paragraph {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;    ///< with study::quotePlace for each of the quotes
        std::vector<Quote> quotes;
        std::vector<Ground> from;
    };

    struct Mark {
        std::int64_t line = 0;
        std::string source;  ///< id
        std::string analyst; ///< id
        study::Validation mark = study::Validation::supports;
        std::string note;
    };

    struct Category {
        std::int64_t line = 0;
        std::string theme; ///< id
        std::string title;
        std::vector<Paragraph> paragraphs;
        std::vector<Mark> marks;
    };

    struct Decision {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;
        std::string reason;
    };

    struct Position {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;
    };

    struct Outcome {
        std::int64_t line = 0;
        std::string analyst; ///< id of the one who wrote it down
        std::string text;
    };

    struct Negotiation {
        std::int64_t line = 0;
        std::string source;  ///< id
        std::string analyst; ///< id of the one who opened it
        std::optional<std::string> theme;
        std::string quote;
        std::string before;
        std::string after;
        std::string question;
        std::vector<Position> positions;
        std::optional<Outcome> outcome; ///< none: it is open
        std::string reason;
    };

    std::vector<Preconception> preconceptions;
    std::vector<Impression> impressions;
    std::vector<Preliminary> preliminaries;
    std::vector<Condensate> condensates;
    std::vector<Category> categories;
    std::vector<Decision> decisions;
    std::vector<Negotiation> negotiations;
};

} // namespace emic::exchange
