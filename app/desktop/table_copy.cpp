#include "app/desktop/table_copy.h"

#include "app/desktop/strings.h"
#include "core/reports/picture.h"
#include "core/reports/svg_writer.h"
#include "core/reports/table_clipboard.h"

#include <memory>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace emic::desktop {
namespace {

/// Pixels a point: 300 an inch, as printers want it.
constexpr double sharp = 300.0 / 72;

void put(std::unique_ptr<QMimeData> data) {
    // The clipboard takes it over.
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace

void copyTable(const reports::PageTable& table) {
    auto data = std::make_unique<QMimeData>();
    const QByteArray tabbed = QByteArray::fromStdString(reports::tabbedTable(table));
    data->setHtml(QStringLiteral("<meta charset=\"utf-8\">") + shown(reports::formattedTable(table)));
    data->setText(QString::fromUtf8(tabbed));
    data->setData(QStringLiteral("text/tab-separated-values"), tabbed);
    put(std::move(data));
}

void copyFigure(const reports::Drawing& drawing) {
    auto data = std::make_unique<QMimeData>();
    const std::string bytes = reports::png(drawing, sharp);
    data->setImageData(QImage::fromData(QByteArray::fromStdString(bytes), "PNG"));
    data->setData(QStringLiteral("image/png"), QByteArray::fromStdString(bytes));
    data->setData(QStringLiteral("image/svg+xml"), QByteArray::fromStdString(reports::svg(drawing)));
    put(std::move(data));
}

void copyFigureAsSvg(const reports::Drawing& drawing) {
    auto data = std::make_unique<QMimeData>();
    const QByteArray bytes = QByteArray::fromStdString(reports::svg(drawing));
    data->setData(QStringLiteral("image/svg+xml"), bytes);
    data->setText(QString::fromUtf8(bytes));
    put(std::move(data));
}

} // namespace emic::desktop
