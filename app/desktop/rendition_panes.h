// A unit's words as said, and beside them as they are published and in translation; what differs is marked in both and
// listed while it is written. Owned by the rendition editor; interface thread.
#pragma once

#include "app/desktop/rendition_words.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/editing/rendition_check.h"
#include "core/editing/rendition_comparison.h"
#endif

#include <QList>
#include <QTimer>
#include <QWidget>
#include <vector>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QToolButton;

namespace emic::desktop {

class RenditionPanes : public QWidget {
    Q_OBJECT

public:
    explicit RenditionPanes(QWidget* parent);

    /// The words that were said; what is written beside them stays.
    void setVerbatim(const QString& words);
    /// Empty: the verbatim is what is published, and stands there to be worked on.
    void setPublished(const QString& words);
    /// As it is kept: empty where it is the verbatim itself.
    [[nodiscard]] QString published() const;
    /// As it stands there.
    [[nodiscard]] QString publishedWords() const;
    void setTranslation(const QString& words, const QString& language);
    [[nodiscard]] QString translation() const;
    [[nodiscard]] QString language() const;
    void setLanguages(const QStringList& offered);
    void setWritable(bool writable);
    /// Further places in the published words that want to be looked at.
    void setNames(std::vector<WordsPlace> places);

    /// [...] for the selected words, brackets round them; the selection may also be one of what was said.
    void leaveOut();
    void putInBrackets();

    /// To the published words.
    void takeFocus();
    /// What can have the focus, as one goes through it with Tab.
    [[nodiscard]] QList<QWidget*> inOrder() const;

    [[nodiscard]] const editing::RenditionCheck& check() const { return m_check; }
    /// Compares now, not in a moment.
    void compare();

    [[nodiscard]] QPlainTextEdit& verbatimPane() { return *m_verbatim; }
    [[nodiscard]] QPlainTextEdit& publishedPane() { return *m_published; }
    [[nodiscard]] QPlainTextEdit& translationPane() { return *m_translation; }
    [[nodiscard]] QComboBox& languageBox() { return *m_language; }
    /// For whoever owns the panes to set beside them.
    [[nodiscard]] QListWidget& differences() { return *m_list; }

signals:
    /// Something was written, and has been compared.
    void changed();
    /// What could not be done, as a sentence.
    void said(const QString& sentence);

private:
    void build();
    void compareSoon();
    void followCaret();
    void mark();
    void list();
    void goTo(const QListWidgetItem* item);
    /// The selection of the published words; one of what was said is looked for there.
    [[nodiscard]] std::optional<WordsPlace> wanted();
    void apply(const WordsEdit& edit);

    QPlainTextEdit* m_verbatim;
    QPlainTextEdit* m_published;
    QPlainTextEdit* m_translation;
    QComboBox* m_language;
    QListWidget* m_list;
    QToolButton* m_leaveOut;
    QToolButton* m_brackets;
    QToolButton* m_asSaid;
    QString m_said;
    std::vector<editing::RenditionPiece> m_pieces;
    std::vector<WordsPlace> m_saidPlaces;  ///< of the pieces
    std::vector<WordsPlace> m_shownPlaces; ///< of the pieces
    std::vector<WordsPlace> m_names;
    editing::RenditionCheck m_check;
    QTimer m_pause;
};

} // namespace emic::desktop
