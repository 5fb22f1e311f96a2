// What style sheets say about words, as far as it matters here: whether they are bold, hidden, or keep their white
// space. Only rules for a single class are heeded, which is how office programs write what was formatted by hand. Pure;
// any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace emic::transcripts {

struct HtmlLook {
    std::optional<bool> bold; ///< nothing: as what stands around it
    std::optional<bool> preformatted;
    bool hidden = false;
};

/// What the declarations of a style attribute or rule say.
[[nodiscard]] HtmlLook lookOf(std::string_view declarations);

class HtmlStyles {
public:
    /// Learns the rules of a <style> element.
    void learn(std::string_view sheet);
    /// Of an element with these classes and this style attribute. An element's own style overrules.
    [[nodiscard]] HtmlLook look(std::string_view classes, std::string_view style) const;

private:
    std::map<std::string, HtmlLook, std::less<>> m_classes;
};

/// True when `text` holds `word`, which is in lower case, whatever the case.
[[nodiscard]] bool containsFolded(std::string_view text, std::string_view word);

} // namespace emic::transcripts
