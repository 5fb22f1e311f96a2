#include "app/desktop/speakers_dialog.h"

#include "app/desktop/import_run.h"
#include "app/desktop/strings.h"
#include "app/workbench/bind_labels.h"
#include "core/editing/people.h"
#include "core/editing/wording.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

enum Column { label, turns, who, columns };

/// The participant of this code, made where there is none.
study::ParticipantId participantOf(storage::Edit& edit, const std::string& code, std::optional<study::GroupId> group) {
    for (const study::Participant& participant : edit.all<study::Participant>())
        if (editing::sameName(participant.code, code))
            return participant.id;
    return editing::addParticipant(edit, code, group);
}

} // namespace

SpeakersDialog::SpeakersDialog(std::shared_ptr<StudySession> session, study::SourceId source, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_source(source), m_labels(new QTableWidget(0, columns, this)),
      m_everywhere(new QCheckBox(tr("In all transcripts that have the same label"), this)) {
    setObjectName(QStringLiteral("speakersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who speaks in “%1”?").arg(shown(m_session->read().get(m_source).name)));
    resize(560, 380);
    auto* about = new QLabel(
        tr("Each label is a participant's code (a new one is added) or a role. What is empty is nobody yet."), this);
    about->setWordWrap(true);
    m_labels->setObjectName(QStringLiteral("labels"));
    m_labels->setAccessibleName(tr("Labels and who they are"));
    m_labels->setHorizontalHeaderLabels({tr("Label"), tr("Turns"), tr("Is")});
    m_labels->verticalHeader()->hide();
    m_labels->setTabKeyNavigation(false);
    m_labels->horizontalHeader()->setSectionResizeMode(who, QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SpeakersDialog::bind);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_labels, 1);
    column->addWidget(m_everywhere);
    column->addWidget(buttons);
    fill();
}

void SpeakersDialog::fill() {
    const storage::Reader& reader = m_session->read();
    std::vector<study::Speaker> speakers = reader.where<&study::Speaker::source>(m_source);
    std::ranges::sort(speakers, {}, &study::Speaker::ordinal);
    QStringList people{QString(), ImportRun::interviewer(), ImportRun::moderator()};
    for (const study::Participant& participant : reader.all<study::Participant>())
        people << shown(participant.code);
    m_labels->setRowCount(static_cast<int>(speakers.size()));
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        const study::Speaker& speaker = speakers[static_cast<std::size_t>(row)];
        const auto participant = speaker.participant ? reader.find(*speaker.participant) : std::nullopt;
        const QString before = participant                                ? shown(participant->code)
                               : speaker.role == study::Role::interviewer ? ImportRun::interviewer()
                               : speaker.role == study::Role::moderator   ? ImportRun::moderator()
                                                                          : QString();
        m_rows.push_back({speaker.label, before});
        const QStringList cells{shown(speaker.label), QLocale().toString(static_cast<qlonglong>(speaker.turnCount))};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (column == turns)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_labels->setItem(row, column, item);
        }
        auto* box = new QComboBox(m_labels);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(people);
        box->setCurrentText(before);
        box->setAccessibleName(tr("Who %1 is").arg(shown(speaker.label)));
        m_labels->setCellWidget(row, who, box);
    }
    m_labels->resizeColumnToContents(label);
}

void SpeakersDialog::bind() {
    const auto result = m_session->perform([&](storage::Edit& edit) {
        const study::Source source = edit.get(m_source);
        edit.describe("Say who speaks in " + source.name);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const auto* box = qobject_cast<const QComboBox*>(m_labels->cellWidget(static_cast<int>(row), who));
            const QString now = box->currentText().trimmed();
            if (now == m_rows[row].before)
                continue;
            editing::Binding binding{m_rows[row].label, std::nullopt, std::nullopt};
            if (now == ImportRun::interviewer())
                binding.role = study::Role::interviewer;
            else if (now == ImportRun::moderator())
                binding.role = study::Role::moderator;
            else if (!now.isEmpty())
                binding.participant = participantOf(edit, utf8(now), source.group);
            workbench::bindLabel(edit, m_everywhere->isChecked() ? std::nullopt : std::optional(m_source), binding);
        }
    });
    // What was refused stays on the screen, with what was typed.
    if (result != StudySession::Result::refused)
        accept();
}

} // namespace emic::desktop
