#include "app/desktop/report_preview.h"

#include "app/desktop/drawing_painter.h"
#include "app/desktop/strings.h"
#include "core/reports/table_clipboard.h"

#include <cmath>
#include <QCoreApplication>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QUrl>

namespace emic::desktop {
namespace {

constexpr std::size_t mostRows = 40;
constexpr std::size_t mostQuotes = 60;

QString phrase(const char* text, int count = -1) {
    return QCoreApplication::translate("emic::desktop::ReportPreview", text, nullptr, count);
}

QString escaped(const std::string& text) {
    return shown(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

class Preview {
public:
    Preview(const reports::Document& document, const QFont& font, qreal pixelRatio)
        : m_document(document), m_font(font), m_pixelRatio(pixelRatio) {}

    bool write(QTextDocument& text, const std::function<bool()>& cancelled) {
        m_html = QStringLiteral("<h1>%1</h1><p>%2</p>").arg(escaped(m_document.title), escaped(m_document.subtitle));
        for (const reports::Section& section : m_document.sections) {
            m_html +=
                QStringLiteral("<h2><a name=\"%1\"></a>%2</h2>").arg(escaped(section.key), escaped(section.heading));
            for (const reports::Block& block : section.blocks) {
                if (cancelled())
                    return false;
                std::visit([&](const auto& one) { add(text, one); }, block);
            }
        }
        text.setHtml(m_html);
        return !cancelled();
    }

private:
    static QString link(const QString& what, const std::string& key, const QString& words) {
        return QStringLiteral(" <a href=\"%1:%2\">%3</a>").arg(what, escaped(key), words);
    }
    void quiet(const QString& html) { m_html += QStringLiteral("<p style=\"color:#50504a\">%1</p>").arg(html); }

    void add(QTextDocument&, const reports::Heading& heading) {
        m_html += QStringLiteral("<h3>%1</h3>").arg(escaped(heading.text));
    }
    void add(QTextDocument&, const reports::Paragraph& paragraph) {
        if (paragraph.quiet)
            quiet(escaped(paragraph.text));
        else
            m_html += QStringLiteral("<p>%1</p>").arg(escaped(paragraph.text));
    }
    void add(QTextDocument&, const reports::Prose& prose) {
        m_html += QStringLiteral("<p>");
        for (const reports::ProseRun& run : reports::runsOf(prose))
            m_html +=
                run.quoted || run.translated ? QStringLiteral("<i>%1</i>").arg(escaped(run.words)) : escaped(run.words);
        m_html += QStringLiteral("</p>");
    }
    void add(QTextDocument&, const reports::PageTable& table) {
        if (table.onlyInFiles)
            return quiet(phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview",
                                                  "The table “%1” stands in the exported workbook and folder alone."))
                             .arg(escaped(table.caption)));
        m_html += QStringLiteral("<p><b>%1</b>%2</p>")
                      .arg(phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview", "Table %1. ")).arg(++m_tables),
                           link(QStringLiteral("copy-table"), table.key,
                                phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview", "Copy table"))));
        m_html += shown(reports::formattedTable(table, mostRows));
        if (table.table.rows.size() > mostRows)
            quiet(
                phrase(QT_TRANSLATE_N_NOOP("emic::desktop::ReportPreview", "… and %n more row(s) in the exported file"),
                       static_cast<int>(table.table.rows.size() - mostRows)));
    }
    void add(QTextDocument& text, const reports::PageFigure& figure) {
        const QString name = QStringLiteral("figure-%1").arg(++m_figures);
        const double scale = 1.1 * QFontInfo(m_font).pixelSize() / 8.5;
        const QSizeF size(figure.drawing.width * scale, figure.drawing.height * scale);
        text.addResource(QTextDocument::ImageResource, QUrl(name), picture(figure.drawing, scale, size));
        m_html += QStringLiteral("<p><b>%1%2</b>%3%4</p><p><img src=\"%5\" width=\"%6\" height=\"%7\"></p>")
                      .arg(phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview", "Figure %1. ")).arg(m_figures),
                           escaped(figure.caption),
                           link(QStringLiteral("copy-figure"), figure.key,
                                phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview", "Copy as picture"))),
                           link(QStringLiteral("copy-svg"), figure.key,
                                phrase(QT_TRANSLATE_NOOP("emic::desktop::ReportPreview", "Copy as SVG"))),
                           name)
                      .arg(std::lround(size.width()))
                      .arg(std::lround(size.height()));
        for (const std::string& note : figure.notes)
            quiet(escaped(note));
    }
    void add(QTextDocument&, const reports::PageQuotes& page) {
        std::size_t count = 0;
        for (const reports::QuoteSection& section : reports::sections(page.quotes.quotes)) {
            if (count >= mostQuotes)
                break;
            m_html +=
                QStringLiteral("<h4>%1</h4>")
                    .arg(escaped(section.subtheme.empty() ? section.theme : section.theme + " / " + section.subtheme));
            for (const analysis::Quote* quote : section.quotes) {
                if (++count > mostQuotes)
                    break;
                addQuote(page.quotes, *quote);
            }
        }
        if (page.quotes.quotes.size() > mostQuotes)
            quiet(phrase(
                QT_TRANSLATE_N_NOOP("emic::desktop::ReportPreview", "… and %n more quote(s) in the exported file"),
                static_cast<int>(page.quotes.quotes.size() - mostQuotes)));
    }
    void addQuote(const reports::QuoteDocument& document, const analysis::Quote& quote) {
        m_html += QStringLiteral("<blockquote><p>%1 <span style=\"color:#50504a\">%2</span></p>")
                      .arg(escaped(quote.published), escaped(reports::bracketedTag(quote)));
        if (!quote.translation.empty())
            m_html += QStringLiteral("<p><i>%1</i></p>").arg(escaped(quote.translation));
        if (document.verbatim && quote.verbatim != quote.published)
            quiet(escaped(quote.verbatim));
        quiet(escaped(reports::quotePlace(quote)));
        m_html += QStringLiteral("</blockquote>");
    }

    [[nodiscard]] QImage picture(const reports::Drawing& drawing, double scale, const QSizeF& size) const {
        QImage image((size * m_pixelRatio).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
        image.setDevicePixelRatio(m_pixelRatio);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintDrawing(painter, drawing, DrawingLook::paper(m_font));
        return image;
    }

    const reports::Document& m_document;
    QFont m_font;
    qreal m_pixelRatio;
    QString m_html;
    int m_tables = 0;
    int m_figures = 0;
};

template <class Kind>
const Kind* find(const reports::Document& document, const std::string& key) {
    for (const reports::Section& section : document.sections)
        for (const reports::Block& block : section.blocks)
            if (const auto* one = std::get_if<Kind>(&block); one && one->key == key)
                return one;
    return nullptr;
}

} // namespace

std::unique_ptr<QTextDocument> reportPreview(const reports::Document& document, const QFont& font, qreal pixelRatio,
                                             QThread* home, const std::function<bool()>& cancelled) {
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setDefaultFont(font);
    text->setDocumentMargin(24);
    text->setDefaultStyleSheet(
        QStringLiteral("body, td, th, h1, h2, h3, h4, p { color: #1c1c1a; } a { color: #1f5f8b; }"));
    if (!Preview(document, font, pixelRatio).write(*text, cancelled))
        return nullptr;
    text->moveToThread(home);
    return text;
}

const reports::PageTable* findTable(const reports::Document& document, const std::string& key) {
    return find<reports::PageTable>(document, key);
}

const reports::PageFigure* findFigure(const reports::Document& document, const std::string& key) {
    return find<reports::PageFigure>(document, key);
}

} // namespace emic::desktop
