// The formats that can be read, and which of them some bytes are. A file is taken for what its bytes say; its name only
// tells apart what looks alike (text from Markdown). Pure; any thread.
#pragma once

#include "core/study/study.h"
#include "core/text/error.h"
#include "core/transcripts/document.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// One text may have this many characters (code points). More is no interview; it is a file opened by mistake.
inline constexpr std::int64_t largestText = 50'000'000;
/// One text may have this many paragraphs.
inline constexpr std::size_t mostParagraphs = 2'000'000;
/// A file may have this many bytes.
inline constexpr std::uintmax_t largestFile = 500'000'000;

/// The file can be read and holds no transcript at all: data of another kind. In a folder such files are passed over;
/// one that was named cannot be imported.
class NoTranscript : public InvalidInput {
public:
    using InvalidInput::InvalidInput;
};

/// Which columns of a table are what, by heading, where that is not to be worked out.
struct TableChoice {
    std::vector<std::string> text; ///< of rows that are turns, one; of rows that are respondents, each question
    std::string id;                ///< who answered, or which conversation a turn belongs to
    std::string speaker;
    std::string time;

    [[nodiscard]] bool any() const { return !text.empty() || !id.empty() || !speaker.empty() || !time.empty(); }
};

struct FormatOptions {
    std::optional<std::string>
        encoding; ///< IANA name; overrules what the bytes look like, for formats that are plain text
    TableChoice table = {};
};

/// One of the texts of a file that holds several.
struct NamedDocument {
    std::string name; ///< empty: the only one, named as the file
    Document document;
    std::optional<study::SourceKind> kind; ///< where the format knows
    std::string participant;               ///< code of who gave an answer, as the file has it; empty: not said
};

struct Format {
    std::string_view name;                        ///< as kept with the source: "docx"
    std::string_view title;                       ///< for people: "Word document (DOCX)"
    std::span<const std::string_view> extensions; ///< lower case, with the point
    /// True when the bytes are this format. `extension` is lower case with the point, or empty.
    bool (*recognises)(std::string_view bytes, std::string_view extension);
    /// Throws InvalidInput when the file is damaged, hostile or too large.
    Document (*read)(std::string_view bytes, const FormatOptions& options);
    /// Of formats that may hold several texts, which have no `read`.
    std::vector<NamedDocument> (*readSeveral)(std::string_view bytes, std::string_view fileName,
                                              const FormatOptions& options) = nullptr;
};

/// All formats, in the order in which they are asked.
[[nodiscard]] std::span<const Format> formats();

/// The format of some bytes, with a remark when the file's name promised another. Throws InvalidInput for what cannot
/// be read, with a sentence that says what the file seems to be and what to do.
struct Recognised {
    const Format* format = nullptr;
    std::string remark; ///< empty: nothing to say
};
[[nodiscard]] Recognised recognise(std::string_view bytes, std::string_view fileName);

/// What bytes that are no readable format seem to be ("a PDF file"), or empty. For error messages of other readers too.
struct Lookalike {
    std::string what;
    std::string advice;
};
[[nodiscard]] std::optional<Lookalike> lookalike(std::string_view bytes);

/// ".docx" of "Interview 1.DOCX"; empty when there is none.
[[nodiscard]] std::string extensionOf(std::string_view fileName);

} // namespace emic::transcripts
