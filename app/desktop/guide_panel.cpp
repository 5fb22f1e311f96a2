#include "app/desktop/guide_panel.h"

#include "app/desktop/action_list.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

GuidePanel::GuidePanel(std::shared_ptr<StudySession> session, const ActionList& actions, TranscriptArea& area,
                       SearchPanel& search, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_actions(actions), m_end(new QLabel(this)) {
    setObjectName(QStringLiteral("guide"));
    setAccessibleName(tr("First half hour"));
    auto* inside = new QWidget(this);
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(10, 8, 10, 8);
    lines->setSpacing(8);
    auto* about = new QLabel(tr("Try these, in any order. Whatever you do can be undone."), inside);
    about->setWordWrap(true);
    lines->addWidget(about);
    for (QLabel*& line : m_lines) {
        line = new QLabel(inside);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        lines->addWidget(line);
    }
    m_end->setWordWrap(true);
    lines->addWidget(m_end);
    lines->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Steps of the first half hour"));
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);

    connect(&area, &TranscriptArea::pageOpened, this, [this] { tick(Step::open); });
    connect(&area, &TranscriptArea::currentChanged, this, [this, &area] {
        if (area.showsTheme())
            tick(Step::page);
    });
    connect(&search, &SearchPanel::placeWanted, this, [this] { tick(Step::find); });
    connect(m_session.get(), &StudySession::changed, this, &GuidePanel::follow);
    for (const auto& [id, step] : {std::pair("nextUndecided", Step::undecided), {"palette", Step::palette}})
        connect(m_actions.find(id), &QAction::triggered, this, [this, step = step] { tick(step); });
    refresh();
}

void GuidePanel::follow(const study::Notification& notification) {
    if (notification.entry.kind == study::EntryKind::undo)
        return tick(Step::undo);
    for (const study::RowChange& row : notification.rows) {
        if (row.operation != study::Operation::inserted)
            continue;
        if (row.entity == study::Entity::meaningUnit)
            tick(Step::mark);
        else if (row.entity == study::Entity::coding)
            tick(Step::code);
        else if (row.entity == study::Entity::goldenQuote)
            tick(Step::golden);
    }
}

void GuidePanel::tick(Step step) {
    bool& done = m_done[static_cast<std::size_t>(step)];
    if (!std::exchange(done, true))
        refresh();
}

void GuidePanel::restart() {
    m_done.fill(false);
    refresh();
}

void GuidePanel::refresh() {
    const auto key = [this](const char* id) {
        return m_actions.find(id)->shortcut().toString(QKeySequence::NativeText);
    };
    const std::array<QString, steps> texts{
        tr("Open another transcript: click one in the list of sources (%1).").arg(key("sourcesPanel")),
        tr("Let the window choose what to read next: %1 selects words that nobody has decided on.")
            .arg(key("nextUndecided")),
        tr("Mark a sentence as a meaning unit: put the cursor into it and press %1.").arg(key("markSentence")),
        tr("Code it: press %1, type a few letters of a theme, Return. A new name makes a new theme.")
            .arg(key("codeByName")),
        tr("Choose it as golden quote of its theme: %1.").arg(key("golden")),
        tr("See all units of a theme: double-click it in the list of themes, and click a unit to go there."),
        tr("Find a quote: %1, type “night”, and click a hit.").arg(key("search")),
        tr("Undo what you did: %1, as often as you like. The history (%2) goes back to any point.")
            .arg(key("undo"), key("historyPanel")),
        tr("Find anything by a few letters: %1. All keys stand on one sheet: %2.").arg(key("palette"), key("keys"))};
    const ViewColours colours = ViewColours::of(palette());
    for (std::size_t i = 0; i < steps; ++i) {
        m_lines[i]->setText((m_done[i] ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + texts[i]);
        m_lines[i]->setAccessibleName(m_done[i] ? tr("Done: %1").arg(texts[i]) : tr("To do: %1").arg(texts[i]));
        QPalette shade = palette();
        if (m_done[i])
            shade.setColor(QPalette::WindowText, colours.quietText);
        m_lines[i]->setPalette(shade);
    }
    const auto left = std::ranges::count(m_done, false);
    m_end->setText(left == 0 ? tr("That was all of it. This panel can be closed; it comes back from the menu Help.")
                             : tr("%n step(s) left. This panel can be closed; it comes back from the menu Help.",
                                  nullptr, static_cast<int>(left)));
}

void GuidePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

} // namespace emic::desktop
