// What people type to name a thing of a study, found. Sources, themes, participants and analysts are found by name in
// core/editing; here are those that have none. Belongs to the Reader's thread.
#pragma once

#include "core/analysis/thread.h"
#include "core/exchange/quote_finder.h"
#include "core/storage/reader.h"
#include "core/study/findings.h"
#include "core/text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

/// A unit by its id, by at least four digits that its id alone begins with, or as SOURCE:BEGIN-END. Throws NotFound
/// when there is none, InvalidInput when several ids begin so.
[[nodiscard]] study::MeaningUnit unitAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] std::vector<study::UnitId> unitsAt(const storage::Reader& reader, const std::vector<std::string>& typed);

/// The same for what has an id alone.
[[nodiscard]] study::Memo memoAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] study::PreliminaryTheme preliminaryAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] study::CondensateSentence sentenceAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] study::CategoryParagraph paragraphAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] study::Decision decisionAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] study::Negotiation negotiationAt(const storage::Reader& reader, std::string_view typed);

/// A unit that a sentence leans on, or a theme whose condensate a paragraph leans on: as unitAt and themeByPath, and by
/// its id or the name it had also when it is gone. Throws NotFound when there is no such link.
[[nodiscard]] study::UnitId linkedUnitAt(const storage::Reader& reader, study::SentenceId sentence,
                                         std::string_view typed);
[[nodiscard]] study::ThemeId linkedThemeAt(const storage::Reader& reader, study::ParagraphId paragraph,
                                           std::string_view typed);

/// A place of the thread: a unit, sentence, paragraph or category, by id as above. Throws InvalidInput when several
/// things have ids that begin so.
[[nodiscard]] analysis::ThreadStart threadAt(const storage::Reader& reader, std::string_view typed);

/// Words that a person quotes from a source. `before` and `after` must stand directly beside them; empty: anything.
struct TypedQuote {
    std::string words;
    std::string before;
    std::string after;
};

/// Finds quotes in one source; white space counts as one space. Keeps the text.
class SourceQuotes {
public:
    SourceQuotes(const storage::Reader& reader, const study::Source& source);
    SourceQuotes(const SourceQuotes&) = delete;
    SourceQuotes& operator=(const SourceQuotes&) = delete;

    /// Throws InvalidInput with what to do when the words do not stand in the source, or more than once.
    [[nodiscard]] text::Span find(const TypedQuote& quote) const;

private:
    std::string m_name;
    text::Text m_text;
    exchange::QuoteFinder m_finder;
};

/// An id's first eight digits: enough to type, and short enough to read.
[[nodiscard]] std::string shortId(const study::Uuid& id);

} // namespace emic::workbench
