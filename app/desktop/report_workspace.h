// The report: which sections, how they look, and out with them. The sections on the left, the report beside them as it
// will read, and what writes it to a file. Both are made in the background, over connections of their own; an export
// can be stopped and says at its end what it wrote. Follows every change. Owned by the window's workspaces; interface
// thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/background_job.h"
#include "app/desktop/workspace.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/reports/write_report.h"
#endif

#include <functional>
#include <memory>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QUrl;

namespace emic::desktop {

class ReportWorkspace : public Workspace {
    Q_OBJECT

public:
    ReportWorkspace(const WorkspaceContext& context, QWidget* parent);
    ~ReportWorkspace() override;

    /// Puts the actions of this step into the menu that is open.
    static void addTo(ActionList& actions, const std::function<ReportWorkspace*()>& now);

    void arrive() override;

    void exportReport();
    void cancelExport();
    void openFolder();
    void chooseAll(bool chosen);

    // For tests.
    [[nodiscard]] QListWidget& sections() { return *m_sections; }
    [[nodiscard]] QComboBox& formatBox() { return *m_format; }
    [[nodiscard]] QTextBrowser& preview() { return *m_preview; }
    [[nodiscard]] QString account() const;
    [[nodiscard]] bool exporting() const { return m_export != nullptr; }
    [[nodiscard]] bool previewing() const { return m_previewJob != nullptr || m_pause.isActive(); }

private:
    // report_workspace_parts.cpp
    void build();
    void buildLeft(QWidget& left);
    void buildRight(QWidget& right);

    void askPreview();
    void showPreview(const std::shared_ptr<struct ReportShown>& shown);
    void follow(const QUrl& link);
    void showExport(bool running);
    void account(const QString& sentence);
    [[nodiscard]] reports::ReportOptions options() const;
    [[nodiscard]] std::size_t chosenSections() const;

    WorkspaceContext m_context;
    QListWidget* m_sections = nullptr;
    QCheckBox* m_verbatim = nullptr;
    QComboBox* m_test = nullptr;
    QComboBox* m_format = nullptr;
    QPushButton* m_write = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_account = nullptr;
    QPushButton* m_folder = nullptr;
    QLabel* m_state = nullptr; ///< of the preview
    QTextBrowser* m_preview = nullptr;

    std::shared_ptr<struct ReportShown> m_shown;
    QPointer<BackgroundJob> m_previewJob;
    QPointer<BackgroundJob> m_export;
    QString m_written; ///< the last file
    QTimer m_pause;
    bool m_filling = false;
};

} // namespace emic::desktop
