#include "app/desktop/reading_pane.h"

#include "app/desktop/preferences.h"
#include "app/desktop/source_list_model.h"
#include "app/desktop/strings.h"
#include "core/study/findings.h"

#include <algorithm>
#include <exception>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ReadingPane::ReadingPane(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_heading(new QLabel(this)), m_about(new QLabel(this)),
      m_view(new TranscriptView(this)), m_state(new QLabel(this)), m_toggle(new QPushButton(this)) {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    QPalette quiet = m_about->palette();
    quiet.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
    m_about->setPalette(quiet);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setReadingStyle(preferences::readingStyle());
    m_state->setWordWrap(true);
    m_toggle->setObjectName(QStringLiteral("markRead"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 14, 6);
    head->setSpacing(2);
    head->addWidget(m_heading);
    head->addWidget(m_about);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 6, 14, 6);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_toggle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    setFocusProxy(m_view);
    connect(m_toggle, &QPushButton::clicked, this, &ReadingPane::readToggled);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReadingPane::describe);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReadingPane::describe);
    connect(m_view, &TranscriptView::cursorMoved, this, &ReadingPane::describe);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (m_source && (notification.touches(study::Entity::source) || notification.touches(study::Entity::speaker)))
            reload();
        else if (notification.touches(study::Entity::reading) || notification.touches(study::Entity::analyst))
            lookWhetherRead();
    });
    reload();
}

void ReadingPane::show(std::optional<study::SourceId> source) {
    if (source == m_source)
        return;
    rememberPlace();
    m_source = source;
    m_text = {};
    reload();
    if (m_source)
        m_view->restore(preferences::place(m_session->id(), *m_source));
}

void ReadingPane::reload() {
    const std::optional<study::Source> source = m_source ? m_session->read().find(*m_source) : std::nullopt;
    m_view->setVisible(source.has_value());
    if (!source) {
        if (std::exchange(m_source, std::nullopt))
            emit vanished();
        m_heading->setText(tr("Nothing to read yet"));
        return describe();
    }
    m_heading->setText(shown(source->name));
    m_about->setText(
        tr("%1, %2 words").arg(kindName(source->kind, 1), QLocale().toString(static_cast<qlonglong>(source->words))));
    m_view->setAccessibleName(tr("Transcript %1, to be read").arg(shown(source->name)));
    try {
        const ReadingPlace place = m_view->place();
        const bool again = std::exchange(m_text, source->text) == source->text;
        m_view->setTranscript(std::make_shared<const TranscriptText>(TranscriptText::read(m_session->read(), *source)));
        m_view->setMarks({});
        if (again)
            m_view->restore(place);
    } catch (const std::exception& problem) {
        emit m_session->refused(shown(problem.what()));
    }
    lookWhetherRead();
}

bool ReadingPane::isAtEnd() const {
    const QScrollBar* bar = m_view->verticalScrollBar();
    return m_source && bar->value() >= bar->maximum();
}

void ReadingPane::lookWhetherRead() {
    const std::optional<study::AnalystId> me = m_session->me();
    m_read = me && m_source &&
             std::ranges::any_of(m_session->read().where<&study::Reading::source>(*m_source),
                                 [&](const study::Reading& reading) { return reading.analyst == me; });
    describe();
}

void ReadingPane::describe() {
    m_toggle->setVisible(m_source.has_value());
    m_about->setVisible(m_source.has_value());
    if (!m_source)
        return m_state->setText(tr("The study has no sources: import transcripts with Ctrl+I, then read them here."));
    m_toggle->setText(m_read ? tr("Not read after all (R)") : tr("Mark as read (R)"));
    m_toggle->setDefault(false);
    if (m_read)
        m_state->setText(tr("You have read this. N goes to the next one you have not."));
    else
        m_state->setText(isAtEnd() ? tr("You have reached the end: press R to say that you have read it.") : QString());
}

void ReadingPane::rememberPlace() {
    if (m_source)
        preferences::setPlace(m_session->id(), *m_source, m_view->place());
}

} // namespace emic::desktop
