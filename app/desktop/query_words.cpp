#include "app/desktop/query_words.h"

#include "app/desktop/strings.h"

#include <algorithm>
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

QString countInWords(const SearchAnswer& answer) {
    if (answer.question.empty())
        return {};
    const auto counted = [](const char* words, std::int64_t count) {
        return phrase(words, static_cast<int>(std::min<std::int64_t>(count, 2'000'000'000)));
    };
    if (answer.question.like)
        return counted(QT_TRANSLATE_N_NOOP("emic::desktop::SearchWords", "%n passage(s) most like it"),
                       static_cast<std::int64_t>(answer.answer.hits.size()));
    if (!answer.answer.totalIsExact)
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "About %1 hits"))
            .arg(QLocale().toString(static_cast<qlonglong>(answer.answer.total)));
    return counted(QT_TRANSLATE_N_NOOP("emic::desktop::SearchWords", "%n hit(s)"), answer.answer.total);
}

QString howToSearch() {
    const auto line = [](const QString& query, const char* meaning) {
        return QStringLiteral("%1\n      %2").arg(query, phrase(meaning));
    };
    return QStringList{
        phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords",
                                 "Type words to find them in all texts, in every form they take.")),
        line(QStringLiteral("“all alone”"),
             QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "these words as they stand")),
        line(QStringLiteral("lone*"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "words that begin so")),
        line(QStringLiteral("alone NEAR/5 night"),
             QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "at most five words from each other")),
        line(QStringLiteral("alone OR lonely    NOT night"),
             QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "either word; without a word")),
        line(QStringLiteral("~lonelyness"), QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "also misspelt")),
        line(QStringLiteral("theme:    participant:    group:    age:>=50"),
             QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "filters; names are completed as you type")),
        phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords",
                                 "Ctrl+Space shows what can be written, Down goes to the hits, Esc back to the text.")),
    }
        .join(QStringLiteral("\n\n"));
}

QString nothingFound(const SearchQuestion& question) {
    QStringList sentences{phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Nothing was found."))};
    if (question.ownWords)
        sentences << phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords",
                                              "Only participants’ own words were searched, not those of interviewers "
                                              "and moderators."));
    if (question.scope == study::SearchScope::units)
        sentences << phrase(QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Only meaning units were searched."));
    if (question.scope == study::SearchScope::between)
        sentences << phrase(
            QT_TRANSLATE_NOOP("emic::desktop::SearchWords", "Only what no meaning unit covers was searched."));
    return sentences.join(QStringLiteral("\n\n"));
}

} // namespace emic::desktop
