// What no longer rests on what it rested on: sentences of condensates whose units changed, and paragraphs of categories
// whose condensates or quotes changed, since they were written or last confirmed.
//
// Nothing is marked in the study. Each link keeps a copy of what it leaned on (study/findings.h), and a sentence or
// paragraph is stale while that is not what is there: so every way of changing a unit counts, and undo takes the mark
// back by itself.
//
// StaleMarks keeps the answer for a whole study and brings it up to date from notifications, looking only at what a
// change can have touched. Both classes belong to the Reader's thread and live shorter than the Reader.
#pragma once

#include "core/analysis/unit_words.h"
#include "core/storage/reader.h"
#include "core/study/findings.h"
#include "core/study/journal.h"
#include "core/study/theme_tree.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::analysis {

enum class StaleCause {
    unitGone,          ///< a unit that the sentence or quote is from was deleted
    unitChanged,       ///< its words are others
    unitNotCoded,      ///< nobody codes it to the theme any more
    condensateGone,    ///< the condensate that the paragraph leans on is empty, or its theme was deleted
    condensateChanged, ///< it reads otherwise
    condensateMoved,   ///< its theme does not stand under the category's any more
    sentenceStale,     ///< a sentence of it is stale itself
    quoteChanged       ///< the words quoted are not the unit's (any more)
};

/// "unit-gone", "unit-changed" ...
[[nodiscard]] std::string_view name(StaleCause cause);

struct StaleReason {
    StaleCause cause{};
    std::optional<study::UnitId> unit;         ///< where it is about one
    std::optional<study::ThemeId> theme;       ///< where it is about a condensate
    std::optional<study::SentenceId> sentence; ///< of sentenceStale
    std::string before;                        ///< what it leaned on: words of the unit, text of the condensate, or
                                               ///< the words quoted; for a condensate that is gone or moved its path
    std::string now;                           ///< what is there instead; empty when nothing is
    bool operator==(const StaleReason&) const = default;
};

/// A sentence for a person: "The unit reads "..." now, and read "..." before."
[[nodiscard]] std::string inWords(const StaleReason& reason);

class Staleness {
public:
    explicit Staleness(const storage::Reader& reader);

    /// Why a sentence or a paragraph is stale; empty when it holds. In the order of its links.
    [[nodiscard]] std::vector<StaleReason> of(const study::CondensateSentence& sentence);
    [[nodiscard]] std::vector<StaleReason> of(const study::CategoryParagraph& paragraph);

private:
    friend class StaleMarks;
    using IsStale = std::function<bool(const study::CondensateSentence&)>;
    std::vector<StaleReason> of(const study::CategoryParagraph& paragraph, const IsStale& isStale);
    std::vector<StaleReason> ofCondensate(const study::ParagraphCondensate& link, study::ThemeId within,
                                          const IsStale& isStale);
    std::optional<StaleReason> ofQuote(const study::ParagraphQuote& quote, study::ThemeId within);
    [[nodiscard]] bool isCodedWithin(study::UnitId unit, study::ThemeId theme) const;

    const storage::Reader* m_reader;
    study::ThemeTree m_tree;
    UnitWords m_words;
};

/// What StaleMarks knows of a whole study, as a value that can be worked out on another thread.
struct StaleFindings {
    std::unordered_map<study::SentenceId, study::ThemeId> condensateOf; ///< also of sentences that go
    std::unordered_map<study::RenditionId, study::UnitId> unitOf;       ///< also of renditions that go
    std::unordered_map<study::SentenceId, std::vector<StaleReason>> sentences;
    std::unordered_map<study::ParagraphId, std::vector<StaleReason>> paragraphs;
};
[[nodiscard]] StaleFindings findStale(const storage::Reader& reader);

class StaleMarks {
public:
    explicit StaleMarks(const storage::Reader& reader);
    /// With what another Reader found; then refresh() is to be called with every notification since that began.
    StaleMarks(const storage::Reader& reader, StaleFindings known);

    /// Looks again at what these rows can have touched. Returns whether anything changed.
    bool refresh(const study::Notification& notification);

    [[nodiscard]] const std::unordered_map<study::SentenceId, std::vector<StaleReason>>& sentences() const {
        return m_found.sentences;
    }
    [[nodiscard]] const std::unordered_map<study::ParagraphId, std::vector<StaleReason>>& paragraphs() const {
        return m_found.paragraphs;
    }

private:
    friend StaleFindings findStale(const storage::Reader& reader);
    struct Touched {
        std::unordered_set<study::SentenceId> sentences;
        std::unordered_set<study::ParagraphId> paragraphs;
        std::unordered_set<study::UnitId> units;
        std::unordered_set<study::ThemeId> condensates;
    };
    void lookAtAll();
    std::vector<StaleReason> of(const study::CategoryParagraph& paragraph);
    void takeTree(Touched& touched);
    void takeRendition(study::RenditionId id, Touched& touched);
    Touched touchedBy(const study::Notification& notification);
    void widen(Touched& touched) const;
    bool look(const Touched& touched);

    const storage::Reader* m_reader;
    Staleness m_staleness;
    StaleFindings m_found;
};

} // namespace emic::analysis
