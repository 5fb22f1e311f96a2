// Who the labels of a transcript are: a participant, new or known, or a role; here alone or wherever the label stands.
// What is chosen is one journal entry. Deletes itself when it is closed. Interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <QDialog>
#include <vector>

class QCheckBox;
class QTableWidget;

namespace emic::desktop {

class SpeakersDialog : public QDialog {
    Q_OBJECT

public:
    SpeakersDialog(std::shared_ptr<StudySession> session, study::SourceId source, QWidget* parent);

private:
    void fill();
    void bind();

    struct Row {
        std::string label;
        QString before; ///< who it was when the dialogue opened
    };
    std::shared_ptr<StudySession> m_session;
    study::SourceId m_source;
    std::vector<Row> m_rows;
    QTableWidget* m_labels;
    QCheckBox* m_everywhere;
};

} // namespace emic::desktop
