// Finding a name by typing a few of its letters. Pure; any thread.
#pragma once

#include <optional>
#include <QString>

namespace emic::desktop {

/// How well `name` fits what was typed: smaller is better, nothing when it does not fit. Each word typed must begin a
/// word of the name, or stand inside one; letters of initials ("lm" for "Lonely mornings") fit too. Not regarding case
/// and diacritics that people leave out.
[[nodiscard]] std::optional<int> matchName(const QString& typed, const QString& name);

} // namespace emic::desktop
