#include "app/desktop/logbook_page.h"

#include "app/desktop/logbook_model.h"
#include "app/desktop/prompts.h"
#include "app/desktop/strings.h"
#include "core/editing/decisions.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <set>
#include <utility>

namespace emic::desktop {

LogbookPage::LogbookPage(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_prompts(prompts), m_model(new LogbookModel(this)),
      m_kind(new QComboBox(this)), m_who(new QComboBox(this)), m_words(new QLineEdit(this)), m_count(new QLabel(this)),
      m_table(new QTableView(this)) {
    setObjectName(QStringLiteral("logbookPage"));
    m_kind->addItems({tr("Everything"), LogbookModel::kindName(analysis::LogbookKind::change),
                      LogbookModel::kindName(analysis::LogbookKind::decision),
                      LogbookModel::kindName(analysis::LogbookKind::negotiation)});
    m_kind->setAccessibleName(tr("Kind of entry"));
    m_who->setAccessibleName(tr("Whose entries"));
    m_words->setAccessibleName(tr("Words in the logbook"));
    m_words->setPlaceholderText(tr("Words"));
    m_words->setClearButtonEnabled(true);
    auto* add = new QPushButton(tr("Write a decision…"), this);
    m_table->setObjectName(QStringLiteral("logbook"));
    m_table->setAccessibleName(tr("Logbook"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(LogbookModel::what, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(LogbookModel::why, QHeaderView::Stretch);
    m_table->setColumnWidth(LogbookModel::at, 18 * fontMetrics().averageCharWidth());
    m_table->setToolTip(tr("Return goes to the place of a negotiation, or changes a decision; Delete removes one"));
    m_table->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_kind);
    top->addWidget(m_who);
    top->addWidget(m_words, 1);
    top->addWidget(m_count);
    top->addWidget(add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, &LogbookPage::reload);
    connect(add, &QPushButton::clicked, this, [this] { addDecision(*m_session, m_prompts, this); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogbookPage::narrow);
    connect(m_who, &QComboBox::currentIndexChanged, this, &LogbookPage::narrow);
    connect(m_words, &QLineEdit::textChanged, this, &LogbookPage::narrow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (!notification.entry.reason.empty() || notification.entry.kind != study::EntryKind::edit ||
            notification.touches(study::Entity::decision) || notification.touches(study::Entity::negotiation) ||
            notification.touches(study::Entity::readiness) || notification.touches(study::Entity::study))
            m_pause.start();
    });
    reload();
}

void LogbookPage::reload() {
    m_all = analysis::logbook(m_session->read(), m_session->study().journal());
    std::ranges::reverse(m_all);
    std::set<std::string> names;
    for (const analysis::LogbookEntry& entry : m_all)
        if (!entry.analyst.empty())
            names.insert(entry.analyst);
    const QString before = m_who->currentIndex() > 0 ? m_who->currentText() : QString();
    {
        const QSignalBlocker quiet(m_who);
        m_who->clear();
        m_who->addItem(tr("Everybody"));
        for (const std::string& name : names)
            m_who->addItem(shown(name));
        m_who->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_who->findText(before)));
    }
    narrow();
}

void LogbookPage::narrow() {
    analysis::LogbookFilter filter;
    if (m_kind->currentIndex() > 0)
        filter.kind = static_cast<analysis::LogbookKind>(m_kind->currentIndex() - 1);
    if (m_who->currentIndex() > 0)
        filter.analyst = utf8(m_who->currentText());
    filter.containing = utf8(m_words->text().trimmed());
    std::vector<analysis::LogbookEntry> passing;
    std::ranges::copy_if(m_all, std::back_inserter(passing),
                         [&](const analysis::LogbookEntry& entry) { return analysis::passes(entry, filter); });
    const int row = m_table->currentIndex().row();
    m_model->assign(std::move(passing));
    const int count = m_model->rowCount();
    m_count->setText(count == 0 && m_all.empty()
                         ? tr("Nothing yet: Ctrl+Alt+D writes a decision; changes stand here when a reason was given")
                         : tr("%1 of %n entry(ies)", nullptr, static_cast<int>(m_all.size())).arg(count));
    if (count > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), LogbookModel::what));
}

void LogbookPage::choose(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    const analysis::LogbookEntry entry = m_model->entries()[static_cast<std::size_t>(row)];
    if (entry.source)
        emit placeWanted(*entry.source, entry.span);
    if (entry.kind != analysis::LogbookKind::decision)
        return;
    const auto text = m_prompts.words(this, tr("A decision"), tr("What was decided?"), shown(entry.what), true);
    if (!text)
        return;
    const auto why = m_prompts.words(this, tr("A decision"), tr("Why?"), shown(entry.why), true);
    m_session->perform([&](storage::Edit& edit) {
        editing::writeDecision(edit, study::DecisionId{entry.id}, utf8(*text), why ? utf8(*why) : entry.why);
    });
}

void LogbookPage::removeCurrent() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const analysis::LogbookEntry entry = m_model->entries()[static_cast<std::size_t>(row)];
    if (entry.kind != analysis::LogbookKind::decision)
        return m_session->say(tr("Only decisions that were written down can be removed; a change is taken back with "
                                 "undo, a negotiation is opened again."));
    m_session->perform([&](storage::Edit& edit) { editing::removeDecision(edit, study::DecisionId{entry.id}); });
}

void LogbookPage::addDecision(StudySession& session, Prompts& prompts, QWidget* parent) {
    const auto text = prompts.words(parent, tr("A decision"), tr("What was decided?"), {}, true);
    if (!text || text->trimmed().isEmpty())
        return;
    const auto why = prompts.words(parent, tr("A decision"), tr("Why?"), {}, true);
    session.perform(
        [&](storage::Edit& edit) { editing::addDecision(edit, utf8(*text), why ? utf8(*why) : std::string()); });
}

bool LogbookPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace emic::desktop
