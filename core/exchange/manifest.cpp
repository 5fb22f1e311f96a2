#include "core/exchange/manifest.h"

#include "core/exchange/manifest_check.h"
#include "core/exchange/manifest_values.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/checked_xml.h"
#include "core/transcripts/problems.h"

#include <charconv>
#include <cmath>

namespace emic::schemas {
extern const std::string_view manifestSchema;
}

namespace emic::exchange {

using transcripts::attribute;
using transcripts::child;
using transcripts::children;
using transcripts::lineOf;
using transcripts::nameOf;
using transcripts::Problems;
using transcripts::textIn;

namespace {

/// How values of a manifest are written, where it takes a word to say it.
std::string valueHint(std::string_view attribute) {
    if (attribute == "date")
        return "write a date as 2024-02-29";
    if (attribute == "language")
        return "write a language as da or en-GB";
    if (attribute == "colour")
        return "write a whole number from 1";
    if (attribute == "golden" || attribute == "read" || attribute == "whole" || attribute == "blind")
        return "write true or false";
    if (attribute == "path" || attribute == "file")
        return "name a file below the manifest's folder";
    return {};
}

/// A decimal number of seconds, which the schema keeps within an hour.
std::int64_t milliseconds(std::string_view decimal) {
    decimal = text::trim(decimal);
    if (decimal.starts_with('+'))
        decimal.remove_prefix(1);
    double seconds = 0;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), seconds);
    return std::llround(seconds * 1000);
}

class ManifestReader : ManifestValues {
public:
    using ManifestValues::ManifestValues;

    [[nodiscard]] Manifest study(const xmlNode* root) const;

private:
    [[nodiscard]] static std::vector<study::TeamStep> ready(const xmlNode* node);
    [[nodiscard]] Manifest::Participants participants(const xmlNode* node) const;
    [[nodiscard]] Manifest::Outcomes outcomes(const xmlNode* node) const;
    [[nodiscard]] Manifest::Meeting meeting(const xmlNode* node) const;
    [[nodiscard]] Manifest::Source source(const xmlNode* node) const;
    [[nodiscard]] Manifest::Theme theme(const xmlNode* node) const;
    [[nodiscard]] Manifest::Unit unit(const xmlNode* node) const;
    [[nodiscard]] Manifest::Rendition rendition(const xmlNode* node) const;
    [[nodiscard]] Manifest::Memo memo(const xmlNode* node) const;
};

std::vector<study::TeamStep> ManifestReader::ready(const xmlNode* node) {
    std::vector<study::TeamStep> steps;
    for (const std::string& word : list(attribute(node, "ready").value_or("")))
        if (const std::optional<study::TeamStep> step = study::parseName<study::TeamStep>(word))
            steps.push_back(*step);
    return steps;
}

Manifest::Outcomes ManifestReader::outcomes(const xmlNode* node) const {
    Manifest::Outcomes outcomes{lineOf(node), required(node, "instruments"), attribute(node, "measurements"), {}};
    for (const xmlNode* each : children(node, "exclude"))
        outcomes.exclusions.push_back({lineOf(each), required(each, "participant"), required(each, "wave"),
                                       required(each, "code"), textIn(each)});
    return outcomes;
}

Manifest::Participants ManifestReader::participants(const xmlNode* node) const {
    Manifest::Participants participants;
    participants.line = lineOf(node);
    participants.file = required(node, "file");
    participants.idColumn = required(node, "id-column");
    participants.groupColumn = attribute(node, "group-column");
    for (const xmlNode* each : children(node, "attribute")) {
        Manifest::Attribute attribute;
        attribute.line = lineOf(each);
        attribute.name = required(each, "name");
        attribute.column = exchange::attribute(each, "column").value_or(attribute.name);
        attribute.type = word<study::AttributeType>(each, "type");
        attribute.categories = requiredTexts(each, "category");
        participants.attributes.push_back(std::move(attribute));
    }
    return participants;
}

Manifest::Meeting ManifestReader::meeting(const xmlNode* node) const {
    Manifest::Meeting meeting;
    meeting.line = lineOf(node);
    meeting.id = required(node, "id");
    meeting.name = required(node, "name");
    meeting.group = required(node, "group");
    meeting.date = attribute(node, "date");
    meeting.topics = requiredTexts(node, "topic");
    meeting.attended = list(textIn(child(node, "attended")));
    return meeting;
}

Manifest::Source ManifestReader::source(const xmlNode* node) const {
    Manifest::Source source;
    source.line = lineOf(node);
    source.id = required(node, "id");
    source.path = required(node, "path");
    source.kind = word<study::SourceKind>(node, "kind");
    source.group = attribute(node, "group");
    source.meeting = attribute(node, "meeting");
    source.participant = attribute(node, "participant");
    source.date = attribute(node, "date");
    source.language = attribute(node, "language").value_or("");
    source.labels = transcripts::labelStyle(attribute(node, "labels").value_or("auto"))
                        .value_or(transcripts::LabelStyle::automatic);
    source.speakerPattern = attribute(node, "speaker-regex");
    if (const auto seconds = attribute(node, "merge-gap"))
        source.mergeGapMs = milliseconds(*seconds);
    source.encoding = attribute(node, "encoding");
    for (const xmlNode* each : children(node, "speaker")) {
        Manifest::Speaker speaker{lineOf(each), required(each, "label"), attribute(each, "participant"), std::nullopt};
        if (attribute(each, "role"))
            speaker.role = word<study::Role>(each, "role");
        source.speakers.push_back(std::move(speaker));
    }
    return source;
}

/// As deep as the document, which the XML reader keeps within 256.
Manifest::Theme ManifestReader::theme(const xmlNode* node) const {
    Manifest::Theme theme;
    theme.line = lineOf(node);
    theme.id = required(node, "id");
    theme.name = required(node, "name");
    theme.definition = textIn(child(node, "definition"));
    theme.inclusion = textIn(child(node, "include"));
    theme.exclusion = textIn(child(node, "exclude"));
    if (const std::optional<std::string> typed = attribute(node, "colour")) {
        std::int32_t colour = 0;
        const std::string digits = typed->substr(typed->starts_with('+') ? 1 : 0);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), colour);
        if (error != std::errc() || end != digits.data() + digits.size() || colour < 1)
            add(node, "The colour " + text::excerpt(*typed, 20) +
                          " is no place in the palette; write a small whole number from 1.");
        theme.colour = colour;
    }
    for (const xmlNode* each : children(node, "theme"))
        theme.subthemes.push_back(this->theme(each));
    return theme;
}

Manifest::Rendition ManifestReader::rendition(const xmlNode* node) const {
    Manifest::Rendition rendition;
    rendition.line = lineOf(node);
    rendition.published = textIn(child(node, "published"));
    if (const xmlNode* translation = child(node, "translation")) {
        rendition.translation = required(translation);
        rendition.language = required(translation, "language");
    }
    rendition.speakerTag = attribute(node, "speaker-tag").value_or("");
    return rendition;
}

Manifest::Memo ManifestReader::memo(const xmlNode* node) const {
    return {lineOf(node),
            required(node, "analyst"),
            required(node),
            attribute(node, "source"),
            attribute(node, "participant"),
            attribute(node, "theme")};
}

Manifest::Unit ManifestReader::unit(const xmlNode* node) const {
    Manifest::Unit unit;
    unit.line = lineOf(node);
    unit.source = required(node, "source");
    const xmlNode* quote = child(node, "quote");
    unit.quote = required(quote);
    unit.before = attribute(quote, "before").value_or("");
    unit.after = attribute(quote, "after").value_or("");
    if (attribute(node, "relevance"))
        unit.relevance = word<study::Relevance>(node, "relevance");
    for (const xmlNode* each : children(node, "code"))
        unit.codes.push_back({lineOf(each), required(each, "theme"), required(each, "analyst"), yes(each, "golden")});
    if (const xmlNode* rendered = child(node, "rendition"))
        unit.rendition = rendition(rendered);
    for (const xmlNode* each : children(node, "memo"))
        unit.memos.push_back(memo(each));
    return unit;
}

Manifest ManifestReader::study(const xmlNode* root) const {
    Manifest study;
    study.line = lineOf(root);
    study.title = required(root, "title");
    study.languages = list(required(root, "languages"));
    study.question = textIn(child(root, "question"));
    study.speakerTag = textIn(child(root, "speaker-tag"));
    for (const xmlNode* each : children(child(root, "analysts"), "analyst"))
        study.analysts.push_back({lineOf(each), required(each, "id"), required(each, "name"), ready(each)});
    study.blind = yes(child(root, "analysts"), "blind");
    for (const xmlNode* each : children(child(root, "groups"), "group"))
        study.groups.push_back({lineOf(each), required(each, "id"), required(each, "name"), textIn(each)});
    if (const xmlNode* table = child(root, "participants"))
        study.participants = participants(table);
    if (const xmlNode* node = child(root, "outcomes"))
        study.outcomes = outcomes(node);
    for (const xmlNode* each : children(child(root, "meetings"), "meeting"))
        study.meetings.push_back(meeting(each));
    for (const xmlNode* each : children(child(root, "sources"), "source"))
        study.sources.push_back(source(each));
    for (const xmlNode* each : children(child(root, "themes"))) {
        if (nameOf(each) == "theme") {
            study.themes.push_back(theme(each));
            continue;
        }
        Manifest::FocusArea area{
            lineOf(each), required(each, "id"), required(each, "name"), textIn(child(each, "description")), {}};
        for (const xmlNode* inner : children(each, "theme"))
            area.themes.push_back(theme(inner));
        study.focusAreas.push_back(std::move(area));
    }
    for (const xmlNode* each : children(child(root, "units"), "unit"))
        study.units.push_back(unit(each));
    for (const xmlNode* each : children(child(root, "memos"), "memo"))
        study.memos.push_back(memo(each));
    study.findings = readFindings(root, *this);
    return study;
}

} // namespace

Manifest readManifest(std::string_view bytes, std::string_view fileName) {
    Problems problems{std::string(fileName)};
    if (bytes.size() > largestManifest)
        problems.add(0,
                     "The file is larger than 100 million bytes, the most that a manifest may have; split the study.");
    problems.throwIfAny();
    const transcripts::XmlKind kind{"a manifest",        "study",  "urn:emic:study:1", schemas::manifestSchema,
                                    "schemas/study.xsd", valueHint};
    const transcripts::XmlDocument document = transcripts::parseXml(bytes, kind, problems);
    problems.throwIfAny();
    transcripts::validateXml(document, kind, problems);
    problems.throwIfAny();
    Manifest manifest = ManifestReader(problems).study(xmlDocGetRootElement(document.get()));
    checkManifest(manifest, problems);
    problems.throwIfAny();
    return manifest;
}

} // namespace emic::exchange
