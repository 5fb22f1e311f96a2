// What the styles of an OpenDocument text say about words: whether they are bold, hidden, or a title. Pure; any thread.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace emic::transcripts {

class OdtStyles {
public:
    /// Learns the styles that are children of `container`. Automatic ones are those that a program makes for
    /// formatting by hand.
    void learn(const pugi::xml_node& container, bool automatic);

    struct Look {
        std::optional<bool> bold; ///< nothing: as what stands around it
        std::optional<bool> hidden;
        bool title = false;
    };
    /// Of a paragraph. Bold only when it was made bold by hand: a bold style is how a kind of paragraph looks, as the
    /// runs of a Word document do not tell it either.
    [[nodiscard]] const Look& ofParagraph(std::string_view style);
    [[nodiscard]] const Look& ofWords(std::string_view style);
    /// True for a section or whatever else is hidden as a whole by attribute.
    [[nodiscard]] static bool isHidden(const pugi::xml_node& element);

private:
    struct Style {
        std::string parent;
        Look look;
        bool automatic = false;
        bool resolved = false;
    };
    using Styles = std::map<std::string, Style, std::less<>>;

    const Look& resolve(Styles& styles, std::string_view name, int depth, bool boldByHand);

    Styles m_paragraphs;
    Styles m_words;
    Look m_plain;
};

} // namespace emic::transcripts
