#include "app/desktop/validation_transcript.h"

#include "app/desktop/preferences.h"
#include "app/desktop/strings.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"

#include <algorithm>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ValidationTranscript::ValidationTranscript(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_heading(new QLabel(this)), m_view(new TranscriptView(this)) {
    m_view->setObjectName(QStringLiteral("validationTranscript"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setReadingStyle(preferences::readingStyle());
    m_view->setAccessibleName(tr("Transcript"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setContentsMargins(10, 4, 10, 4);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &TranscriptView::unitActivated, this, [this](study::UnitId unit) {
        if (m_source)
            emit unitWanted(m_source->id, unit);
    });
    connect(m_session.get(), &StudySession::changed, this, &ValidationTranscript::follow);
    show(std::nullopt, std::nullopt);
}

void ValidationTranscript::show(std::optional<study::SourceId> source, std::optional<study::ThemeId> theme) {
    const bool sameSource = m_source ? source == m_source->id : !source && !m_view->isVisibleTo(this);
    if (sameSource && theme == m_theme)
        return;
    m_theme = theme;
    if (!sameSource)
        m_source = source ? m_session->read().find(*source) : std::nullopt;
    if (!sameSource && !read())
        m_source.reset();
    m_view->setVisible(m_source.has_value());
    m_current.reset();
    light();
    goToUnit(1);
}

bool ValidationTranscript::read() {
    if (!m_source)
        return false;
    try {
        m_view->setTranscript(
            std::make_shared<const TranscriptText>(TranscriptText::read(m_session->read(), *m_source)));
    } catch (const Error& problem) {
        emit m_session->refused(shown(problem.what()));
        return false;
    }
    UnitMarks marks;
    marks.load(m_session->read(), m_source->id, m_session->me(), UnitMarks::Whose::everybodys);
    m_view->setMarks(std::move(marks));
    m_view->setAccessibleName(tr("Transcript %1").arg(shown(m_source->name)));
    return true;
}

void ValidationTranscript::light() {
    const std::optional<text::Span> before = m_current ? std::optional(m_lit[*m_current]) : std::nullopt;
    m_lit.clear();
    m_current.reset();
    if (m_source && m_theme) {
        const std::vector<study::ThemeId> branch =
            study::ThemeTree(m_session->read().all<study::Theme>()).branch(*m_theme);
        for (const UnitMark& unit : m_view->marks().units().items())
            if (std::ranges::any_of(unit.themes, [&](const ThemeOfUnit& of) {
                    return std::ranges::find(branch, of.theme) != branch.end();
                }))
                m_lit.push_back(unit.span);
        m_lit.erase(std::unique(m_lit.begin(), m_lit.end()), m_lit.end());
        if (const auto same = before ? std::ranges::find(m_lit, *before) : m_lit.end(); same != m_lit.end())
            m_current = static_cast<std::size_t>(same - m_lit.begin());
    }
    // Which one is current is set by going there: what is only brought up to date does not scroll.
    m_view->setHits(m_lit, std::nullopt);
    m_heading->setText(
        !m_source ? QString()
        : m_lit.empty()
            ? tr("%1: nothing is coded to the theme").arg(shown(m_source->name))
            : tr("%1: %n unit(s) of the theme", nullptr, static_cast<int>(m_lit.size())).arg(shown(m_source->name)));
}

void ValidationTranscript::goTo(text::Span span) {
    if (!m_source)
        return;
    m_view->selectUnit(std::nullopt);
    m_view->select(span);
    m_view->reveal(span);
}

bool ValidationTranscript::goToUnit(int by) {
    if (m_lit.empty())
        return false;
    const auto count = static_cast<std::ptrdiff_t>(m_lit.size());
    const auto next = m_current ? (static_cast<std::ptrdiff_t>(*m_current) + by + count) % count
                      : by > 0  ? 0
                                : count - 1;
    m_current = static_cast<std::size_t>(next);
    m_view->selectUnit(std::nullopt);
    m_view->setCursor(m_lit[*m_current].begin);
    m_view->setHits(m_lit, m_current);
    return true;
}

void ValidationTranscript::follow(const study::Notification& notification) {
    using study::Entity;
    if (!m_source)
        return;
    if (notification.touches(Entity::source) || notification.touches(Entity::speaker)) {
        const std::optional<study::Source> now = m_session->read().find(m_source->id);
        if (!now)
            return show(std::nullopt, m_theme);
        const bool others = now->text != m_source->text || now->turns != m_source->turns ||
                            now->name != m_source->name || notification.touches(Entity::speaker);
        m_source = now;
        if (others) {
            const ReadingPlace place = m_view->place();
            if (!read())
                return show(std::nullopt, m_theme);
            m_view->restore(place);
            light();
        }
    }
    for (const auto entity : {Entity::theme, Entity::meaningUnit, Entity::coding, Entity::analyst})
        if (notification.touches(entity)) {
            UnitMarks marks;
            marks.load(m_session->read(), m_source->id, m_session->me(), UnitMarks::Whose::everybodys);
            m_view->setMarks(std::move(marks));
            return light();
        }
}

} // namespace emic::desktop
