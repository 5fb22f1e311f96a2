// Paragraphs of a category on their way through the clipboard: with their quotes within the program, as plain words
// elsewhere. What is pasted is looked at as anything that comes from outside. Pure; interface thread.
#pragma once

#ifndef Q_MOC_RUN
#include "core/editing/categories.h"
#endif

#include <QString>
#include <vector>

class QMimeData;

namespace emic::desktop::quoteclipboard {

/// `plain` is what other programs get.
[[nodiscard]] QMimeData* copied(const std::vector<editing::ParagraphText>& paragraphs, const QString& plain);
/// What can be pasted; words alone where quotes are none of ours.
[[nodiscard]] std::vector<editing::ParagraphText> pasted(const QMimeData& source);

} // namespace emic::desktop::quoteclipboard
