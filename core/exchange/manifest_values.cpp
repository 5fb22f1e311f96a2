#include "core/exchange/manifest_values.h"

#include "core/text/strings.h"

namespace emic::exchange {

using transcripts::attribute;
using transcripts::children;
using transcripts::nameOf;
using transcripts::textIn;

std::string ManifestValues::required(const xmlNode* node) const {
    std::string text = textIn(node);
    if (text.empty())
        add(node, "<" + nameOf(node) + "> is empty; fill it or take it out.");
    return text;
}

std::string ManifestValues::required(const xmlNode* node, const char* name) const {
    std::string text = attribute(node, name).value_or("");
    if (text.empty())
        add(node, "The attribute '" + std::string(name) + "' of <" + nameOf(node) + "> is empty.");
    return text;
}

std::vector<std::string> ManifestValues::requiredTexts(const xmlNode* parent, std::string_view name) const {
    std::vector<std::string> texts;
    for (const xmlNode* each : children(parent, name))
        texts.push_back(required(each));
    return texts;
}

bool ManifestValues::yes(const xmlNode* node, const char* name, bool otherwise) {
    const std::optional<std::string> value = attribute(node, name);
    return value ? value == "true" || value == "1" : otherwise;
}

std::vector<std::string> ManifestValues::list(const std::string& spaced) {
    std::vector<std::string> words;
    for (const std::string_view each : text::split(spaced, ' ')) {
        if (!each.empty())
            words.emplace_back(each);
    }
    return words;
}

} // namespace emic::exchange
