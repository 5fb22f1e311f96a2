// The guided import: choose files, see how they were read and what is doubtful, say who speaks, done. Deletes itself
// when it is closed; closing it in the middle stops the import and leaves the study as it was. Interface thread.
#pragma once

#include "app/desktop/import_run.h"
#include "app/desktop/prompts.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace emic::desktop {

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent);

    /// Files and folders to import, as if they had been chosen.
    void addPaths(const QStringList& paths);

    enum class Page { files, working, report, speakers, done };
    [[nodiscard]] Page page() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeFilesPage();
    QWidget* makeWorkingPage();
    QWidget* makeReportPage();
    QWidget* makeSpeakersPage();
    QWidget* makeDonePage();
    void turnTo(Page page);
    void read();
    void fillReport();
    void showRemarks(int row);
    void fillSpeakers();
    void bringIn();
    void fillDone();
    void fail(const QString& why);
    void forward();
    void back();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    ImportRun* m_run;
    QStackedWidget* m_pages;
    QLabel* m_title;
    QLabel* m_problem;
    QListWidget* m_paths;
    QComboBox* m_kind;
    QComboBox* m_group;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    QTableWidget* m_report;
    QPlainTextEdit* m_remarks;
    QTableWidget* m_labels;
    std::vector<LabelChoice> m_choices;
    QLabel* m_account;
    QPushButton* m_back;
    QPushButton* m_forward;
    QPushButton* m_cancel;
};

} // namespace emic::desktop
