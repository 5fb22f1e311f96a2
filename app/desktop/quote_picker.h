// Quotes to be set into a category: the theme's golden quotes first, then its other units, found by typing. The whole
// quote goes in with Return; with some of its words selected in the lower part, those. Deletes itself. Interface
// thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/quotes.h"
#include "core/editing/categories.h"
#endif

#include <functional>
#include <memory>
#include <optional>
#include <QDialog>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace emic::desktop {

class QuotePicker : public QDialog {
    Q_OBJECT

public:
    /// `current`: the quote that is to be replaced, shown first.
    QuotePicker(std::shared_ptr<StudySession> session, study::ThemeId theme, std::optional<editing::QuotePiece> current,
                std::function<void(const editing::QuotePiece&)> chosen, QWidget* parent);

    [[nodiscard]] QListWidget& list() { return *m_list; }
    [[nodiscard]] QPlainTextEdit& words() { return *m_words; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(std::vector<analysis::Quote> quotes);
    void refill();
    void showCurrent();
    void showPart();
    [[nodiscard]] const analysis::Quote* current() const;
    /// The words that are selected, as whole words; empty: none are.
    [[nodiscard]] QString part() const;
    void insert();

    std::shared_ptr<StudySession> m_session;
    std::optional<editing::QuotePiece> m_wanted;
    std::function<void(const editing::QuotePiece&)> m_chosen;
    std::vector<analysis::Quote> m_quotes;
    QLineEdit* m_typed;
    QListWidget* m_list;
    QPlainTextEdit* m_words;
    QLabel* m_who;
    QPushButton* m_insert;
};

} // namespace emic::desktop
