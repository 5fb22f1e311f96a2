#include "app/workbench/times.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace emic::workbench {
namespace {

struct Parts {
    std::time_t seconds;
    int milliseconds;
};

/// Whole seconds rounded down, so that times before 1970 come out right too.
Parts partsOf(std::int64_t milliseconds) {
    const std::int64_t rest = ((milliseconds % 1000) + 1000) % 1000;
    return {static_cast<std::time_t>((milliseconds - rest) / 1000), static_cast<int>(rest)};
}

std::string formatted(const std::tm& time, const char* format) {
    std::array<char, 40> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &time)};
}

} // namespace

std::string localTime(std::int64_t millisecondsSince1970) {
    const Parts parts = partsOf(millisecondsSince1970);
    std::tm time{};
    ::localtime_r(&parts.seconds, &time);
    return formatted(time, "%Y-%m-%d %H:%M");
}

std::string utcTime(std::int64_t millisecondsSince1970) {
    const Parts parts = partsOf(millisecondsSince1970);
    std::tm time{};
    ::gmtime_r(&parts.seconds, &time);
    std::array<char, 8> milliseconds{};
    std::snprintf(milliseconds.data(), milliseconds.size(), ".%03dZ", parts.milliseconds);
    return formatted(time, "%Y-%m-%dT%H:%M:%S") + milliseconds.data();
}

std::string recordingTime(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    std::array<char, 40> text{};
    if (seconds >= 3600)
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                      static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    else
        std::snprintf(text.data(), text.size(), "%02lld:%02lld", static_cast<long long>(seconds / 60),
                      static_cast<long long>(seconds % 60));
    return text.data();
}

} // namespace emic::workbench
