#include "app/desktop/find_in_text.h"

#include <QStringMatcher>

namespace emic::desktop {
namespace {

QString plainSpaces(QString text) {
    for (QChar& c : text)
        if (c.isSpace())
            c = QLatin1Char(' ');
    return text;
}

} // namespace

std::vector<text::Span> findWords(const TranscriptText& text, const QString& words, std::size_t most,
                                  const std::atomic<bool>& stop) {
    std::vector<text::Span> found;
    const QStringMatcher matcher(plainSpaces(words), Qt::CaseInsensitive);
    if (matcher.pattern().trimmed().isEmpty())
        return found;
    for (const Paragraph& paragraph : text.paragraphs()) {
        if (stop || found.size() >= most)
            break;
        const QString here = plainSpaces(text.words(paragraph.span));
        for (qsizetype at = matcher.indexIn(here); at >= 0 && found.size() < most;
             at = matcher.indexIn(here, at + matcher.pattern().size()))
            found.push_back({text.positionIn(paragraph, static_cast<int>(at)),
                             text.positionIn(paragraph, static_cast<int>(at + matcher.pattern().size()))});
    }
    return found;
}

} // namespace emic::desktop
