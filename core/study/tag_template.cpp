#include "core/study/tag_template.h"

#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::study {
namespace {

[[noreturn]] void refuse(std::string_view tag, const std::string& why) {
    throw InvalidInput("The speaker tag '" + std::string(tag) + "' " + why +
                       "; write names in braces, as in [{sex}, {group}].");
}

} // namespace

std::vector<TagPiece> parseTagTemplate(std::string_view tag) {
    std::vector<TagPiece> pieces;
    std::size_t at = 0;
    while (at < tag.size()) {
        const std::size_t brace = tag.find_first_of("{}", at);
        if (brace != at)
            pieces.push_back({false, std::string(tag.substr(at, brace - at))});
        if (brace == std::string_view::npos)
            break;
        if (tag[brace] == '}')
            refuse(tag, "closes a brace that it does not open");
        const std::size_t end = tag.find_first_of("{}", brace + 1);
        if (end == std::string_view::npos || tag[end] == '{')
            refuse(tag, "opens a brace that it does not close");
        const std::string name = text::collapseSpace(tag.substr(brace + 1, end - brace - 1));
        if (name.empty())
            refuse(tag, "has braces with no name between them");
        pieces.push_back({true, name});
        at = end + 1;
    }
    return pieces;
}

std::string writeTagTemplate(const std::vector<TagPiece>& pieces) {
    std::string tag;
    for (const TagPiece& piece : pieces)
        tag += piece.isName ? "{" + piece.text + "}" : piece.text;
    return tag;
}

bool isBuiltInTagName(std::string_view name) {
    const std::string folded = text::foldCase(name);
    return folded == "group" || folded == "code" || folded == "kind";
}

} // namespace emic::study
