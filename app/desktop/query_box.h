// The box in which a query is typed: completes fields and names, and underlines where a query cannot be understood.
// Owned by the search panel; interface thread.
#pragma once

#include "app/desktop/completion_list.h"
#include "app/desktop/search_question.h"

#include <optional>
#include <QLineEdit>
#include <QPointer>

namespace emic::desktop {

class QueryBox : public QLineEdit {
    Q_OBJECT

public:
    explicit QueryBox(QWidget* parent);
    ~QueryBox() override;

    void setNames(SharedNames names) { m_names = std::move(names); }
    /// Puts words there as if they had been typed, so that they can be taken back; offers nothing.
    void write(const QString& words);
    /// True while words are put there, not typed.
    [[nodiscard]] bool writing() const { return m_writing; }
    /// Underlines the word at this character; nothing: none.
    void setProblem(std::optional<text::Position> at);
    [[nodiscard]] std::optional<text::Position> problem() const { return m_problem; }
    [[nodiscard]] CompletionList& completions() { return *m_completions; }

signals:
    /// Up, down and page keys that are not about completing: by so many hits.
    void moveWanted(int rows);
    void escaped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void offer(bool asked);
    void take(const Completion& completion);
    bool completeWith(int key);

    SharedNames m_names;
    QPointer<CompletionList> m_completions; ///< lies over the window, and may go before the box
    bool m_writing = false;                 ///< words are put there, not typed
    std::optional<text::Position> m_problem;
};

} // namespace emic::desktop
