#include "core/transcripts/odt_styles.h"

#include "core/transcripts/xml.h"

namespace emic::transcripts {

namespace {

constexpr int mostAncestors = 30; ///< a style may name itself as its parent

std::optional<bool> boldness(std::string_view weight) {
    if (weight.empty()) {
        return std::nullopt;
    }
    return weight == "bold" || weight == "600" || weight == "700" || weight == "800" || weight == "900";
}

} // namespace

void OdtStyles::learn(const pugi::xml_node& container, bool automatic) {
    for (const pugi::xml_node each : container.children()) {
        if (localName(each) != "style") {
            continue;
        }
        const std::string_view family = localAttribute(each, "family");
        if (family != "paragraph" && family != "text") {
            continue;
        }
        const std::string_view name = localAttribute(each, "name");
        const pugi::xml_node properties = child(each, "text-properties");
        Style style;
        style.parent = localAttribute(each, "parent-style-name");
        style.automatic = automatic;
        style.look.bold = boldness(localAttribute(properties, "font-weight"));
        if (const std::string_view display = localAttribute(properties, "display"); !display.empty()) {
            style.look.hidden = display == "none";
        }
        style.look.title = name == "Title" || name == "Subtitle";
        (family == "text" ? m_words : m_paragraphs).insert_or_assign(std::string(name), std::move(style));
    }
}

const OdtStyles::Look& OdtStyles::resolve(Styles& styles, std::string_view name, int depth, bool boldByHand) {
    const auto found = styles.find(name);
    if (found == styles.end()) {
        return m_plain;
    }
    Style& style = found->second;
    if (!style.resolved && depth < mostAncestors) {
        style.resolved = true;
        const Look parent = style.parent.empty() ? m_plain : resolve(styles, style.parent, depth + 1, boldByHand);
        if (boldByHand && !style.automatic) {
            style.look.bold.reset();
        } else if (!style.look.bold) {
            style.look.bold = parent.bold;
        }
        if (!style.look.hidden) {
            style.look.hidden = parent.hidden;
        }
        style.look.title = style.look.title || parent.title;
    }
    return style.look;
}

const OdtStyles::Look& OdtStyles::ofParagraph(std::string_view style) {
    return resolve(m_paragraphs, style, 0, true);
}

const OdtStyles::Look& OdtStyles::ofWords(std::string_view style) {
    return resolve(m_words, style, 0, false);
}

bool OdtStyles::isHidden(const pugi::xml_node& element) {
    return localAttribute(element, "display") == "none" || localAttribute(element, "is-hidden") == "true";
}

} // namespace emic::transcripts
