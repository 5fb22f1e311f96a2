// The text of one sentence of a condensate while it is written: as tall as it needs to be, Return for the next one.
// What is copied out of it carries the label of an artificial quotation; only another such editor takes the bare words.
// Owned by its row; interface thread.
#pragma once

#include <QPlainTextEdit>

namespace emic::desktop {

class SentenceEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SentenceEditor(QWidget* parent);

    /// What copies are labelled with: "Condensate of Nights".
    void setLabel(const QString& label) { m_label = label; }
    /// Shows a text that is in the study; what can be undone here ends with it.
    void showKept(const QString& text);
    /// What is written here is in the study now: what comes before is undone there.
    void forgetSteps();
    void setCursorAtEnd();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Return at a place in the text.
    void returned(int at);
    /// Backspace in an empty editor.
    void emptied();
    /// Up out of the first line (-1), down out of the last (1).
    void left(int step);
    void escaped();
    void focusChanged(bool inside);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;

private:
    void fit();

    QString m_label;
    QString m_kept; ///< in the study, when it was last said so
    int m_height = 0;
};

/// Words of a condensate as they may leave the program, with the label they must not lose.
[[nodiscard]] QString asArtificialQuotation(const QString& label, const QString& words);

} // namespace emic::desktop
