#include "app/desktop/name_match.h"

#include <QStringList>

namespace emic::desktop {
namespace {

/// Lower case, without combining marks: "Æblé" is found by "æble".
QString folded(const QString& text) {
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : decomposed)
        if (!c.isMark())
            result += c;
    return result;
}

bool beginsWord(const QString& name, qsizetype at) {
    return at == 0 || !name.at(at - 1).isLetterOrNumber();
}

} // namespace

std::optional<int> matchName(const QString& typed, const QString& name) {
    const QString wanted = folded(typed).simplified();
    const QString has = folded(name);
    if (wanted.isEmpty())
        return 100;
    if (has == wanted)
        return 0;
    if (has.startsWith(wanted))
        return 1;
    int worst = 0;
    bool all = true;
    for (const QString& word : wanted.split(QLatin1Char(' '))) {
        int best = -1;
        for (qsizetype at = has.indexOf(word); at >= 0 && best != 2; at = has.indexOf(word, at + 1))
            best = beginsWord(has, at) ? 2 : 4;
        all = all && best > 0;
        worst = std::max(worst, best);
    }
    if (all)
        return worst;
    QString initials;
    for (qsizetype at = 0; at < has.size(); ++at)
        if (has.at(at).isLetterOrNumber() && beginsWord(has, at))
            initials += has.at(at);
    if (wanted.size() > 1 && initials.startsWith(wanted))
        return 3;
    return std::nullopt;
}

} // namespace emic::desktop
