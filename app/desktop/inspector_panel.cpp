#include "app/desktop/inspector_panel.h"

#include "app/desktop/coding_desk.h"
#include "app/desktop/list_rows.h"
#include "app/desktop/outcomes_keeper.h"
#include "app/desktop/strings.h"
#include "app/desktop/transcript_text.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/times.h"
#include "core/analysis/unit_context.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <map>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

const QString renditionButton = QStringLiteral("editRendition");

}

InspectorPanel::InspectorPanel(std::shared_ptr<StudySession> session, CodingDesk& desk, OutcomesKeeper& outcomes,
                               QWidget* parent)
    : QScrollArea(parent), m_session(std::move(session)), m_desk(desk), m_outcomes(outcomes) {
    setObjectName(QStringLiteral("inspector"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("The selected unit"));
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        for (const study::RowChange& row : notification.rows)
            if (m_unit && (row.id == m_unit->uuid || row.entity == study::Entity::memo ||
                           row.entity == study::Entity::rendition || row.entity == study::Entity::theme ||
                           row.entity == study::Entity::attributeValue || row.entity == study::Entity::speaker ||
                           row.entity == study::Entity::participant || row.entity == study::Entity::attribute)) {
                // Queued: one of the buttons in here may be what changed it.
                QMetaObject::invokeMethod(this, &InspectorPanel::refill, Qt::QueuedConnection);
                return;
            }
    });
    connect(&m_outcomes, &OutcomesKeeper::updated, this, [this] {
        if (m_unit)
            refill();
    });
    refill();
}

void InspectorPanel::showUnit(std::optional<study::UnitId> unit, std::shared_ptr<const TranscriptText> text) {
    if (unit == m_unit && text == m_text)
        return;
    m_unit = unit;
    m_text = std::move(text);
    refill();
}

void InspectorPanel::heading(const QString& words) {
    auto* label = new QLabel(words, widget());
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 6, 0, 0);
    m_column->addWidget(label);
}

void InspectorPanel::line(const QString& words, bool quiet) {
    auto* label = new QLabel(words, widget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet) {
        QPalette shade = label->palette();
        shade.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
        label->setPalette(shade);
    }
    m_column->addWidget(label);
}

void InspectorPanel::refill() {
    auto* inside = new QWidget(this);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(10, 8, 10, 10);
    m_column->setSpacing(4);
    const QWidget* focused = window()->focusWidget();
    const bool toRendition = focused && isAncestorOf(focused) && focused->objectName() == renditionButton;
    delete takeWidget();
    setWidget(inside);
    const storage::Reader& reader = m_session->read();
    const std::optional<study::MeaningUnit> unit = m_unit ? reader.find(*m_unit) : std::nullopt;
    if (!unit || !m_text) {
        line(tr("Select a meaning unit to see who says it and what it is coded as."), true);
    } else {
        const std::optional<study::Source> source = reader.find(unit->source);
        if (source)
            whoSpeaks(*unit, *source);
        codings();
        renditionAndNotes();
    }
    m_column->addStretch(1);
    if (auto* edit = toRendition ? findChild<QPushButton*>(renditionButton) : nullptr)
        edit->setFocus();
}

void InspectorPanel::whoSpeaks(const study::MeaningUnit& unit, const study::Source& source) {
    const storage::Reader& reader = m_session->read();
    const analysis::UnitContext context =
        analysis::unitContexts(source, {unit}, m_text->turns(), m_text->speakers()).front();
    QString where = shown(source.name);
    if (const auto turn = context.turnNumber())
        where += tr(", turn %1").arg(*turn);
    if (context.startMs)
        where += QStringLiteral(", ") + shown(workbench::recordingTime(*context.startMs));
    line(where, true);
    const QString words = m_text->words(unit.span()).simplified();
    line(tr("“%1”").arg(words.size() > 400 ? words.left(400) + QStringLiteral("…") : words));
    if (unit.relevance == study::Relevance::notRelevant)
        line(tr("Marked as not relevant"), true);
    for (const study::SecondLook& look : reader.where<&study::SecondLook::unit>(unit.id))
        line(tr("Its words were revised; before: “%1”").arg(shown(look.before)), true);

    QStringList labels;
    for (const std::int64_t ordinal : context.speakers)
        for (const study::Speaker& speaker : m_text->speakers())
            if (speaker.ordinal == ordinal)
                labels << shown(speaker.label);
    if (!labels.isEmpty() || !context.participants.empty())
        heading(tr("Who says it"));
    if (!labels.isEmpty())
        line(labels.join(QStringLiteral(", ")));
    for (const study::ParticipantId id : context.participants)
        if (const auto participant = reader.find(id))
            about(*participant);
}

void InspectorPanel::about(const study::Participant& participant) {
    const storage::Reader& reader = m_session->read();
    const auto group = participant.group ? reader.find(*participant.group) : std::nullopt;
    QStringList known;
    if (group)
        known << shown(group->name);
    for (const study::AttributeValue& value : reader.where<&study::AttributeValue::participant>(participant.id))
        if (const auto attribute = reader.find(value.attribute))
            known << QStringLiteral("%1: %2").arg(shown(attribute->name), shown(value.value));
    line(known.isEmpty() ? shown(participant.code)
                         : QStringLiteral("%1 — %2").arg(shown(participant.code), known.join(QStringLiteral(", "))));
    if (const auto outcomes = m_outcomes.now())
        for (const QString& change : changesInWords(*outcomes, participant.id))
            line(change, true);
}

void InspectorPanel::codings() {
    const storage::Reader& reader = m_session->read();
    const study::ThemeTree tree(reader.all<study::Theme>());
    const std::optional<study::AnalystId> me = m_session->me();
    std::map<study::ThemeId, std::pair<QStringList, bool>> coded;
    for (const study::Coding& each : reader.where<&study::Coding::unit>(*m_unit)) {
        const auto analyst = reader.find(each.analyst);
        auto& [analysts, mine] = coded[each.theme];
        analysts << (analyst ? shown(analyst->name) : QString());
        mine = mine || each.analyst == me;
    }
    const std::vector<study::GoldenQuote> golden = reader.where<&study::GoldenQuote::unit>(*m_unit);
    heading(tr("Coded as"));
    if (coded.empty())
        line(tr("Nothing yet"), true);
    for (const auto& [theme, depth] : tree.inOrder())
        if (const auto found = coded.find(theme->id); found != coded.end())
            coding(*theme, shown(tree.path(theme->id)),
                   theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour, found->second.first,
                   found->second.second,
                   std::ranges::find(golden, theme->id, &study::GoldenQuote::theme) != golden.end());
}

void InspectorPanel::coding(const study::Theme& theme, const QString& path, std::int64_t colour,
                            const QStringList& analysts, bool mine, bool golden) {
    auto* row = new QHBoxLayout;
    auto* dot = new QLabel(widget());
    dot->setPixmap(colourDot(ViewColours::of(palette()).theme(colour)));
    row->addWidget(dot, 0, Qt::AlignTop);
    auto* name = new QLabel(QStringLiteral("%1\n%2").arg(path, analysts.join(QStringLiteral(", "))), widget());
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    const auto button = [&](const QString& text, const QString& help) {
        auto* made = new QToolButton(widget());
        made->setText(text);
        made->setAutoRaise(true);
        made->setToolTip(help);
        made->setAccessibleName(help);
        row->addWidget(made, 0, Qt::AlignTop);
        return made;
    };
    auto* star = button(golden ? QStringLiteral("★") : QStringLiteral("☆"),
                        golden ? tr("No longer the golden quote of %1").arg(path)
                               : tr("Choose as golden quote of %1").arg(path));
    connect(star, &QToolButton::clicked, this,
            [this, unit = *m_unit, id = theme.id, golden] { m_desk.setGolden(unit, id, !golden); });
    if (mine) {
        auto* away = button(QStringLiteral("✕"), tr("Take my coding as %1 back").arg(path));
        connect(away, &QToolButton::clicked, this, [this, unit = *m_unit, id = theme.id] { m_desk.uncode(unit, id); });
    }
    auto* page = button(QStringLiteral("↗"), tr("Open the page of %1").arg(path));
    connect(page, &QToolButton::clicked, this, [this, id = theme.id] { emit themeChosen(id); });
    m_column->addLayout(row);
}

void InspectorPanel::renditionAndNotes() {
    const storage::Reader& reader = m_session->read();
    for (const study::Rendition& rendition : reader.where<&study::Rendition::unit>(*m_unit)) {
        heading(tr("As published"));
        if (!rendition.published.empty())
            line(shown(rendition.published));
        if (!rendition.translation.empty())
            line(QStringLiteral("%1: %2").arg(shown(rendition.language), shown(rendition.translation)));
        if (!rendition.speakerTag.empty())
            line(shown(rendition.speakerTag), true);
    }
    auto* edit = new QPushButton(tr("Quote as published…"), widget());
    edit->setObjectName(renditionButton);
    edit->setToolTip(tr("Leave words out, put brackets in, translate, and see what could give a person away"));
    connect(edit, &QPushButton::clicked, this, [this] { emit renditionWanted(*m_unit); });
    m_column->addWidget(edit, 0, Qt::AlignLeft);
    const std::vector<study::Memo> memos = reader.memosOn(study::MemoTarget::unit, m_unit->uuid);
    if (!memos.empty())
        heading(tr("Notes"));
    for (const study::Memo& memo : memos) {
        const auto analyst = memo.analyst ? reader.find(*memo.analyst) : std::nullopt;
        line(shown(memo.text));
        line(QStringLiteral("%1, %2").arg(
                 analyst ? shown(analyst->name) : tr("unknown"),
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(memo.changedAt).date(), QLocale::ShortFormat)),
             true);
    }
}

} // namespace emic::desktop
