#include "core/transcripts/text_reader.h"

#include "core/text/error.h"
#include "core/text/text.h"
#include "core/transcripts/label_scan.h"
#include "core/transcripts/spaces.h"

#include <algorithm>

namespace emic::transcripts {

void checkParagraphs(std::size_t count) {
    if (count > mostParagraphs) {
        throw InvalidInput(
            "The file has more than 2 million paragraphs, which is more than one source may have. If it is a "
            "transcript, split it into several files.");
    }
}

void checkCharacters(std::int64_t count) {
    if (count > largestText) {
        throw InvalidInput(
            "The file has more than 50 million characters of text, which is more than one source may have. "
            "If it is a transcript, split it into several files.");
    }
}

Document decodedDocument(std::string_view bytes, const FormatOptions& options) {
    checkCharacters(static_cast<std::int64_t>(bytes.size() / 4)); // no encoding takes more bytes for a character
    text::Decoded decoded = text::decode(bytes, options.encoding);
    checkCharacters(text::countCodePoints(decoded.utf8));
    Document document;
    document.text = std::move(decoded.utf8);
    document.encoding = std::move(decoded.encoding);
    document.encodingCertain = decoded.certain;
    document.lineEnds = decoded.lineEnds;
    document.replaced = decoded.replaced;
    return document;
}

Document readText(std::string_view bytes, const FormatOptions& options) {
    Document document = decodedDocument(bytes, options);
    document.format = "text";
    const std::string_view text = document.text;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        ++number;
        const std::size_t first = skipSpace(text, begin, end);
        if (first < end) {
            Block block;
            block.text = {first, trimEnd(text, first, end)};
            block.place = number;
            document.blocks.push_back(block);
            checkParagraphs(document.blocks.size());
        }
        begin = end + 1;
    }
    return document;
}

} // namespace emic::transcripts
