// What analysts make of the texts, as plain values, beside study.h:
//
//   step 1  Reading, Impression, Preconception; PreliminaryTheme: what one analyst saw at first
//   step 3  CondensateSentence, leaning on units by SentenceUnit. A theme's sentences together are its condensate
//   step 4  Category: title and text of a theme, in paragraphs that lean on condensates and have quotes set into them;
//           ValidationMark: one source against one category
//   team    Readiness, Decision, Negotiation with positions
//
// A condensate is an artificial quotation: it has no speaker, and nothing here can make it look like what a participant
// said. What leans on something keeps a copy of how that was when it was last confirmed; see analysis/staleness.h.
#pragma once

#include "core/study/study.h"

namespace emic::study {

struct PreliminaryTheme;
struct CondensateSentence;
struct Category;
struct CategoryParagraph;
struct Decision;
struct Negotiation;

using PreliminaryThemeId = Id<PreliminaryTheme>;
using SentenceId = Id<CondensateSentence>;
using CategoryId = Id<Category>;
using ParagraphId = Id<CategoryParagraph>;
using DecisionId = Id<Decision>;
using NegotiationId = Id<Negotiation>;

/// An analyst has read a source.
struct Reading {
    SourceId source;
    AnalystId analyst;
    std::int64_t at = 0;
    bool operator==(const Reading&) const = default;
};

/// One analyst's total impression of one source.
struct Impression {
    SourceId source;
    AnalystId analyst;
    std::string text;
    std::int64_t changedAt = 0;
    bool operator==(const Impression&) const = default;
};

/// What an analyst expects to find, to be put in brackets.
struct Preconception {
    AnalystId analyst;
    std::string text;
    std::int64_t changedAt = 0;
    bool operator==(const Preconception&) const = default;
};

struct PreliminaryTheme {
    PreliminaryThemeId id;
    AnalystId analyst;
    std::string name; ///< unique among this analyst's
    std::string note;
    std::optional<ThemeId> theme; ///< what it became, with others or alone
    std::int64_t ordinal = 0;     ///< among this analyst's
    bool operator==(const PreliminaryTheme&) const = default;
};

/// What an analyst may be ready with: the list of preliminary themes, or the codings.
enum class TeamStep { impression, coding };

/// An analyst is ready, so that the others may see what he or she has done.
struct Readiness {
    AnalystId analyst;
    TeamStep step = TeamStep::impression;
    std::int64_t at = 0;
    bool operator==(const Readiness&) const = default;
};

/// One sentence of a theme's condensate, in the first person.
struct CondensateSentence {
    SentenceId id;
    ThemeId theme;
    std::string text;
    std::optional<AnalystId> analyst; ///< who wrote it last
    std::int64_t changedAt = 0;
    std::int64_t ordinal = 0; ///< in the condensate
    bool operator==(const CondensateSentence&) const = default;
};

/// A unit that a sentence leans on. The unit may be gone.
struct SentenceUnit {
    SentenceId sentence;
    UnitId unit;
    std::string words; ///< of the unit, when the link was made or last confirmed
    bool operator==(const SentenceUnit&) const = default;
};

/// What a theme became in step 4. At most one a theme.
struct Category {
    CategoryId id;
    ThemeId theme;
    std::string title;
    std::int64_t changedAt = 0; ///< title or text
    bool operator==(const Category&) const = default;
};

/// What stands in a paragraph's text where a quote is set in: U+FFFC, OBJECT REPLACEMENT CHARACTER.
inline constexpr std::string_view quotePlace = "\uFFFC";

/// A paragraph of a category's analytic text, in the third person.
struct CategoryParagraph {
    ParagraphId id;
    CategoryId category;
    std::string text; ///< as many quotePlaces as it has ParagraphQuotes
    std::optional<AnalystId> analyst;
    std::int64_t changedAt = 0;
    std::int64_t ordinal = 0;
    bool operator==(const CategoryParagraph&) const = default;
};

/// A condensate that a paragraph leans on. The theme may be gone.
struct ParagraphCondensate {
    ParagraphId paragraph;
    ThemeId theme;
    std::string called;     ///< path of the theme, when the link was made or last confirmed
    std::string condensate; ///< the condensate then: its sentences, one a line
    bool operator==(const ParagraphCondensate&) const = default;
};

/// A quote in a paragraph. The unit may be gone.
struct ParagraphQuote {
    ParagraphId paragraph;
    std::int64_t ordinal = 0; ///< from 0: which of the quotePlaces
    UnitId unit;
    std::string words; ///< some words of it as published; empty: all that is published, with its speaker tag
    bool operator==(const ParagraphQuote&) const = default;
};

enum class Validation { supports, nuances, contradicts, silent };

struct ValidationMark {
    CategoryId category;
    SourceId source;
    Validation mark = Validation::supports;
    std::string note;
    std::optional<AnalystId> analyst;
    std::int64_t at = 0;
    bool operator==(const ValidationMark&) const = default;
};

/// An entry of the logbook that an analyst wrote.
struct Decision {
    DecisionId id;
    std::string text;
    std::string reason; ///< may be empty
    std::optional<AnalystId> analyst;
    std::int64_t at = 0;
    bool operator==(const Decision&) const = default;
};

/// A stretch of text that analysts read differently, until they have settled it.
struct Negotiation {
    NegotiationId id;
    SourceId source;
    text::Position begin;
    text::Position end;
    std::optional<ThemeId> theme; ///< the theme in question
    std::string question;         ///< may be empty
    std::string outcome;          ///< empty while it is open
    std::string reason;
    std::optional<AnalystId> analyst; ///< who opened it
    std::int64_t openedAt = 0;
    std::optional<std::int64_t> settledAt;
    bool operator==(const Negotiation&) const = default;

    [[nodiscard]] text::Span span() const { return {begin, end}; }
};

struct NegotiationPosition {
    NegotiationId negotiation;
    AnalystId analyst;
    std::string text;
    bool operator==(const NegotiationPosition&) const = default;
};

} // namespace emic::study
