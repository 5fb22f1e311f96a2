// From hits to codes: which theme, how much around each hit, what would be done, and then doing it, as one change. The
// preview is worked out by the search desk, the coding on a thread of its own. Interface thread.
#pragma once

#include "app/desktop/search_desk.h"

#include <memory>
#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace emic::desktop {

class BackgroundJob;

class CodeHitsDialog : public QDialog {
    Q_OBJECT

public:
    /// `desk` outlives it, and has been asked for the hits.
    CodeHitsDialog(std::shared_ptr<StudySession> session, SearchDesk& desk, QWidget* parent);
    ~CodeHitsDialog() override;

    void reject() override;

private:
    void build();
    void fillThemes();
    /// The theme that is chosen or typed, if there is one of that name.
    [[nodiscard]] std::optional<study::ThemeId> theme() const;
    void look();
    void showPreview(const SearchDesk::Preview& preview);
    void code();
    void end(const QString& problem);

    std::shared_ptr<StudySession> m_session;
    SearchDesk& m_desk;
    QString m_query; ///< as the journal names it
    QComboBox* m_theme;
    QButtonGroup* m_around;
    QLabel* m_sum;
    QListWidget* m_units;
    QPushButton* m_code;
    SearchDesk::Preview m_preview;
    bool m_known = false; ///< the preview is of what is chosen now
    std::unique_ptr<BackgroundJob> m_job;
};

} // namespace emic::desktop
