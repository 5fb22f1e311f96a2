#include "app/desktop/participant_page.h"

#include "app/desktop/drawing_view.h"
#include "app/desktop/outcome_ground.h"
#include "app/desktop/view_colours.h"
#include "core/analysis/participant_summary.h"
#include "core/reports/figures.h"

#include <algorithm>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace emic::desktop {

ParticipantPage::ParticipantPage(OutcomeGround& ground, QWidget* parent) : QScrollArea(parent), m_ground(ground) {
    setObjectName(QStringLiteral("participantPage"));
    setAccessibleName(tr("A participant"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    connect(&m_ground, &OutcomeGround::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void ParticipantPage::showParticipant(std::optional<study::ParticipantId> participant) {
    m_participant = participant;
    ask();
}

std::shared_ptr<const reports::Drawing> ParticipantPage::figure() const {
    return m_scales ? m_scales->drawing() : nullptr;
}

void ParticipantPage::ask() {
    const int asked = ++m_asked;
    if (!m_participant) {
        fill({});
        return line(tr("The study has no participants yet. Add them in the menu People."), true);
    }
    m_ground.ask(
        this,
        [participant = *m_participant](const workbench::OutcomeGrounds& grounds) {
            return analysis::participantSummary(grounds.reader, grounds.outcomes, participant);
        },
        [this, asked](const Told<analysis::ParticipantSummary>& told) {
            if (asked != m_asked)
                return;
            if (told.answer)
                fill(*told.answer);
            else if (!told.problem.isEmpty()) {
                fill({});
                line(told.problem, true);
            }
        });
}

void ParticipantPage::heading(const QString& words) {
    auto* label = new QLabel(words, widget());
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 10, 0, 0);
    m_column->addWidget(label);
}

void ParticipantPage::line(const QString& words, bool quiet) {
    auto* label = new QLabel(words, widget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const ViewColours colours = ViewColours::of(palette());
    QPalette shade = label->palette();
    shade.setColor(QPalette::WindowText, quiet ? colours.quietText : colours.text);
    label->setPalette(shade);
    m_column->addWidget(label);
}

void ParticipantPage::fill(const analysis::ParticipantSummary& summary) {
    const int scrolled = verticalScrollBar()->value();
    auto* inside = new QWidget(this);
    inside->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(4);
    m_scales = nullptr;
    delete takeWidget();
    setWidget(inside);
    if (summary.participant.code.empty())
        return;
    if (!summary.group.empty())
        line(shown(summary.group), true);
    for (const analysis::KnownAttribute& attribute : summary.attributes)
        line(QStringLiteral("%1: %2").arg(shown(attribute.name), shown(attribute.value)));
    heading(tr("Over the waves"));
    m_scales = new DrawingView(inside);
    m_scales->setObjectName(QStringLiteral("scalesOfParticipant"));
    m_scales->setDrawing(std::make_shared<const reports::Drawing>(reports::participantFigure(summary)));
    m_column->addWidget(m_scales);
    if (!summary.meetings.empty()) {
        const auto came = std::ranges::count(summary.meetings, true, &analysis::MeetingOfGroup::attended);
        heading(tr("At %1 of %n meeting(s)", nullptr, static_cast<int>(summary.meetings.size())).arg(came));
        for (const analysis::MeetingOfGroup& meeting : summary.meetings) {
            const QString name = meeting.date.empty()
                                     ? shown(meeting.name)
                                     : QStringLiteral("%1, %2").arg(shown(meeting.name), shown(meeting.date));
            line(meeting.attended ? tr("✓ %1").arg(name) : tr("– %1 (was not there)").arg(name), !meeting.attended);
        }
    }
    if (!summary.sources.empty())
        heading(tr("Heard in"));
    for (const analysis::VoiceInSource& voice : summary.sources) {
        auto* link = new QPushButton(
            voice.turns > 0 ? tr("%1, %n turn(s)", nullptr, static_cast<int>(voice.turns)).arg(shown(voice.name))
                            : shown(voice.name),
            inside);
        link->setFlat(true);
        link->setCursor(Qt::PointingHandCursor);
        link->setToolTip(tr("Read it"));
        connect(link, &QPushButton::clicked, this, [this, source = voice.source] { emit sourceWanted(source); });
        m_column->addWidget(link, 0, Qt::AlignLeft);
    }
    m_column->addStretch(1);
    QMetaObject::invokeMethod(
        this, [this, scrolled] { verticalScrollBar()->setValue(scrolled); }, Qt::QueuedConnection);
}

} // namespace emic::desktop
