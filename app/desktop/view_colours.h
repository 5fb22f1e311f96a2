// The colours of the transcript view, from the platform's palette and the themes' own. A plain value; any thread.
#pragma once

#include <cstdint>
#include <QColor>
#include <QPalette>

namespace emic::desktop {

struct ViewColours {
    bool dark = false;
    QColor ground;
    QColor text;
    QColor quietText; ///< labels, times, and words marked not relevant; contrast to the ground at least 4.5
    QColor line;
    QColor highlight;
    QColor highlightedText;
    QColor hit;        ///< ground of words that were searched for
    QColor currentHit; ///< of the one that was jumped to
    QColor warning;    ///< words and signs of what wants to be looked at; contrast to the ground at least 4.5

    [[nodiscard]] static ViewColours of(const QPalette& palette);
    /// A theme's colour on this ground; grey for 0.
    [[nodiscard]] QColor theme(std::int64_t place) const;
};

/// Contrast of two colours by WCAG 2.1 (1 to 21).
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace emic::desktop
