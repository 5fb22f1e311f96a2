// What may be written next into a query, at the place where somebody types. Pure; any thread.
#pragma once

#include "app/desktop/search_question.h"

#include <QString>
#include <vector>

namespace emic::desktop {

struct Completion {
    text::Span replaces; ///< code points of the query
    QString words;       ///< that take their place
    QString shown;
    QString detail;          ///< beside it, quietly
    std::int64_t colour = 0; ///< place in study/palette.h
};

struct Completions {
    enum class Of { nothing, fields, values };
    Of of = Of::nothing;
    std::vector<Completion> list; ///< the best first
};

/// `at` is where the cursor stands. Fields are offered from the second letter of a word on, or when `asked`.
[[nodiscard]] Completions completionsAt(const std::string& query, text::Position at,
                                        const workbench::SearchNames& names, bool asked);

} // namespace emic::desktop
