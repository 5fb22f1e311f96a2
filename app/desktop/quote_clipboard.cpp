#include "app/desktop/quote_clipboard.h"

#include "app/desktop/strings.h"

#include <optional>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace emic::desktop::quoteclipboard {
namespace {

const QString mimeType = QStringLiteral("application/x-emic-paragraphs");
const QChar placeOfQuote(0xFFFC);

std::optional<editing::ParagraphText> paragraphOf(const QJsonObject& object) {
    const QString words = object.value(QLatin1String("text")).toString();
    editing::ParagraphText text{utf8(words), {}};
    for (const QJsonValue& each : object.value(QLatin1String("quotes")).toArray()) {
        const auto unit = study::Uuid::parse(utf8(each.toObject().value(QLatin1String("unit")).toString()));
        if (!unit)
            return std::nullopt;
        text.quotes.push_back({study::UnitId{*unit}, utf8(each.toObject().value(QLatin1String("words")).toString())});
    }
    if (words.count(placeOfQuote) != static_cast<qsizetype>(text.quotes.size()))
        return std::nullopt;
    return text;
}

std::vector<editing::ParagraphText> plainParagraphs(QString words) {
    words.remove(placeOfQuote);
    words.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    std::vector<editing::ParagraphText> paragraphs;
    for (const QString& line : words.split(QLatin1Char('\n')))
        paragraphs.push_back({utf8(line), {}});
    return paragraphs;
}

} // namespace

QMimeData* copied(const std::vector<editing::ParagraphText>& paragraphs, const QString& plain) {
    QJsonArray all;
    for (const editing::ParagraphText& paragraph : paragraphs) {
        QJsonArray quotes;
        for (const editing::QuotePiece& quote : paragraph.quotes)
            quotes.append(QJsonObject{{QStringLiteral("unit"), shown(quote.unit.text())},
                                      {QStringLiteral("words"), shown(quote.words)}});
        all.append(QJsonObject{{QStringLiteral("text"), shown(paragraph.text)}, {QStringLiteral("quotes"), quotes}});
    }
    auto* data = new QMimeData;
    data->setText(plain);
    data->setData(mimeType, QJsonDocument(all).toJson(QJsonDocument::Compact));
    return data;
}

std::vector<editing::ParagraphText> pasted(const QMimeData& source) {
    if (!source.hasFormat(mimeType))
        return plainParagraphs(source.text());
    std::vector<editing::ParagraphText> paragraphs;
    for (const QJsonValue& each : QJsonDocument::fromJson(source.data(mimeType)).array()) {
        auto paragraph = paragraphOf(each.toObject());
        if (!paragraph)
            return plainParagraphs(source.text());
        paragraphs.push_back(std::move(*paragraph));
    }
    return paragraphs.empty() ? plainParagraphs(source.text()) : paragraphs;
}

} // namespace emic::desktop::quoteclipboard
