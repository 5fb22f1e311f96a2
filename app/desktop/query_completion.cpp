#include "app/desktop/query_completion.h"

#include "app/desktop/name_match.h"
#include "app/desktop/query_words.h"
#include "app/desktop/strings.h"
#include "app/workbench/query_tokens.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace emic::desktop {
namespace {

using workbench::FieldKind;
using workbench::QueryToken;
using workbench::SearchField;
using workbench::TokenKind;

constexpr std::size_t mostOffered = 50;

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::QueryCompletion", text);
}

/// What a field is for, in a few words.
QString detailOf(const SearchField& field) {
    switch (field.kind) {
    case FieldKind::number:
        return field.range ? phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "number, %1 to %2"))
                                 .arg(QLocale().toString(field.range->first), QLocale().toString(field.range->second))
                           : phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "number"));
    case FieldKind::date:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "date"));
    case FieldKind::outcome:
        return field.name.ends_with(".change")
                   ? phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "change between waves"))
                   : phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "outcome"));
    case FieldKind::values:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "attribute"));
    case FieldKind::words:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "words in notes"));
    case FieldKind::names:
    case FieldKind::none:
        break;
    }
    return fieldName(shown(field.name));
}

void rank(std::vector<std::pair<int, Completion>>& found, const QString& typed, const QString& name,
          Completion completion) {
    if (typed.isEmpty())
        found.emplace_back(0, std::move(completion));
    else if (const auto fit = matchName(typed, name))
        found.emplace_back(*fit, std::move(completion));
}

std::vector<Completion> best(std::vector<std::pair<int, Completion>> found) {
    std::ranges::stable_sort(found, {}, &std::pair<int, Completion>::first);
    std::vector<Completion> list;
    for (auto& [fit, completion] : found) {
        if (list.size() >= mostOffered)
            break;
        list.push_back(std::move(completion));
    }
    return list;
}

std::vector<Completion> fieldsFor(const QString& typed, text::Span replaces, const workbench::SearchNames& names) {
    std::vector<std::pair<int, Completion>> found;
    for (const SearchField& field : names.fields) {
        // By their beginning only: "a" stands in most of them.
        const QString name = shown(field.name);
        const QString spaced = QString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
        if (!typed.isEmpty() && !name.startsWith(typed, Qt::CaseInsensitive) &&
            !spaced.startsWith(typed, Qt::CaseInsensitive) && !fieldName(name).startsWith(typed, Qt::CaseInsensitive))
            continue;
        const QString words = shown(workbench::fieldInQuery(field.name));
        found.emplace_back(0, Completion{replaces, field.kind == FieldKind::none ? words + QLatin1Char(' ') : words,
                                         words, detailOf(field)});
    }
    return best(std::move(found));
}

/// Comparisons that make sense for numbers.
void addComparisons(std::vector<std::pair<int, Completion>>& found, const SearchField& field, text::Span replaces,
                    const QString& name) {
    const auto add = [&](const QString& value, const QString& what) {
        found.emplace_back(0, Completion{replaces, name + value, name + value, what});
    };
    if (field.name.ends_with(".change")) {
        add(QStringLiteral("<0 "), phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "fell")));
        add(QStringLiteral(">0 "), phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "rose")));
        add(QStringLiteral("0 "), phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "stayed as it was")));
    }
    add(QStringLiteral(">="), phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "at least …")));
    add(QStringLiteral("<="), phrase(QT_TRANSLATE_NOOP("emic::desktop::QueryCompletion", "at most …")));
}

std::vector<Completion> valuesFor(const QueryToken& token, const SearchField& field,
                                  const workbench::SearchNames& names) {
    std::vector<std::pair<int, Completion>> found;
    const QString typed = shown(token.words);
    const bool numbers = field.kind == FieldKind::number || field.kind == FieldKind::outcome;
    if (numbers && typed.isEmpty() && !token.compared)
        addComparisons(found, field, token.span, shown(workbench::fieldInQuery(field.name)));
    for (const std::string& value : field.values) {
        Completion completion{
            token.span, shown(workbench::inQuery(field.name, value)) + QLatin1Char(' '), shown(value), {}};
        if (field.name == "theme")
            completion.colour = names.colourOf(value);
        rank(found, typed, shown(value), std::move(completion));
    }
    return best(std::move(found));
}

} // namespace

Completions completionsAt(const std::string& query, text::Position at, const workbench::SearchNames& names,
                          bool asked) {
    const std::vector<QueryToken> tokens = workbench::tokensOf(query);
    const auto here = std::ranges::find_if(
        tokens, [&](const QueryToken& token) { return token.span.begin < at && at <= token.span.end; });
    if (here == tokens.end())
        return asked ? Completions{Completions::Of::fields, fieldsFor({}, {at, at}, names)} : Completions{};
    const bool complete = here->quoted && here->closed && at == here->span.end;
    if (here->kind == TokenKind::field && here->value.begin <= at && !complete) {
        const SearchField* field = names.find(here->field);
        if (!field)
            return {};
        std::vector<Completion> list = valuesFor(*here, *field, names);
        // A name that stands there as it is needs no completing.
        if (list.size() == 1 && list.front().words.trimmed() == shown(workbench::partOf(query, here->span)))
            list.clear();
        return {list.empty() ? Completions::Of::nothing : Completions::Of::values, std::move(list)};
    }
    const QString word = shown(here->words);
    constexpr qsizetype least = 2;
    if (here->kind != TokenKind::word || here->isOperator() || at != here->span.end || (word.size() < least && !asked))
        return {};
    std::vector<Completion> list = fieldsFor(word, here->span, names);
    return {list.empty() ? Completions::Of::nothing : Completions::Of::fields, std::move(list)};
}

} // namespace emic::desktop
