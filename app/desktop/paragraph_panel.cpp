#include "app/desktop/paragraph_panel.h"

#include "app/desktop/outcomes_keeper.h"
#include "app/desktop/stale_keeper.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/category_list.h"
#include "core/editing/category_text.h"

#include <algorithm>
#include <chrono>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr int unitRole = Qt::UserRole + 1;
constexpr int wordsShown = 240;

QString excerpt(const std::string& words) {
    const QString plain = shown(words).simplified();
    return plain.size() > wordsShown ? plain.left(wordsShown).trimmed() + QStringLiteral("…") : plain;
}

/// The same item is opened again when the tree is filled anew.
QString pathOf(const QTreeWidgetItem& item) {
    QString path = item.text(0);
    for (const QTreeWidgetItem* above = item.parent(); above; above = above->parent())
        path = above->text(0) + QLatin1Char('\n') + path;
    return path;
}

} // namespace

ParagraphPanel::ParagraphPanel(std::shared_ptr<StudySession> session, StaleKeeper& stale, OutcomesKeeper& outcomes,
                               QWidget* parent)
    : QScrollArea(parent), m_session(std::move(session)), m_stale(stale), m_outcomes(outcomes),
      m_thread(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("paragraphPanel"));
    setAccessibleName(tr("What the paragraph rests on"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 0);
    column->setSpacing(4);
    m_facts = new QWidget(inside);
    column->addWidget(m_facts);
    m_thread->setObjectName(QStringLiteral("thread"));
    m_thread->setAccessibleName(tr("The thread of the paragraph"));
    m_thread->setHeaderHidden(true);
    m_thread->setWordWrap(true);
    m_thread->setFrameShape(QFrame::NoFrame);
    m_thread->setIndentation(14);
    m_thread->setMinimumHeight(fontMetrics().height() * 12);
    m_thread->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_thread, 1);
    setWidget(inside);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(120));
    connect(&m_pause, &QTimer::timeout, this, &ParagraphPanel::askForThread);
    connect(&m_stale, &StaleKeeper::updated, this, &ParagraphPanel::refresh);
    connect(&m_outcomes, &OutcomesKeeper::updated, &m_pause, qOverload<>(&QTimer::start));
    connect(m_thread, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { go(item); });
    connect(m_thread, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { go(item); });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        using study::Entity;
        for (const auto entity :
             {Entity::theme, Entity::paragraphCondensate, Entity::paragraphQuote, Entity::condensateSentence,
              Entity::sentenceUnit, Entity::meaningUnit, Entity::source, Entity::speaker, Entity::participant})
            if (notification.touches(entity))
                return refresh();
    });
    refresh();
}

void ParagraphPanel::show(std::optional<study::ThemeId> theme, std::optional<study::ParagraphId> paragraph) {
    if (theme == m_theme && paragraph == m_paragraph)
        return;
    m_theme = theme;
    m_paragraph = paragraph;
    refresh();
}

void ParagraphPanel::heading(const QString& words) {
    auto* label = new QLabel(words, m_facts);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 6, 0, 0);
    m_column->addWidget(label);
}

void ParagraphPanel::line(const QString& words, bool quiet) {
    auto* label = new QLabel(words, m_facts);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (quiet) {
        QPalette shade = label->palette();
        shade.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
        label->setPalette(shade);
    }
    m_column->addWidget(label);
}

void ParagraphPanel::refresh() {
    // One of the boxes in here may be what asked for it: it goes when it is done.
    auto* facts = new QWidget(widget());
    auto* layout = static_cast<QVBoxLayout*>(widget()->layout());
    layout->replaceWidget(m_facts, facts);
    m_facts->hide();
    m_facts->deleteLater();
    m_facts = facts;
    m_column = new QVBoxLayout(m_facts);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    const bool known = m_paragraph && m_session->read().find(*m_paragraph);
    m_thread->setVisible(known);
    if (known) {
        staleReasons();
        condensates();
        heading(tr("The thread"));
        m_pause.start();
    } else {
        line(tr("What a paragraph rests on is shown here: its condensates, and the thread down to who said it."), true);
        m_column->addStretch(1);
        m_thread->clear();
    }
    m_facts->show();
}

void ParagraphPanel::staleReasons() {
    const std::vector<analysis::StaleReason>* reasons = m_stale.of(*m_paragraph);
    if (!reasons)
        return;
    auto* title = new QLabel(tr("Stale: this has changed since it was written"), m_facts);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setWordWrap(true);
    QPalette shade = title->palette();
    shade.setColor(QPalette::WindowText, ViewColours::of(palette()).warning);
    title->setPalette(shade);
    m_column->addWidget(title);
    bool sentences = false;
    for (const analysis::StaleReason& reason : *reasons) {
        line(staleInWords(reason), false);
        if (reason.cause != analysis::StaleCause::sentenceStale || !reason.sentence)
            continue;
        sentences = true;
        // What changed under the sentence itself.
        if (const auto sentence = m_session->read().find(*reason.sentence))
            for (const analysis::StaleReason& below : analysis::Staleness(m_session->read()).of(*sentence))
                line(QStringLiteral("· ") + staleInWords(below), true);
    }
    const auto button = [this](const QString& words, const QString& key, bool withSentences) {
        auto* confirm = new QPushButton(words, m_facts);
        confirm->setToolTip(QStringLiteral("%1 (%2)").arg(words, key));
        connect(confirm, &QPushButton::clicked, this, [this, withSentences] { this->confirm(withSentences); });
        m_column->addWidget(confirm);
    };
    const auto key = [](QKeyCombination code) { return QKeySequence(code).toString(QKeySequence::NativeText); };
    if (sentences)
        button(tr("It holds, and so do the sentences"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), true);
    else
        button(tr("It holds as it is"), key(Qt::CTRL | Qt::Key_Return), false);
}

std::vector<study::ThemeId> ParagraphPanel::links() const {
    std::vector<study::ThemeId> themes;
    if (m_paragraph)
        for (const auto& link : m_session->read().where<&study::ParagraphCondensate::paragraph>(*m_paragraph))
            themes.push_back(link.theme);
    return themes;
}

void ParagraphPanel::condensates() {
    heading(tr("Leans on"));
    const std::vector<study::ThemeId> leansOn = links();
    const std::vector<workbench::CondensateRow> rows =
        m_theme ? workbench::condensateRows(m_session->read(), *m_theme) : std::vector<workbench::CondensateRow>();
    for (const workbench::CondensateRow& row : rows) {
        auto* box = new QCheckBox(shown(row.path), m_facts);
        box->setChecked(std::ranges::find(leansOn, row.theme) != leansOn.end());
        box->setToolTip(shown(row.text));
        connect(box, &QCheckBox::clicked, this, [this, theme = row.theme] { toggleLink(theme); });
        m_column->addWidget(box);
    }
    for (const auto& link : m_session->read().where<&study::ParagraphCondensate::paragraph>(*m_paragraph)) {
        if (std::ranges::find(rows, link.theme, &workbench::CondensateRow::theme) != rows.end())
            continue;
        auto* box = new QCheckBox(tr("%1 (gone)").arg(shown(link.called)), m_facts);
        box->setChecked(true);
        connect(box, &QCheckBox::clicked, this, [this, theme = link.theme] { toggleLink(theme); });
        m_column->addWidget(box);
    }
    if (rows.empty())
        line(tr("The theme has no condensate yet; write one in step 3, Condensation."), true);
}

void ParagraphPanel::toggleLink(study::ThemeId condensate) {
    if (!m_paragraph)
        return;
    const std::vector<study::ThemeId> now = links();
    const bool leans = std::ranges::find(now, condensate) != now.end();
    m_session->perform([this, leans, condensate](storage::Edit& edit) {
        leans ? editing::unlinkCondensates(edit, *m_paragraph, {condensate})
              : editing::linkCondensates(edit, *m_paragraph, {condensate});
    });
    refresh();
}

void ParagraphPanel::confirm(bool withSentences) {
    if (!m_paragraph)
        return;
    if (!m_stale.of(*m_paragraph))
        return m_session->say(tr("Nothing has changed under this paragraph since it was written."));
    m_session->perform([this, withSentences](storage::Edit& edit) {
        withSentences ? editing::confirmParagraphAndSentences(edit, *m_paragraph)
                      : editing::confirmParagraph(edit, *m_paragraph);
    });
    const std::vector<analysis::StaleReason>* left = m_stale.of(*m_paragraph);
    if (!left)
        return;
    const bool quotes = std::ranges::any_of(
        *left, [](const analysis::StaleReason& reason) { return reason.cause != analysis::StaleCause::sentenceStale; });
    m_session->say(
        quotes ? tr("A quote in this paragraph does not hold any more: take it out, or set it in anew.")
               : tr("Sentences of its condensate are stale themselves: look at them in step 3, or let them "
                    "hold with %1.")
                     .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText)));
}

void ParagraphPanel::askForThread() {
    if (!m_paragraph)
        return;
    const int asked = ++m_asked;
    m_session->worker().run(
        this,
        [paragraph = *m_paragraph](const storage::Reader& reader) {
            return reader.find(paragraph) ? std::optional(analysis::threadDown(reader, paragraph)) : std::nullopt;
        },
        [this, asked](const std::optional<analysis::ThreadNode>& top) {
            if (asked == m_asked && top)
                fill(*top);
        });
}

void ParagraphPanel::fill(const analysis::ThreadNode& top) {
    QStringList open;
    QString here;
    for (QTreeWidgetItemIterator each(m_thread); *each; ++each) {
        if ((*each)->isExpanded())
            open << pathOf(**each);
        if (*each == m_thread->currentItem())
            here = pathOf(**each);
    }
    const bool isFirst = m_thread->topLevelItemCount() == 0;
    m_thread->clear();
    for (const analysis::ThreadNode& node : top.next)
        add(m_thread->invisibleRootItem(), node, std::nullopt);
    if (top.next.empty())
        new QTreeWidgetItem(m_thread, {tr("It leans on no condensate and quotes nobody yet.")});
    for (QTreeWidgetItemIterator each(m_thread); *each; ++each) {
        const QString path = pathOf(**each);
        (*each)->setExpanded(open.contains(path) || (isFirst && !(*each)->parent()));
        if (path == here)
            m_thread->setCurrentItem(*each);
    }
}

void ParagraphPanel::add(QTreeWidgetItem* above, const analysis::ThreadNode& node,
                         const std::optional<study::UnitId>& unit) {
    using analysis::ThreadKind;
    const std::optional<study::UnitId> here = node.kind == ThreadKind::unit ? study::UnitId{node.id} : unit;
    QString words = excerpt(node.words);
    if (node.kind == ThreadKind::unit)
        words = tr("“%1”").arg(words);
    auto* item = new QTreeWidgetItem(above, {words});
    item->setToolTip(0, shown(node.words));
    if (here)
        item->setData(0, unitRole, shown(here->text()));
    if (node.kind == ThreadKind::condensate) {
        QFont bold = font();
        bold.setBold(true);
        item->setFont(0, bold);
    }
    if (!node.stale.empty()) {
        item->setForeground(0, ViewColours::of(palette()).warning);
        item->setToolTip(0, item->toolTip(0) + QLatin1Char('\n') + staleInWords(node.stale.front()));
    }
    for (const analysis::ThreadNode& next : node.next)
        add(item, next, here);
    if (node.kind == ThreadKind::participant)
        if (const auto outcomes = m_outcomes.now())
            for (const QString& change : changesInWords(*outcomes, study::ParticipantId{node.id}))
                new QTreeWidgetItem(item, {change});
}

std::optional<study::UnitId> ParagraphPanel::currentUnit() const {
    const QTreeWidgetItem* item = m_thread->currentItem();
    const auto unit = item ? study::Uuid::parse(utf8(item->data(0, unitRole).toString())) : std::nullopt;
    return unit ? std::optional(study::UnitId{*unit}) : std::nullopt;
}

/// One click from the transcript.
void ParagraphPanel::go(const QTreeWidgetItem* item) {
    if (const auto unit = study::Uuid::parse(utf8(item->data(0, unitRole).toString())))
        if (const auto found = m_session->read().find(study::UnitId{*unit}))
            emit unitWanted(found->source, found->id);
}

} // namespace emic::desktop
