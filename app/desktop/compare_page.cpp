#include "app/desktop/compare_page.h"

#include "app/desktop/agreement_table.h"
#include "app/desktop/kept_text.h"
#include "app/desktop/negotiation_panel.h"
#include "app/desktop/preferences.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "core/editing/decisions.h"
#include "core/storage/sight.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

/// What is worked out beside the window.
struct Compared {
    std::vector<Difference> rows;
    analysis::SourceComparison comparison;
    analysis::Agreement agreement;
    bool failed = false;
};

QString inWords(const study::ThemeTree& tree, const std::vector<study::ThemeId>& themes) {
    QStringList paths;
    for (const study::ThemeId& theme : themes)
        paths << shown(tree.path(theme));
    return paths.join(QStringLiteral(", "));
}

Compared compared(const storage::Reader& reader, study::SourceId sourceId, const study::Analyst& first,
                  const study::Analyst& second) {
    Compared result;
    const std::optional<study::Source> source = reader.find(sourceId);
    if (!source)
        return result;
    const study::ThemeTree tree(reader.all<study::Theme>());
    const text::Text text = reader.textOf(*source);
    result.comparison = analysis::compareOn(reader, sourceId, first.id, second.id);
    const std::vector<study::Negotiation> negotiations = reader.where<&study::Negotiation::source>(sourceId);
    for (const analysis::ComparedStretch& stretch : result.comparison.stretches) {
        Difference row{stretch,
                       shown(text.slice(stretch.span)).simplified(),
                       inWords(tree, stretch.first),
                       inWords(tree, stretch.second),
                       std::nullopt,
                       false};
        for (const study::Negotiation& each : negotiations) {
            const bool here = each.begin < stretch.span.end && stretch.span.begin < each.end;
            // Of several the open one is what is to be done.
            if (here && (!row.negotiation || row.settled)) {
                row.negotiation = each.id;
                row.settled = each.settledAt.has_value();
            }
        }
        result.rows.push_back(std::move(row));
    }
    result.agreement = analysis::agreement(reader, first, second);
    return result;
}

} // namespace

ComparePage::ComparePage(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_where(new QComboBox(this)),
      m_onlyDifferent(new QCheckBox(tr("Only what you read differently"), this)), m_summary(new QLabel(this)),
      m_view(new TranscriptView(this)), m_lists(new QTabWidget(this)), m_model(new DifferenceListModel(this)),
      m_list(new QListView(this)), m_agreement(new AgreementTable(this)),
      m_negotiation(new NegotiationPanel(m_session, this)) {
    setObjectName(QStringLiteral("comparePage"));
    for (std::size_t which = 0; which < m_who.size(); ++which) {
        m_who[which] = new QComboBox(this);
        m_who[which]->setAccessibleName(which == 0 ? tr("First analyst") : tr("Second analyst"));
    }
    m_where->setAccessibleName(tr("Source that is compared"));
    m_onlyDifferent->setChecked(true);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setReadingStyle(preferences::readingStyle());
    m_list->setObjectName(QStringLiteral("differences"));
    m_list->setAccessibleName(tr("Places that were coded"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lists->setDocumentMode(true);
    m_lists->tabBar()->setAccessibleName(tr("Places, or agreement"));
    m_lists->addTab(m_list, tr("Place by place"));
    m_lists->addTab(m_agreement, tr("Theme by theme"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->addWidget(m_who[0]);
    top->addWidget(new QLabel(tr("and"), this));
    top->addWidget(m_who[1]);
    top->addWidget(new QLabel(tr("on"), this));
    top->addWidget(m_where, 1);
    top->addWidget(m_onlyDifferent);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    right->addWidget(m_lists);
    right->addWidget(m_negotiation);
    right->setStretchFactor(0, 1);
    auto* middle = new QSplitter(Qt::Horizontal, this);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_view);
    middle->addWidget(right);
    middle->setStretchFactor(0, 1);
    const int letter = fontMetrics().averageCharWidth();
    middle->setSizes({80 * letter, 60 * letter});
    m_summary->setContentsMargins(12, 0, 12, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(middle, 1);
    setFocusProxy(m_list);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(100));
    connect(&m_pause, &QTimer::timeout, this, &ComparePage::ask);
    for (QComboBox* each : m_who)
        connect(each, &QComboBox::activated, this, &ComparePage::ask);
    connect(m_where, &QComboBox::activated, this, [this](int place) {
        if (place >= 0 && place < static_cast<int>(m_sources.size()))
            showSource(m_sources[static_cast<std::size_t>(place)]);
    });
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &ComparePage::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showStretch(now.row()); });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        using study::Entity;
        const bool people = notification.touches(Entity::analyst) || notification.touches(Entity::readiness) ||
                            notification.touches(Entity::study) || notification.touches(Entity::source);
        if (people)
            fillChoices();
        if (notification.touches(Entity::source))
            loadText();
        if (people || notification.touches(Entity::coding) || notification.touches(Entity::meaningUnit) ||
            notification.touches(Entity::theme) || notification.touches(Entity::negotiation))
            m_pause.start();
    });
    fillChoices();
}

ComparePage::~ComparePage() {
    m_negotiation->keepNow();
}

QString ComparePage::summary() const {
    return m_summary->text();
}

std::optional<study::Analyst> ComparePage::analyst(std::size_t which) const {
    const int place = m_who[which]->currentIndex();
    return place >= 0 && place < static_cast<int>(m_analysts.size())
               ? std::optional(m_analysts[static_cast<std::size_t>(place)])
               : std::nullopt;
}

/// Only those whose codings may be seen; oneself and the first other one to begin with.
void ComparePage::fillChoices() {
    const storage::Reader& reader = m_session->read();
    const std::array<std::optional<study::Analyst>, 2> before{analyst(0), analyst(1)};
    const std::optional<study::AnalystId> me = m_session->me();
    m_analysts.clear();
    for (study::Analyst& each : reader.all<study::Analyst>())
        if (storage::maySee(reader, me, each.id, study::TeamStep::coding) &&
            (each.id == me || reader.countWhere<&study::Coding::analyst>(each.id) > 0))
            m_analysts.push_back(std::move(each));
    const auto placeOf = [this](const std::optional<study::AnalystId>& id) {
        const auto found = std::ranges::find_if(m_analysts, [&](const study::Analyst& each) { return each.id == id; });
        return found == m_analysts.end() ? -1 : static_cast<int>(found - m_analysts.begin());
    };
    for (std::size_t which = 0; which < m_who.size(); ++which) {
        m_who[which]->clear();
        for (const study::Analyst& each : m_analysts)
            m_who[which]->addItem(shown(each.name));
    }
    const bool iCoded = me && reader.countWhere<&study::Coding::analyst>(*me) > 0;
    int first = before[0] ? placeOf(before[0]->id) : iCoded ? placeOf(me) : -1;
    if (first < 0)
        first = m_analysts.empty() ? -1 : m_analysts.front().id == me && !iCoded && m_analysts.size() > 1 ? 1 : 0;
    int second = before[1] ? placeOf(before[1]->id) : -1;
    for (int place = 0; (second < 0 || second == first) && place < static_cast<int>(m_analysts.size()); ++place)
        if (place != first && (m_analysts[static_cast<std::size_t>(place)].id != me || iCoded))
            second = place;
    m_who[0]->setCurrentIndex(first);
    m_who[1]->setCurrentIndex(second);
    m_sources.clear();
    m_where->clear();
    for (const study::Source& source : reader.all<study::Source>()) {
        m_sources.push_back(source.id);
        m_where->addItem(shown(source.name));
    }
    if (!m_source && !m_sources.empty())
        m_source = m_sources.front();
    const auto here = m_source ? std::ranges::find(m_sources, *m_source) : m_sources.end();
    m_where->setCurrentIndex(here == m_sources.end() ? -1 : static_cast<int>(here - m_sources.begin()));
}

void ComparePage::showSource(study::SourceId source) {
    m_negotiation->keepNow();
    m_source = source;
    const auto here = std::ranges::find(m_sources, source);
    m_where->setCurrentIndex(here == m_sources.end() ? -1 : static_cast<int>(here - m_sources.begin()));
    loadText();
    ask();
}

void ComparePage::showPlace(study::SourceId source, text::Span span) {
    m_wanted = span;
    showSource(source);
}

void ComparePage::loadText() {
    const std::optional<study::Source> source = m_source ? m_session->read().find(*m_source) : std::nullopt;
    m_view->setVisible(source.has_value());
    if (!source)
        return;
    try {
        m_view->setAccessibleName(tr("Transcript %1, compared").arg(shown(source->name)));
        m_view->setTranscript(std::make_shared<const TranscriptText>(TranscriptText::read(m_session->read(), *source)));
    } catch (const std::exception& problem) {
        emit m_session->refused(shown(problem.what()));
    }
}

void ComparePage::ask() {
    const int asked = ++m_asked;
    const std::optional<study::Analyst> first = analyst(0);
    const std::optional<study::Analyst> second = analyst(1);
    m_negotiation->setAnalysts(first, second);
    if (!m_source || !first || !second || first->id == second->id) {
        m_model->assign({});
        m_agreement->clear();
        m_view->setMarks({});
        m_view->setHits({}, std::nullopt);
        m_negotiation->show(std::nullopt);
        const bool hidden = !m_session->study().sight().seesAllCodings();
        return m_summary->setText(
            hidden
                ? tr("Analysts of this study code without seeing each other's codings. They can be compared when both "
                     "say that they are ready with coding, in the menu Team.")
                : tr("A comparison takes two analysts who have coded; this study has %n so far.", nullptr,
                     static_cast<int>(m_analysts.size())));
    }
    m_session->worker().run(
        this,
        [source = *m_source, first = *first, second = *second](const storage::Reader& reader) {
            return compared(reader, source, first, second);
        },
        [this, asked, first = shown(first->name), second = shown(second->name)](Compared answer) {
            if (asked != m_asked)
                return;
            // Where one was, or where one wants to be.
            const int row = m_list->currentIndex().row();
            text::Span wanted;
            if (m_wanted)
                wanted = *std::exchange(m_wanted, std::nullopt);
            else if (row >= 0)
                wanted = m_model->rows()[static_cast<std::size_t>(row)].stretch.span;
            UnitMarks marks;
            marks.load(m_session->read(), *m_source, m_session->me(), UnitMarks::Whose::everybodys);
            m_view->setMarks(std::move(marks));
            const auto count = std::ranges::count_if(
                answer.rows, [](const Difference& each) { return each.stretch.reading != analysis::Reading::agree; });
            const double share = answer.comparison.coded == 0 ? 0
                                                              : 100.0 * static_cast<double>(answer.comparison.agreed) /
                                                                    static_cast<double>(answer.comparison.coded);
            m_summary->setText(
                answer.comparison.coded == 0
                    ? tr("Neither has coded anything here.")
                    : tr("%1 % of what either coded here is coded alike; %n place(s) are read differently.", nullptr,
                         static_cast<int>(count))
                          .arg(QLocale().toString(share, 'f', 0)));
            if (m_onlyDifferent->isChecked())
                std::erase_if(answer.rows, [](const Difference& each) {
                    return each.stretch.reading == analysis::Reading::agree && !each.negotiation;
                });
            m_model->setNames(first, second);
            m_model->assign(std::move(answer.rows));
            m_agreement->show(answer.agreement);
            const auto& rows = m_model->rows();
            const auto near = std::ranges::find_if(
                rows, [&](const Difference& each) { return each.stretch.span.end > wanted.begin; });
            const auto place =
                near == rows.end() ? static_cast<int>(rows.size()) - 1 : static_cast<int>(near - rows.begin());
            m_list->setCurrentIndex(m_model->index(place));
            if (place < 0)
                showStretch(-1);
        });
}

void ComparePage::showStretch(int row) {
    const auto& rows = m_model->rows();
    std::vector<text::Span> all;
    for (const Difference& each : rows)
        all.push_back(each.stretch.span);
    if (row < 0 || row >= static_cast<int>(rows.size())) {
        m_view->setHits(std::move(all), std::nullopt);
        return m_negotiation->show(std::nullopt);
    }
    const Difference& difference = rows[static_cast<std::size_t>(row)];
    m_view->setHits(std::move(all), static_cast<std::size_t>(row));
    m_view->setCursor(difference.stretch.span.begin);
    m_view->reveal(difference.stretch.span);
    m_negotiation->show(difference.negotiation);
}

void ComparePage::step(int by) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    m_lists->setCurrentWidget(m_list);
    const int row = m_list->currentIndex().row();
    m_list->setCurrentIndex(m_model->index(std::clamp(row + by, 0, count - 1)));
    if (row + by >= count)
        m_session->say(tr("This was the last place."));
}

void ComparePage::negotiate() {
    const int row = m_list->currentIndex().row();
    if (row < 0 || !m_source)
        return m_session->say(tr("Go to a place that you read differently first, with F8."));
    const Difference difference = m_model->rows()[static_cast<std::size_t>(row)];
    if (difference.negotiation) {
        m_negotiation->position().setFocus();
        return;
    }
    // One theme that only one of the two has: that is the question.
    std::vector<study::ThemeId> apart;
    std::vector<study::ThemeId> first = difference.stretch.first;
    std::vector<study::ThemeId> second = difference.stretch.second;
    std::ranges::sort(first);
    std::ranges::sort(second);
    std::ranges::set_symmetric_difference(first, second, std::back_inserter(apart));
    const std::optional<study::ThemeId> theme = apart.size() == 1 ? std::optional(apart.front()) : std::nullopt;
    study::NegotiationId id;
    const auto result = m_session->perform(
        [&](storage::Edit& edit) { id = editing::openNegotiation(edit, *m_source, difference.stretch.span, theme); });
    if (result != StudySession::Result::done)
        return;
    m_negotiation->show(id);
    m_negotiation->position().setFocus();
}

} // namespace emic::desktop
