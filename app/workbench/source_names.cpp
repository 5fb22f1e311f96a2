#include "app/workbench/source_names.h"

#include "core/text/strings.h"

namespace emic::workbench {

SourceNames::SourceNames(const storage::Reader& reader) {
    for (const study::Source& source : reader.all<study::Source>())
        m_taken.insert(text::foldCase(source.name));
}

std::string SourceNames::freeName(std::string_view wanted) {
    std::string name(wanted);
    for (int number = 2; !m_taken.insert(text::foldCase(name)).second; ++number)
        name = std::string(wanted) + " (" + std::to_string(number) + ")";
    return name;
}

} // namespace emic::workbench
