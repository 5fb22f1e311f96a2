#include "app/desktop/removal_words.h"

#include <QCoreApplication>

namespace emic::desktop {
namespace {

QString words(const char* text, std::int64_t count = -1) {
    return QCoreApplication::translate("emic::desktop::RemovalWords", text, nullptr, static_cast<int>(count));
}

} // namespace

QString wouldBeStale(std::int64_t sentences, std::int64_t quotes) {
    const QString condensates =
        words(QT_TRANSLATE_N_NOOP("emic::desktop::RemovalWords", "%n sentence(s) of condensates"), sentences);
    const QString categories =
        words(QT_TRANSLATE_N_NOOP("emic::desktop::RemovalWords", "%n quote(s) in categories"), quotes);
    if (sentences == 0 && quotes == 0)
        return {};
    if (sentences == 0 || quotes == 0)
        return ' ' + words(QT_TRANSLATE_NOOP("emic::desktop::RemovalWords", "It takes the ground from %1."))
                         .arg(sentences > 0 ? condensates : categories);
    return ' ' + words(QT_TRANSLATE_NOOP("emic::desktop::RemovalWords", "It takes the ground from %1 and %2."))
                     .arg(condensates, categories);
}

} // namespace emic::desktop
