// A regular expression and a text, parted by the first line feed: whatever they are, the answer comes, or a sentence.
#include "core/text/error.h"
#include "core/text/regex.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace emic;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t feed = std::min(bytes.find('\n'), bytes.size());
    const std::string_view utf8 = bytes.substr(std::min(feed + 1, bytes.size()));
    try {
        const text::Regex regex(bytes.substr(0, feed));
        text::RegexLimits limits;
        limits.steps = 1'000'000;
        limits.seconds = 1;
        text::RegexMatcher matcher(regex, limits);
        const text::Text text{std::string(utf8)};
        const auto spans = matcher.findAll(text);
        const auto found = matcher.findAll(utf8);
        if (spans.size() != found.size()) {
            std::abort();
        }
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (text.byteOffset(spans[i].begin) != found[i].begin || text.byteOffset(spans[i].end) != found[i].end) {
                std::abort();
            }
        }
        (void)matcher.atBeginning(utf8);
    } catch (const InvalidInput&) {
        // refused, with a sentence
    }
    return 0;
}
