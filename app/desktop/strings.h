// Between the core's UTF-8 and Qt's strings. Pure; any thread.
#pragma once

#include <filesystem>
#include <QString>
#include <string>
#include <string_view>

namespace emic::desktop {

[[nodiscard]] inline QString shown(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

[[nodiscard]] inline std::string utf8(const QString& text) {
    return text.toStdString();
}

[[nodiscard]] inline QString shownPath(const std::filesystem::path& path) {
    return shown(path.native());
}

[[nodiscard]] inline std::filesystem::path pathOf(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

} // namespace emic::desktop
