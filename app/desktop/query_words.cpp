#include "app/desktop/query_words.h"

#include "app/desktop/strings.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace emic::desktop {
namespace {

QString phrase(const char* text, int count = -1) {
    return QCoreApplication::translate("emic::desktop::SearchWords", text, nullptr, count);
}

QString valueInWords(const indexer::FieldQuery& field) {
    const QString value = shown(field.value);
    switch (field.comparison) {
    case indexer::Comparison::less:
        return QStringLiteral("< ") + value;
    case indexer::Comparison::lessOrEqual:
        return QStringLiteral("≤ ") + value;
    case indexer::Comparison::more:
        return QStringLiteral("> ") + value;
    case indexer::Comparison::moreOrEqual:
        return QStringLiteral("≥ ") + value;
    case indexer::Comparison::between:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "%1 to %2")).arg(value, shown(field.second));
    case indexer::Comparison::is:
        break;
    }
    return value.isEmpty() ? phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "any")) : value;
}

} // namespace

QString fieldName(const QString& field) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("theme"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Theme")},
        {QStringLiteral("participant"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Participant")},
        {QStringLiteral("group"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Group")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Source")},
        {QStringLiteral("speaker"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Speaker")},
        {QStringLiteral("meeting"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Meeting")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Kind of source")},
        {QStringLiteral("analyst"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Analyst")},
        {QStringLiteral("uncoded"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Not coded")},
        {QStringLiteral("relevance"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Relevance")},
        {QStringLiteral("memo"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Note")}};
    const auto known = names.constFind(field.toLower());
    if (known != names.constEnd())
        return phrase(*known);
    QString name = field;
    name.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (name.endsWith(QLatin1String(".change")))
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "%1, change"))
            .arg(name.left(name.size() - static_cast<int>(sizeof(".change")) + 1));
    return name.replace(QLatin1Char('.'), QLatin1String(", "));
}

QString filterInWords(const workbench::QueryPart& part) {
    QStringList values;
    for (const indexer::FieldQuery& field : part.filter)
        values << valueInWords(field);
    const QString field = shown(part.filter.front().field);
    const bool compared = part.filter.front().comparison != indexer::Comparison::is;
    QString words = fieldName(field);
    if (field.compare(QLatin1String("uncoded"), Qt::CaseInsensitive) != 0)
        words += (compared ? QStringLiteral(" ") : QStringLiteral(": ")) +
                 values.join(phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", " or ")));
    return part.negated ? phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Without %1")).arg(words) : words;
}

QString countInWords(const indexer::Answer& answer) {
    const auto total = static_cast<int>(std::min<std::int64_t>(answer.total, 2'000'000'000));
    const QString number = QLocale().toString(static_cast<qlonglong>(answer.total));
    if (!answer.totalIsExact)
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "About %1 hits")).arg(number);
    return QCoreApplication::translate("emic::desktop::SearchWords", "%n hit(s)", nullptr, total);
}

} // namespace emic::desktop
