// The report as it can be seen in the window before it is written: a text with tables and pictures, black on paper.
// Long tables are shown by their beginning. Made on a background thread, because laying out takes long; pure.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/reports/document.h"
#endif

#include <functional>
#include <memory>
#include <QFont>
#include <QTextDocument>

class QThread;

namespace emic::desktop {

/// Links in the text: "copy-table:KEY", "copy-figure:KEY" and "copy-svg:KEY"; a section's heading is the anchor of its
/// key. `home` is the thread the text will live on. Nothing when `cancelled`, asked between parts, says so.
[[nodiscard]] std::unique_ptr<QTextDocument> reportPreview(const reports::Document& document, const QFont& font,
                                                           qreal pixelRatio, QThread* home,
                                                           const std::function<bool()>& cancelled);

/// The table or figure of this key; nothing when the document has none.
[[nodiscard]] const reports::PageTable* findTable(const reports::Document& document, const std::string& key);
[[nodiscard]] const reports::PageFigure* findFigure(const reports::Document& document, const std::string& key);

} // namespace emic::desktop
