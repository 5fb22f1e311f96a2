// The words of units, with the texts they stand in kept while they are asked for. Internal to the room; belongs to the
// Reader's thread and lives shorter than the Reader.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/text/text.h"

#include <string_view>
#include <unordered_map>

namespace emic::analysis {

class UnitWords {
public:
    explicit UnitWords(const storage::Reader& reader) : m_reader(&reader) {}

    /// Valid until forget() or the end of this object.
    [[nodiscard]] std::string_view of(const study::MeaningUnit& unit) {
        auto found = m_texts.find(unit.source);
        if (found == m_texts.end())
            found = m_texts.emplace(unit.source, m_reader->textOf(m_reader->get(unit.source))).first;
        return found->second.slice(unit.span());
    }

    /// The source's text is another one now.
    void forget(study::SourceId source) { m_texts.erase(source); }

private:
    const storage::Reader* m_reader;
    std::unordered_map<study::SourceId, text::Text> m_texts;
};

} // namespace emic::analysis
