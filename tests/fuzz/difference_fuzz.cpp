// Two texts, parted by the first NUL: the script between them makes the one of the other, and edges keep their order.
#include "core/text/difference.h"
#include "core/text/utf8.h"
#include "tests/fuzz/checks.h"

using emic::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    namespace text = emic::text;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t parting = bytes.find('\0');
    const std::string_view left = bytes.substr(0, parting);
    const std::string_view right = parting == std::string_view::npos ? std::string_view() : bytes.substr(parting + 1);
    if (!text::isValidUtf8(left) || !text::isValidUtf8(right))
        return 0;
    const text::Text before{std::string(left)};
    const text::Text after{std::string(right)};
    const text::EditScript script = text::difference(before, after);
    require(text::applied(before, script) == after.utf8());
    require(text::withoutIdle(before, script).size() == script.size());
    const text::Carrier carrier(before, script);
    text::Position lastBegin;
    text::Position lastEnd;
    for (text::Position at; at <= before.end(); ++at.value) {
        const text::Position begin = carrier.begin(at);
        const text::Position end = carrier.end(at);
        require(begin >= lastBegin && begin <= after.end() && end >= lastEnd && end <= after.end());
        lastBegin = begin;
        lastEnd = end;
    }
    const double likeness = text::likeness(left, right);
    require(likeness >= 0 && likeness <= 1);
    return 0;
}
