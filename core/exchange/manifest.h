// The study manifest: a whole study as text (schemas/study.xsd), written by hand and kept under version control.
//
// Reading it takes three steps, each of which reports all it finds: well-formed XML without a document type
// declaration, so that nothing in it expands or is fetched; the schema; and what no schema can say (references, names
// said twice, paths). What needs the files beside the manifest is checked by build.h. Pure; any thread.
//
// Values are as the manifest has them, with white space in running text as one space. `line` is where the element's
// start tag ends, from 1 (and one line less sure beyond 65,535, where libxml2 stops counting). Ids are the author's
// own.
#pragma once

#include "core/exchange/manifest_findings.h"
#include "core/study/study.h"
#include "core/transcripts/label_style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::exchange {

struct Manifest {
    struct Analyst {
        std::int64_t line = 0;
        std::string id;
        std::string name;
        std::vector<study::TeamStep> ready;
    };

    struct Group {
        std::int64_t line = 0;
        std::string id;
        std::string name;
        std::string description;
    };

    struct Attribute {
        std::int64_t line = 0;
        std::string name;
        std::string column; ///< of the participants' table; the name where the manifest names no column
        study::AttributeType type = study::AttributeType::text;
        std::vector<std::string> categories;
    };

    struct Participants {
        std::int64_t line = 0;
        std::string file; ///< relative to the manifest's folder
        std::string idColumn;
        std::optional<std::string> groupColumn;
        std::vector<Attribute> attributes;
    };

    struct Exclusion {
        std::int64_t line = 0;
        std::string participant; ///< id
        std::string wave;        ///< code
        std::string code;        ///< of a scale or item
        std::string reason;
    };

    struct Outcomes {
        std::int64_t line = 0;
        std::string instruments;                 ///< file, relative to the manifest's folder
        std::optional<std::string> measurements; ///< file, likewise
        std::vector<Exclusion> exclusions;
    };

    struct Meeting {
        std::int64_t line = 0;
        std::string id;
        std::string name;
        std::string group; ///< id
        std::optional<std::string> date;
        std::vector<std::string> topics;
        std::vector<std::string> attended; ///< participants' ids
    };

    struct Speaker {
        std::int64_t line = 0;
        std::string label;
        std::optional<std::string> participant; ///< id
        std::optional<study::Role> role;
    };

    struct Source {
        std::int64_t line = 0;
        std::string id;
        std::string path; ///< relative to the manifest's folder
        study::SourceKind kind = study::SourceKind::interview;
        std::optional<std::string> group;       ///< id
        std::optional<std::string> meeting;     ///< id
        std::optional<std::string> participant; ///< id
        std::optional<std::string> date;
        std::string language; ///< empty: the study's first
        transcripts::LabelStyle labels = transcripts::LabelStyle::automatic;
        std::optional<std::string> speakerPattern; ///< a regular expression
        std::optional<std::int64_t> mergeGapMs;
        std::optional<std::string> encoding;
        std::vector<Speaker> speakers;
    };

    struct Theme {
        std::int64_t line = 0;
        std::string id;
        std::string name;
        std::string definition;
        std::string inclusion;
        std::string exclusion;
        std::optional<std::int64_t> colour; ///< from 1
        std::vector<Theme> subthemes;
    };

    struct FocusArea {
        std::int64_t line = 0;
        std::string id;
        std::string name;
        std::string description;
        std::vector<Theme> themes;
    };

    struct Code {
        std::int64_t line = 0;
        std::string theme;   ///< id
        std::string analyst; ///< id
        bool golden = false;
    };

    struct Rendition {
        std::int64_t line = 0;
        std::string published;   ///< empty: the verbatim itself
        std::string translation; ///< empty: none
        std::string language;    ///< of the translation
        std::string speakerTag;  ///< empty: the study's
    };

    struct Memo {
        std::int64_t line = 0;
        std::string analyst; ///< id
        std::string text;
        std::optional<std::string> source; ///< at most one of these; none: on the study, or on the unit it stands in
        std::optional<std::string> participant;
        std::optional<std::string> theme;
    };

    struct Unit {
        std::int64_t line = 0;
        std::string source; ///< id
        std::string quote;
        std::string before; ///< what stands directly before the quote; empty: anything
        std::string after;
        study::Relevance relevance = study::Relevance::relevant;
        std::vector<Code> codes;
        std::optional<Rendition> rendition;
        std::vector<Memo> memos;
    };

    std::int64_t line = 0;
    std::string title;
    std::vector<std::string> languages; ///< BCP 47, the most usual first; at least one
    std::string question;
    std::string speakerTag;
    std::vector<Analyst> analysts; ///< at least one
    bool blind = false;            ///< analysts code without seeing each other's codings
    std::vector<Group> groups;
    std::optional<Participants> participants;
    std::optional<Outcomes> outcomes;
    std::vector<Meeting> meetings;
    std::vector<Source> sources;
    std::vector<FocusArea> focusAreas;
    std::vector<Theme> themes; ///< those in no focus area
    std::vector<Unit> units;
    std::vector<Memo> memos;
    ManifestFindings findings;
};

/// A manifest may have this many bytes.
inline constexpr std::size_t largestManifest = 100'000'000;

/// Reads a manifest. `fileName` is for messages. Throws InvalidInput with up to mostProblems problems
/// (core/transcripts/problems.h), a line each: "study.xml:12: <code> needs an attribute 'theme'."
[[nodiscard]] Manifest readManifest(std::string_view bytes, std::string_view fileName);

} // namespace emic::exchange
