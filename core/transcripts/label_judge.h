// Judges which labels of one style are people; labels.h says by what rules. Used by labels.cpp alone.
#pragma once

#include "core/transcripts/label_groups.h"
#include "core/transcripts/label_style.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace emic::transcripts {

/// The verdict on one style.
struct Verdict {
    LabelStyle style = LabelStyle::none;
    std::vector<std::int32_t> people; ///< groups
    std::map<std::int32_t, std::string> refused;
    std::int64_t lines = 0; ///< that begin with one of the people
};

class LabelJudge {
public:
    /// Refers to `document`, which must outlive it.
    LabelJudge(const Document& document, const std::vector<Line>& lines, LabelStyle asked);

    [[nodiscard]] const LabelGroups& gathered() const { return m_gathered; }
    /// Paragraphs that are no heading, and further lines that have the form of a label.
    [[nodiscard]] std::int64_t speechLines() const { return m_speechLines; }

    [[nodiscard]] static bool belongs(const LabelGroup& each, LabelStyle style);
    [[nodiscard]] static std::int64_t occurrences(const LabelGroup& each, LabelStyle style);
    [[nodiscard]] Verdict judge(LabelStyle style) const;

private:
    [[nodiscard]] const LabelGroup& group(std::int32_t number) const {
        return m_gathered.groups[static_cast<std::size_t>(number)];
    }

    /// The other labels of the style, which a rare one is compared with.
    struct Company {
        bool nothingRecurs = false; ///< the file is short, and the question is whether labels are the rule in it
        bool nearlyAll = false;     ///< nine of ten lines begin with what looks like a label
        bool mostly = false;        ///< six of ten do
        bool fullNames = false;     ///< all that recur are full names
        std::int64_t total = 0;
        std::int64_t likely = 0; ///< rare labels that are people's by their looks
        std::int64_t inHead = 0; ///< rare labels with few words behind them before the first that recurs
        std::size_t firstRecurring = 0;
        std::set<std::string, std::less<>> families;
        std::map<std::string, int, std::less<>> numbersOf;
    };

    /// Why a label can be no person whatever the others are; empty: it can.
    [[nodiscard]] std::string impossible(const LabelGroup& each, LabelStyle style) const;
    /// How often a label in square brackets stands elsewhere than where lines begin.
    [[nodiscard]] std::int64_t within(const LabelGroup& each) const;
    [[nodiscard]] bool ordinary(const std::string& label) const;
    [[nodiscard]] bool addressed(const std::string& label) const;
    /// Why a label that does not recur is no person; empty: it is one.
    [[nodiscard]] std::string refusal(const LabelGroup& each, const Company& company) const;
    [[nodiscard]] Company companyOf(const Verdict& verdict, const std::vector<std::int32_t>& rare, std::int64_t total,
                                    std::size_t firstRecurring) const;
    /// A label that is a person's by its looks.
    [[nodiscard]] static bool likely(const LabelGroup& each);
    [[nodiscard]] static bool role(const LabelGroup& each);
    /// A style must carry the file: labels that are few and far between are something else.
    [[nodiscard]] Verdict confirmed(Verdict verdict) const;

    const Document& m_document;
    LabelStyle m_asked;
    LabelGroups m_gathered;
    std::size_t m_lineCount = 0;
    std::int64_t m_tight = 0;  ///< lines with a colon and no space behind it
    std::int64_t m_colons = 0; ///< lines with a colon
    std::int64_t m_speechLines = 0;
    mutable std::size_t m_spent = 0; ///< bytes searched so far
};

} // namespace emic::transcripts
