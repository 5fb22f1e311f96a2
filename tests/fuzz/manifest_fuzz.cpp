// Any bytes as a manifest: read, or refused with a message that can be shown. Nothing else.
#include "core/exchange/manifest.h"
#include "core/text/error.h"
#include "core/text/text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const emic::exchange::Manifest manifest = emic::exchange::readManifest(bytes, "study.xml");
        if (manifest.analysts.empty() || manifest.languages.empty())
            std::abort();
    } catch (const emic::Error& error) {
        const std::string_view message = error.what();
        if (!emic::text::isValidUtf8(message) || !message.starts_with("study.xml:"))
            std::abort();
    }
    return 0;
}
