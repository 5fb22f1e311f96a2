#include "app/desktop/transcript_page.h"

#include "app/desktop/find_bar.h"
#include "app/desktop/preferences.h"
#include "app/desktop/strings.h"
#include "core/analysis/coverage.h"
#include "core/text/segments.h"

#include <algorithm>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

/// Units that a change touched, each once.
std::vector<study::UnitId> unitsOf(const study::Notification& notification) {
    std::vector<study::UnitId> units;
    for (const study::RowChange& row : notification.rows)
        if (row.entity == study::Entity::meaningUnit || row.entity == study::Entity::coding ||
            row.entity == study::Entity::goldenQuote || row.entity == study::Entity::secondLook)
            units.push_back({row.id});
    std::ranges::sort(units);
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

} // namespace

TranscriptPage::TranscriptPage(std::shared_ptr<StudySession> session, study::SourceId source, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_source(m_session->read().get(source)),
      m_view(new TranscriptView(this)), m_findBar(new FindBar(*m_view, this)) {
    m_view->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_findBar);
    setFocusProxy(m_view);
    m_view->setReadingStyle(preferences::readingStyle());
    reload();
    connect(m_session.get(), &StudySession::changed, this, &TranscriptPage::follow);
}

TranscriptPage::~TranscriptPage() {
    rememberPlace();
}

QString TranscriptPage::name() const {
    return shown(m_source.name);
}

CodingPlace TranscriptPage::codingPlace() const {
    return {m_source.id, m_view->cursor(), m_view->selection(), m_view->selectedUnit()};
}

void TranscriptPage::reload() {
    const storage::Reader& reader = m_session->read();
    m_view->setAccessibleName(tr("Transcript %1").arg(name()));
    m_view->setTranscript(std::make_shared<const TranscriptText>(TranscriptText::read(reader, m_source)));
    UnitMarks marks;
    marks.load(reader, m_source.id, m_session->me(), m_whose);
    m_view->setMarks(std::move(marks));
    refreshParts();
}

void TranscriptPage::refreshParts() {
    const TranscriptText& text = m_view->transcript();
    m_parts = analysis::participantsParts(m_source, text.turns(), text.speakers(), text.text().whole());
    // Where nobody said who the participants are, everything is to be read.
    if (m_parts.empty())
        m_parts = {text.text().whole()};
}

void TranscriptPage::setWhose(UnitMarks::Whose whose) {
    if (whose == m_whose)
        return;
    m_whose = whose;
    UnitMarks marks;
    marks.load(m_session->read(), m_source.id, m_session->me(), m_whose);
    m_view->setMarks(std::move(marks));
}

void TranscriptPage::follow(const study::Notification& notification) {
    bool itself = false;
    for (const study::RowChange& row : notification.rows)
        itself = itself || (row.entity == study::Entity::source && row.id == m_source.id.uuid);
    if (itself || notification.touches(study::Entity::speaker)) {
        const std::optional<study::Source> now = m_session->read().find(m_source.id);
        if (!now)
            return emit vanished();
        const bool renamedNow = now->name != m_source.name;
        const bool others = now->text != m_source.text || now->turns != m_source.turns;
        m_source = *now;
        if (others || notification.touches(study::Entity::speaker)) {
            const ReadingPlace place = m_view->place();
            reload();
            m_view->restore(place);
        }
        if (renamedNow)
            emit renamed();
    }
    const storage::Reader& reader = m_session->read();
    if (notification.touches(study::Entity::analyst)) {
        // The first edit of an analyst makes their row: from now on some codings are theirs.
        UnitMarks marks;
        marks.load(reader, m_source.id, m_session->me(), m_whose);
        m_view->setMarks(std::move(marks));
        return;
    }
    const bool themes = notification.touches(study::Entity::theme);
    const std::vector<study::UnitId> units = unitsOf(notification);
    if (themes || !units.empty())
        m_view->changeMarks([&](UnitMarks& marks) {
            if (themes)
                marks.refreshThemes(reader);
            if (!units.empty())
                marks.refresh(reader, units);
        });
    if (m_view->offer() && !units.empty())
        offerNext();
}

text::Position TranscriptPage::decidedUpTo() const {
    const CodingPlace place = codingPlace();
    const UnitMark* unit = place.unit ? m_view->marks().find(*place.unit) : nullptr;
    if (!place.selection.empty())
        return place.selection.end;
    return unit ? unit->span.end : place.cursor;
}

void TranscriptPage::offerNext() {
    const TranscriptText& text = m_view->transcript();
    std::optional<text::Span> next = m_view->marks().nextUndecided(text.text(), m_parts, decidedUpTo());
    if (!next)
        next = m_view->marks().nextUndecided(text.text(), m_parts, {0});
    m_view->setOffer(next ? std::optional(offerOf(text, language(), *next, preferences::grain())) : std::nullopt);
}

bool TranscriptPage::takeUndecided(Direction direction) {
    const TranscriptText& text = m_view->transcript();
    std::optional<text::Span> wanted;
    if (direction == Direction::forward) {
        offerNext();
        wanted = m_view->offer();
    } else {
        const CodingPlace place = codingPlace();
        const text::Position before = place.selection.empty() ? place.cursor : place.selection.begin;
        for (const text::Span& gap : undecidedStretches(text, m_view->marks(), m_parts)) {
            // A stretch that is longer than what is offered at once is gone through piece by piece.
            text::Span rest = gap;
            while (rest.begin < before && !rest.empty()) {
                wanted = offerOf(text, language(), rest, preferences::grain());
                rest = text::trimmed(text.text(), {wanted->end, rest.end});
            }
            if (gap.begin >= before)
                break;
        }
    }
    if (!wanted)
        return false;
    m_view->setOffer(std::nullopt);
    m_view->selectUnit(std::nullopt);
    m_view->select(*wanted);
    m_view->reveal(*wanted);
    return true;
}

bool TranscriptPage::goTo(const QString& where) {
    const TranscriptText& text = m_view->transcript();
    const std::vector<study::Turn>& turns = text.turns();
    const QString wanted = where.trimmed();
    const auto go = [this](const study::Turn& turn) {
        m_view->setCursor(turn.span.begin);
        m_view->reveal(turn.span);
        return true;
    };
    bool isNumber = false;
    const qlonglong number = wanted.toLongLong(&isNumber);
    if (isNumber)
        return number >= 1 && number <= static_cast<qlonglong>(turns.size()) &&
               go(turns[static_cast<std::size_t>(number - 1)]);
    static const QRegularExpression time(QStringLiteral(R"(^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$)"));
    if (const QRegularExpressionMatch match = time.match(wanted); match.hasMatch()) {
        const std::int64_t ms = 1000 * (match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 +
                                        match.captured(3).toLongLong());
        const study::Turn* found = nullptr;
        for (const study::Turn& turn : turns)
            if (turn.startMs && (*turn.startMs <= ms || !found))
                found = &turn;
        return found && go(*found);
    }
    // The next turn of a speaker, from here and round.
    const auto spokenBy = [&](const study::Turn& turn) {
        return turn.speaker && std::ranges::any_of(text.speakers(), [&](const study::Speaker& speaker) {
                   return speaker.ordinal == *turn.speaker &&
                          shown(speaker.label).startsWith(wanted, Qt::CaseInsensitive);
               });
    };
    const auto after =
        std::ranges::upper_bound(turns, m_view->cursor(), {}, [](const study::Turn& turn) { return turn.span.begin; });
    for (auto turn = after; turn != turns.end(); ++turn)
        if (spokenBy(*turn))
            return go(*turn);
    for (auto turn = turns.begin(); turn != after; ++turn)
        if (spokenBy(*turn))
            return go(*turn);
    return false;
}

void TranscriptPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_placeIsOld, false))
        m_view->restore(preferences::place(m_session->id(), m_source.id));
}

void TranscriptPage::rememberPlace() {
    if (!m_placeIsOld)
        preferences::setPlace(m_session->id(), m_source.id, m_view->place());
}

} // namespace emic::desktop
