#include "core/analysis/speaker_tag.h"

#include "core/study/tag_template.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace emic::analysis {

using study::TagPiece;

namespace {

/// A name with the words that belong to it, and what separates it from the name before.
struct TagField {
    std::string separator;
    std::string before;
    std::string name;
    std::string behind;
};

struct TagParts {
    std::string opening;
    std::vector<TagField> fields;
    std::string closing;
};

bool isSeparator(char32_t point) {
    static constexpr std::u32string_view marks = U",;/|\u00B7\u2013\u2014";
    return marks.find(point) != std::u32string_view::npos;
}

/// True for signs that may open or close a tag: anything of ASCII but letters, digits and white space, and quotation
/// marks.
bool isMark(char32_t point) {
    static constexpr std::u32string_view quotationMarks = U"\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB\u2013\u2014";
    const bool sign = (point > 0x20 && point < 0x30) || (point >= 0x3A && point < 0x41) ||
                      (point >= 0x5B && point < 0x61) || (point >= 0x7B && point < 0x7F);
    return sign || quotationMarks.find(point) != std::u32string_view::npos;
}

/// Bytes of the marks and white space at the beginning.
std::size_t openingLength(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const text::CodePoint point = text::codePointAt(text, at);
        if (!isMark(point.value) && !text::isBlank(point.value))
            break;
        at += point.length;
    }
    return at;
}

/// Where the marks and white space at the end begin.
std::size_t closingStart(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        const text::CodePoint point = text::codePointBefore(text, at);
        if (!isMark(point.value) && !text::isBlank(point.value))
            break;
        at -= point.length;
    }
    return at;
}

/// Cuts what stands between two names into what belongs to the first, what separates them and what belongs to the
/// second.
void cutBetween(std::string_view between, TagField& first, TagField& second) {
    for (std::size_t at = 0; at < between.size();) {
        const text::CodePoint point = text::codePointAt(between, at);
        if (!isSeparator(point.value)) {
            at += point.length;
            continue;
        }
        std::size_t begin = at;
        std::size_t end = at + point.length;
        while (begin > 0 && text::isBlank(text::codePointBefore(between, begin).value))
            begin -= text::codePointBefore(between, begin).length;
        while (end < between.size() && text::isBlank(text::codePointAt(between, end).value))
            end += text::codePointAt(between, end).length;
        first.behind = between.substr(0, begin);
        second.separator = between.substr(begin, end - begin);
        second.before = between.substr(end);
        return;
    }
    second.separator = between;
}

TagParts partsOf(const std::vector<TagPiece>& pieces) {
    TagParts parts;
    std::string text;
    for (const TagPiece& piece : pieces) {
        if (!piece.isName) {
            text = piece.text;
            continue;
        }
        TagField field;
        field.name = piece.text;
        if (parts.fields.empty()) {
            const std::size_t opening = openingLength(text);
            parts.opening = text.substr(0, opening);
            field.before = text.substr(opening);
        } else {
            cutBetween(text, parts.fields.back(), field);
        }
        parts.fields.push_back(std::move(field));
        text.clear();
    }
    if (parts.fields.empty()) {
        parts.opening = text;
        return parts;
    }
    const std::size_t closing = closingStart(text);
    parts.fields.back().behind = text.substr(0, closing);
    parts.closing = text.substr(closing);
    return parts;
}

std::string kindForPeople(study::SourceKind kind) {
    switch (kind) {
    case study::SourceKind::interview:
        return "interview";
    case study::SourceKind::groupDiscussion:
        return "group discussion";
    case study::SourceKind::answer:
        return "answer";
    case study::SourceKind::observation:
        return "observation";
    case study::SourceKind::fieldNote:
        return "field note";
    }
    return {};
}

} // namespace

std::string fillSpeakerTag(std::string_view speakerTag, const TagValues& values) {
    const TagParts parts = partsOf(study::parseTagTemplate(speakerTag));
    if (parts.fields.empty())
        return parts.opening;
    std::string filled;
    for (const TagField& field : parts.fields) {
        const auto value = values.find(text::foldCase(field.name));
        if (value == values.end() || value->second.empty())
            continue;
        filled += (filled.empty() ? "" : field.separator) + field.before + value->second + field.behind;
    }
    return filled.empty() ? std::string() : parts.opening + filled + parts.closing;
}

SpeakerTags::SpeakerTags(const storage::Reader& reader) : m_studyTag(reader.info().speakerTag) {
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        m_groups.emplace(group.id, group.name);
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        TagValues& values = m_participants[participant.id];
        values["code"] = participant.code;
        if (participant.group)
            values["group"] = m_groups.at(*participant.group);
    }
    std::unordered_map<study::AttributeId, std::string> names;
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        names.emplace(attribute.id, text::foldCase(attribute.name));
    for (const study::AttributeValue& value : reader.all<study::AttributeValue>())
        m_participants.at(value.participant)[names.at(value.attribute)] = value.value;
}

std::string SpeakerTags::tag(std::string_view speakerTag, const std::vector<study::ParticipantId>& participants,
                             const study::Source& source) const {
    std::map<std::string, std::vector<std::string>> different;
    for (const study::ParticipantId& participant : participants) {
        const auto known = m_participants.find(participant);
        if (known == m_participants.end())
            continue;
        for (const auto& [name, value] : known->second) {
            std::vector<std::string>& values = different[name];
            if (std::find(values.begin(), values.end(), value) == values.end())
                values.push_back(value);
        }
    }
    TagValues joined;
    for (const auto& [name, values] : different)
        for (const std::string& value : values)
            joined[name] += (joined[name].empty() ? "" : " / ") + value;
    joined["kind"] = kindForPeople(source.kind);
    if (participants.empty() && source.group)
        joined["group"] = m_groups.at(*source.group);
    return fillSpeakerTag(speakerTag.empty() ? m_studyTag : speakerTag, joined);
}

} // namespace emic::analysis
