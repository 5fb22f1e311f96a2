#include "app/desktop/transcript_access.h"

#include "app/desktop/transcript_view.h"

#include <algorithm>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace emic::desktop {
namespace {

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::TranscriptAccess", text);
}

class TranscriptAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit TranscriptAccess(TranscriptView* view) : QAccessibleWidget(view, QAccessible::Document), m_view(view) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    QString text(QAccessible::Text type) const override {
        if (type != QAccessible::Value)
            return QAccessibleWidget::text(type);
        const Paragraph& paragraph = here();
        return content().words(paragraph.span);
    }

    void selection(int index, int* start, int* end) const override {
        const text::Span selected = m_view->selection();
        *start = *end = 0;
        if (index == 0 && !selected.empty()) {
            *start = content().unitsAt(selected.begin);
            *end = content().unitsAt(selected.end);
        }
    }
    int selectionCount() const override { return m_view->selection().empty() ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int /*index*/) override { m_view->setCursor(m_view->cursor()); }
    void setSelection(int index, int start, int end) override {
        if (index == 0)
            m_view->select({content().positionAt(std::min(start, end)), content().positionAt(std::max(start, end))});
    }

    int cursorPosition() const override { return content().unitsAt(m_view->cursor()); }
    void setCursorPosition(int position) override { m_view->setCursor(content().positionAt(position)); }

    QString text(int start, int end) const override {
        return content().words(
            {content().positionAt(std::min(start, end)), content().positionAt(std::max(start, end))});
    }
    int characterCount() const override { return content().lengthInUnits(); }

    QRect characterRect(int offset) const override {
        const QRect rect = m_view->caretRect(content().positionAt(offset)).toAlignedRect();
        const QRect next = m_view->caretRect(content().positionAt(offset + 1)).toAlignedRect();
        const int width = next.top() == rect.top() ? std::max(1, next.left() - rect.left()) : rect.width();
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), QSize(width, rect.height())};
    }
    int offsetAtPoint(const QPoint& point) const override {
        return content().unitsAt(m_view->positionAt(m_view->viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int end) override {
        m_view->reveal({content().positionAt(start), content().positionAt(end)});
    }

    /// Attributes hold for the whole stretch between two edges of units or paragraphs.
    QString attributes(int offset, int* start, int* end) const override {
        const text::Position at = content().positionAt(offset);
        const Paragraph& paragraph = content().paragraphs()[content().paragraphAt(at)];
        text::Span same = paragraph.span;
        QStringList units;
        const auto narrow = [&](text::Position edge) {
            (edge <= at ? same.begin : same.end) = edge <= at ? std::max(same.begin, edge) : std::min(same.end, edge);
        };
        m_view->marks().units().forEach(paragraph.span, [&](const UnitMark& mark) {
            narrow(mark.span.begin);
            narrow(mark.span.end);
            if (!mark.span.contains(at))
                return;
            QStringList themes;
            for (const ThemeOfUnit& theme : mark.themes)
                themes << m_view->marks().look(theme.theme).name;
            units << (!mark.relevant     ? phrase(QT_TRANSLATE_NOOP("emic::desktop::TranscriptAccess", "not relevant"))
                      : themes.isEmpty() ? phrase(QT_TRANSLATE_NOOP("emic::desktop::TranscriptAccess", "meaning unit"))
                                         : themes.join(QStringLiteral(", ")));
        });
        *start = content().unitsAt(same.begin);
        *end = content().unitsAt(same.end);
        QString result;
        const auto add = [&](const char* name, QString value) {
            value.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
            for (const char c : {':', ';', '='})
                value.replace(QLatin1Char(c), QStringLiteral("\\") + QLatin1Char(c));
            result += QLatin1String(name) + QLatin1Char(':') + value + QLatin1Char(';');
        };
        if (const study::Speaker* speaker = content().speakerOf(paragraph))
            add("speaker", QString::fromStdString(speaker->label));
        if (!units.isEmpty())
            add("units", units.join(QStringLiteral("; ")));
        return result;
    }

private:
    [[nodiscard]] const TranscriptText& content() const { return m_view->transcript(); }
    [[nodiscard]] const Paragraph& here() const {
        return content().paragraphs()[content().paragraphAt(m_view->cursor())];
    }

    TranscriptView* m_view;
};

QAccessibleInterface* make(const QString& /*key*/, QObject* object) {
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new TranscriptAccess(view) : nullptr;
}

} // namespace

void installTranscriptAccess() {
    static const bool installed = (QAccessible::installFactory(make), true);
    static_cast<void>(installed);
}

} // namespace emic::desktop
