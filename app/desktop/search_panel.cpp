#include "app/desktop/search_panel.h"

#include "app/desktop/chip_row.h"
#include "app/desktop/code_hits_dialog.h"
#include "app/desktop/facet_list.h"
#include "app/desktop/filter_picker.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/query_box.h"
#include "app/desktop/saved_searches.h"
#include "app/desktop/strings.h"

#include <chrono>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::chrono::milliseconds beforeTelling{1200};
constexpr std::chrono::milliseconds beforeLooking{40};
constexpr std::chrono::milliseconds beforeWaiting{300};

} // namespace

SearchPanel::SearchPanel(std::shared_ptr<StudySession> session, SearchDesk& desk, Prompts& prompts,
                         PeopleSelection& people, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_desk(desk), m_prompts(prompts), m_people(people),
      m_controls(new QWidget(this)), m_facetPart(new QWidget(this)), m_hitPart(new QWidget(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_hits(new HitListModel(m_session, this)) {
    setObjectName(QStringLiteral("searchPanel"));
    buildControls();
    buildHits();
    arrange();
    m_pause.setSingleShot(true);
    m_pause.setInterval(beforeTelling);
    m_long.setSingleShot(true);
    m_long.setInterval(beforeWaiting);
    m_look.setSingleShot(true);
    m_look.setInterval(beforeLooking);

    connect(m_box, &QLineEdit::textChanged, this, &SearchPanel::typed);
    connect(m_box, &QLineEdit::returnPressed, this, &SearchPanel::finishTyping);
    connect(m_box, &QueryBox::moveWanted, this, &SearchPanel::moveBy);
    connect(m_box, &QueryBox::escaped, this, &SearchPanel::escaped);
    // Chips of words that have changed meanwhile are about to be read anew.
    const auto current = [this] { return m_answer && m_answer->question.typed == utf8(m_box->text()); };
    connect(m_chips, &ChipRow::removed, this, [this, current](const workbench::QueryPart& part) {
        if (!current())
            return;
        m_box->write(shown(workbench::withoutPart(utf8(m_box->text()), part.span)));
        m_box->setFocus();
    });
    connect(m_chips, &ChipRow::reversed, this, [this, current](const workbench::QueryPart& part) {
        if (current())
            m_box->write(shown(workbench::withPartReversed(utf8(m_box->text()), part)));
    });
    connect(m_chips, &ChipRow::likeRemoved, this, [this] {
        forgetLike();
        ask(false);
        m_box->setFocus();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { ask(m_desk.question().typing); });
    connect(m_ownWords, &QCheckBox::toggled, this, [this] { ask(m_desk.question().typing); });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] { ask(m_desk.question().typing); });
    connect(&m_people, &PeopleSelection::changed, this, [this] { ask(false); });
    connect(m_filter, &QToolButton::clicked, this, &SearchPanel::pickFilter);
    connect(m_counts, &QToolButton::toggled, m_facetPart, &QWidget::setVisible);
    connect(m_code, &QToolButton::clicked, this, &SearchPanel::codeAll);
    connect(m_facets, &FacetList::filterWanted, this, &SearchPanel::addFilter);
    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        m_box->write(m_suggestion->property("query").toString());
        m_box->setFocus();
    });
    connect(m_hits, &HitListModel::moreWanted, &m_desk, &SearchDesk::more);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_look.start();
    });
    connect(&m_long, &QTimer::timeout, this, [this] {
        if (m_desk.busy())
            m_count->setText(tr("Searching…"));
    });
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_list->currentIndex().isValid())
            emit placeWanted(m_list->currentIndex().row(), false);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_look.stop();
        emit placeWanted(index.row(), true);
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const SharedAnswer late = std::exchange(m_late, nullptr))
            showProblem(*late);
    });
    connect(&m_desk, &SearchDesk::found, this, &SearchPanel::showHits);
    connect(&m_desk, &SearchDesk::counted, this, &SearchPanel::showCounts);
    connect(&m_desk, &SearchDesk::moreFound, this, [this](const SharedAnswer& more) { m_hits->append(more); });
    connect(&m_desk, &SearchDesk::namesChanged, this, [this] {
        m_box->setNames(m_desk.names());
        if (!m_box->text().isEmpty())
            m_desk.askAgain();
    });
    for (const auto signal : {&IndexKeeper::progressed, &IndexKeeper::workingChanged})
        connect(&m_desk.keeper(), signal, this, &SearchPanel::sayAboutIndex);
    refreshButtons();
    refreshHint();
}

void SearchPanel::focusBox() {
    m_desk.warmUp();
    m_box->setFocus();
    m_box->selectAll();
}

void SearchPanel::ask(bool typing) {
    if (m_writing)
        return;
    SearchQuestion question;
    question.typed = utf8(m_box->text());
    question.typing = typing;
    question.scope = static_cast<study::SearchScope>(m_scope->currentData().toInt());
    question.ownWords = m_ownWords->isChecked();
    question.order = static_cast<HitOrder>(m_order->currentData().toInt());
    question.like = m_like;
    if (m_people.active())
        question.people = m_people.people();
    m_pause.stop();
    m_late = nullptr;
    m_box->setProblem(std::nullopt);
    m_long.start();
    m_desk.ask(std::move(question));
}

void SearchPanel::typed() {
    m_goToFirst = false;
    if (!m_writing && !m_box->text().isEmpty())
        m_like.reset();
    ask(m_box->hasFocus() && !m_box->writing());
}

void SearchPanel::finishTyping() {
    if (m_list->currentIndex().isValid()) {
        m_look.stop();
        return emit placeWanted(m_list->currentIndex().row(), true);
    }
    m_desk.keeper().want();
    m_goToFirst = true;
    ask(false);
}

void SearchPanel::search(const SearchQuestion& question) {
    m_writing = true; // one question, not one for each of these
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(question.scope)));
    m_ownWords->setChecked(question.ownWords);
    m_box->write(shown(question.typed));
    m_writing = false;
    m_like = question.like;
    ask(false);
}

void SearchPanel::searchLike(const LikeWhat& like) {
    SearchQuestion question;
    question.like = like;
    question.ownWords = m_ownWords->isChecked();
    search(question);
    m_list->setFocus();
}

void SearchPanel::forgetLike() {
    m_like.reset();
}

void SearchPanel::addFilter(const QString& filter) {
    m_like.reset();
    m_box->write(shown(workbench::withFilter(utf8(m_box->text()), utf8(filter), *m_desk.names())));
}

void SearchPanel::pickFilter() {
    openFilterPicker(*m_filter, *m_desk.names(), [this](const QString& filter, bool complete) {
        addFilter(filter);
        m_box->setFocus();
        if (!complete)
            m_box->end(false);
    });
}

void SearchPanel::refreshButtons() {
    const bool some = m_hits->rowCount() > 0;
    m_code->setEnabled(some && m_session->writable());
}

void SearchPanel::codeAll() {
    // What is coded is what the words say, not what they may be the beginning of.
    if (m_desk.question().typing)
        ask(false);
    auto* dialog = new CodeHitsDialog(m_session, m_desk, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, &m_desk, &SearchDesk::askAgain);
    dialog->open();
}

void SearchPanel::save() {
    if (m_like)
        return m_session->say(tr("What is like a unit cannot be saved as a search; a query can."));
    saveSearch(*this, *m_session, m_prompts, m_desk.question(), *m_desk.names());
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid()) {
            m_look.stop();
            emit placeWanted(m_list->currentIndex().row(), true);
        }
        return true;
    case Qt::Key_Escape:
        emit escaped();
        return true;
    case Qt::Key_Up:
        if (m_list->currentIndex().row() <= 0) {
            m_box->setFocus();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace emic::desktop
