#include "app/desktop/quote_runs.h"

#include "app/desktop/strings.h"
#include "core/study/findings.h"

#include <algorithm>
#include <QTextDocument>

namespace emic::desktop {
namespace {

const QChar placeOfQuote(0xFFFC);

template <class Fits>
std::optional<QuoteRun> runWhere(const QTextDocument& document, int at, const Fits& fits) {
    for (const QuoteRun& run : quoteRuns(document.findBlock(at)))
        if (fits(run))
            return run;
    return std::nullopt;
}

} // namespace

std::vector<QuoteRun> quoteRuns(const QTextBlock& block) {
    std::vector<QuoteRun> runs;
    for (auto each = block.begin(); !each.atEnd(); ++each) {
        const QTextFragment fragment = each.fragment();
        if (!fragment.charFormat().hasProperty(quoteKeyProperty))
            continue;
        const int key = fragment.charFormat().intProperty(quoteKeyProperty);
        const int end = fragment.position() + fragment.length();
        if (!runs.empty() && runs.back().key == key && runs.back().end == fragment.position())
            runs.back().end = end;
        else
            runs.push_back({fragment.position(), end, key});
    }
    return runs;
}

std::optional<QuoteRun> quoteRunAround(const QTextDocument& document, int at) {
    return runWhere(document, at, [at](const QuoteRun& run) { return run.begin < at && at < run.end; });
}

std::optional<QuoteRun> quoteRunBefore(const QTextDocument& document, int at) {
    return runWhere(document, at, [at](const QuoteRun& run) { return run.end == at; });
}

std::optional<QuoteRun> quoteRunBehind(const QTextDocument& document, int at) {
    return runWhere(document, at, [at](const QuoteRun& run) { return run.begin == at; });
}

QTextCursor withWholeRuns(QTextCursor cursor) {
    const QTextDocument& document = *cursor.document();
    if (!cursor.hasSelection())
        return cursor;
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    if (const auto run = quoteRunAround(document, begin))
        begin = run->begin;
    if (const auto run = quoteRunAround(document, end))
        end = run->end;
    const bool forward = cursor.position() >= cursor.anchor();
    cursor.setPosition(forward ? begin : end);
    cursor.setPosition(forward ? end : begin, QTextCursor::KeepAnchor);
    return cursor;
}

std::vector<editing::ParagraphText> paragraphTexts(const QTextDocument& document, int begin, int end,
                                                   const std::vector<editing::QuotePiece>& quotes) {
    std::vector<editing::ParagraphText> texts;
    for (QTextBlock block = document.findBlock(begin); block.isValid() && block.position() <= end;
         block = block.next()) {
        const int from = std::max(begin, block.position());
        const int to = std::min(end, block.position() + block.length() - 1);
        const QString words = block.text();
        QString plain;
        int at = from;
        editing::ParagraphText text;
        const auto take = [&](int until) {
            if (until > at)
                plain += words.mid(at - block.position(), until - at).remove(placeOfQuote);
            at = std::max(at, until);
        };
        for (const QuoteRun& run : quoteRuns(block)) {
            if (run.end <= from || run.begin >= to)
                continue;
            take(run.begin);
            plain += placeOfQuote;
            text.quotes.push_back(quotes.at(static_cast<std::size_t>(run.key)));
            at = run.end;
        }
        take(to);
        // A line feed within a paragraph is one of the study's, too.
        text.text = utf8(plain.replace(QChar::LineSeparator, QLatin1Char('\n')));
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace emic::desktop
