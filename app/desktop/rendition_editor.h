// How a unit is published: its words as said, as published and in translation beside each other, what differs, the tag
// behind the quote, and what there is to look at before it goes out, such as who could be known by it. Kept with Save,
// as one change; what others change meanwhile is told and leaves what is typed alone. A key that is opened to look for
// names is never kept and is forgotten with the dialog. Deletes itself; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/desktop/rendition_warnings.h"
#include "core/editing/renditions.h"
#endif

#include <memory>
#include <optional>
#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace emic::desktop {

class Prompts;
class RenditionPanes;

class RenditionEditor : public QDialog {
    Q_OBJECT

public:
    RenditionEditor(std::shared_ptr<StudySession> session, Prompts& prompts, study::UnitId unit, QWidget* parent);

    [[nodiscard]] RenditionPanes& panes() { return *m_panes; }
    [[nodiscard]] QLineEdit& tag() { return *m_tag; }
    [[nodiscard]] QListWidget& warnings() { return *m_warnings; }
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QPushButton& saveButton() { return *m_save; }

    /// Asks first where something was written.
    void reject() override;

private:
    void build();
    void addKeys();
    void fillNames();
    /// What the study has; nothing when the unit is gone.
    [[nodiscard]] std::optional<editing::RenditionText> kept() const;
    [[nodiscard]] editing::RenditionText written() const;
    void show(const editing::RenditionText& rendition);
    void readUnit();
    void showPlace();
    void follow(const study::Notification& notification);
    void say(const QString& sentence, bool offerTheirs = false);
    void askForTag();
    void refreshWarnings();
    void openKey();
    void save();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    study::UnitId m_unit;
    QString m_said; ///< the words of the unit as they were read last
    QString m_place;
    bool m_isThere = true;
    editing::RenditionText m_before; ///< as the study last had it
    TagAnswer m_answer;
    std::optional<editing::PseudonymTable> m_key;
    QLabel* m_where;
    QWidget* m_noticeRow;
    QLabel* m_notice;
    QPushButton* m_takeTheirs;
    RenditionPanes* m_panes;
    QLineEdit* m_tag;
    QToolButton* m_names;
    QLabel* m_preview;
    QListWidget* m_warnings;
    QPushButton* m_openKey;
    QPushButton* m_save;
    QTimer m_tagPause;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_saving = false;
};

/// Opens the editor over the window of `parent`; says so where the unit is no longer there.
void openRenditionEditor(const std::shared_ptr<StudySession>& session, Prompts& prompts, study::UnitId unit,
                         QWidget* parent);

} // namespace emic::desktop
