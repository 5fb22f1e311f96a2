// Values of a manifest's document, which follows the schema already: what is required is there, what has a list of
// values has one of them. What may still be wrong is added to the problems. Internal to this room.
#pragma once

#include "core/exchange/manifest_findings.h"
#include "core/study/names.h"
#include "core/transcripts/checked_xml.h"
#include "core/transcripts/problems.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::exchange {

class ManifestValues {
public:
    explicit ManifestValues(transcripts::Problems& problems) : m_problems(&problems) {}

    /// Text that the schema wants there; it may still be white space.
    [[nodiscard]] std::string required(const xmlNode* node) const;
    [[nodiscard]] std::string required(const xmlNode* node, const char* name) const;
    [[nodiscard]] std::vector<std::string> requiredTexts(const xmlNode* parent, std::string_view name) const;

    template <class Enum>
    [[nodiscard]] Enum word(const xmlNode* node, const char* name) const {
        const std::optional<Enum> value = study::parseName<Enum>(transcripts::attribute(node, name).value_or(""));
        if (!value)
            add(node,
                "The attribute '" + std::string(name) + "' of <" + transcripts::nameOf(node) + "> has no meaning.");
        return value.value_or(Enum{});
    }

    [[nodiscard]] static bool yes(const xmlNode* node, const char* name, bool otherwise = false);
    [[nodiscard]] static std::vector<std::string> list(const std::string& spaced);

    void add(const xmlNode* node, std::string problem) const {
        m_problems->add(transcripts::lineOf(node), std::move(problem));
    }

private:
    transcripts::Problems* m_problems;
};

/// What the manifest's root says of impressions, condensates, categories and agreement.
[[nodiscard]] ManifestFindings readFindings(const xmlNode* root, const ManifestValues& values);

} // namespace emic::exchange
