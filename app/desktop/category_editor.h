// The analytic text of a category while it is written: paragraphs with quotes set in. A quote is shown as it is
// published and is one thing: the caret steps over it, it is taken out whole, and its words cannot be changed here.
// What was typed is kept by whoever owns the editor; there is no undo but the study's. Owned by the synthesis page;
// interface thread.
#pragma once

#include "app/desktop/quote_runs.h"
#ifndef Q_MOC_RUN
#include "core/editing/category_text.h"
#endif

#include <functional>
#include <optional>
#include <QTextEdit>
#include <utility>
#include <vector>

namespace emic::desktop {

class CategoryMargin;

class CategoryEditor : public QTextEdit {
    Q_OBJECT

public:
    explicit CategoryEditor(QWidget* parent);

    /// How a quote is shown.
    struct ShownQuote {
        QString words; ///< with quotation marks
        QString tag;   ///< behind them; may be empty
        QString about; ///< for the mouse
        bool isThere = true;
        bool operator==(const ShownQuote&) const = default;
    };
    using ShowQuote = std::function<ShownQuote(const editing::QuotePiece&)>;

    /// Shows paragraphs; the caret stays where it was as far as there is such a place.
    void setParagraphs(const std::vector<editing::ParagraphDraft>& paragraphs, ShowQuote show);
    /// Shows the quotes anew, the words around them as they are.
    void refreshQuotes(ShowQuote show);
    /// The paragraphs as they stand here.
    [[nodiscard]] std::vector<editing::ParagraphText> texts() const;

    /// Sets a quote in at the caret, in place of what is selected.
    void insertQuote(const editing::QuotePiece& quote);
    /// The quote that is selected, or that the caret stands behind or before.
    [[nodiscard]] std::optional<editing::QuotePiece> quoteAtCaret() const;
    /// Puts another quote into the place of the one at the caret.
    void replaceQuoteAtCaret(const editing::QuotePiece& quote);

    /// The place of the paragraph that the caret stands in.
    [[nodiscard]] int paragraphAtCaret() const { return textCursor().blockNumber(); }
    void goToParagraph(int place);
    /// Moves the paragraph at the caret up or down by one.
    void moveParagraph(int by);

    /// What stands beside a paragraph.
    struct Mark {
        bool stale = false;
        bool leans = false; ///< on a condensate
        QString about;
        bool operator==(const Mark&) const = default;
    };
    /// In the order of paragraphs; a text that is typed on keeps them until new ones come.
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }

signals:
    /// Something was typed, pasted, moved or taken out by the person.
    void typed();
    void paragraphEntered(int place);
    /// The study's undo or redo comes next: what was typed must be kept before.
    void undoComing();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    friend class CategoryMargin;

    void insertPieces(QTextCursor& cursor, const editing::ParagraphText& text);
    void insertRun(QTextCursor& cursor, int key);
    [[nodiscard]] QString wordsOf(int key) const;
    [[nodiscard]] std::optional<QuoteRun> runAtCaret() const;
    void keepOutOfQuotes();
    void mend(int from, int to);
    bool takeOut(bool before, bool byWord);
    void placeMargin();

    CategoryMargin* m_margin;
    std::vector<editing::QuotePiece> m_quotes; ///< by key
    ShowQuote m_show;
    std::vector<Mark> m_marks;
    std::pair<int, int> m_touched; ///< what the document changed last
    int m_lastCaret = 0;
    int m_paragraph = -1;
    bool m_own = false; ///< the document is changed by the editor itself
};

} // namespace emic::desktop
