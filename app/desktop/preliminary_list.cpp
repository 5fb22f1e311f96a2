#include "app/desktop/preliminary_list.h"

#include "app/desktop/kept_text.h"
#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/editing/impressions.h"

#include <algorithm>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

using study::PreliminaryTheme;

PreliminaryList::PreliminaryList(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_heading(new QLabel(this)), m_list(new QListWidget(this)),
      m_line(new QLineEdit(this)), m_advice(new QLabel(this)), m_ready(new QCheckBox(this)) {
    m_note = new KeptText(
        [this](const QString& text) {
            return m_session->perform([&](storage::Edit& edit) {
                if (const auto theme = m_noteOf ? edit.find(*m_noteOf) : std::nullopt)
                    editing::writePreliminary(edit, theme->id, theme->name, utf8(text));
            }) != StudySession::Result::refused;
        },
        this);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_list->setObjectName(QStringLiteral("preliminaryThemes"));
    m_list->setAccessibleName(tr("My preliminary themes"));
    m_list->setToolTip(tr("F2 renames, Alt+Up and Alt+Down move, Delete removes"));
    m_list->setItemDelegate(new AiryRows(m_list));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    m_line->setObjectName(QStringLiteral("newPreliminary"));
    m_line->setAccessibleName(tr("New preliminary theme"));
    m_line->setPlaceholderText(tr("Add a preliminary theme (T), Return keeps it"));
    m_note->setObjectName(QStringLiteral("preliminaryNote"));
    m_note->setAccessibleName(tr("Note on the theme"));
    m_note->setPlaceholderText(tr("What you mean by it"));
    m_advice->setWordWrap(true);
    QPalette quiet = m_advice->palette();
    quiet.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
    m_advice->setPalette(quiet);
    m_ready->setText(tr("I am ready with these"));
    m_ready->setToolTip(tr("Shows your list to those who are ready too, and theirs to you (Ctrl+Return)"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_line);
    column->addWidget(m_list, 3);
    column->addWidget(m_note, 1);
    column->addWidget(m_advice);
    column->addWidget(m_ready);
    setFocusProxy(m_list);
    connect(m_line, &QLineEdit::returnPressed, this, &PreliminaryList::add);
    connect(m_list, &QListWidget::currentRowChanged, this, &PreliminaryList::showNote);
    connect(m_list, &QListWidget::itemChanged, this,
            [this](QListWidgetItem* item) { rename(m_list->row(item), item->text()); });
    connect(
        m_list->model(), &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
            if (m_filling || from < 0 || from >= static_cast<int>(m_themes.size()))
                return;
            m_session->perform([&](storage::Edit& edit) {
                editing::movePreliminary(edit, m_themes[static_cast<std::size_t>(from)].id, to > from ? to - 1 : to);
            });
            refill(); // as the study has it, whether it could be moved or not
        },
        Qt::QueuedConnection);
    connect(m_ready, &QCheckBox::clicked, this, [this](bool ready) {
        keepNow();
        m_session->perform([&](storage::Edit& edit) { editing::setReady(edit, study::TeamStep::impression, ready); });
        refill();
    });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::preliminaryTheme) || notification.touches(study::Entity::readiness) ||
            notification.touches(study::Entity::analyst))
            // Queued: the list's own editor may be what changed it.
            QMetaObject::invokeMethod(this, &PreliminaryList::refill, Qt::QueuedConnection);
    });
    refill();
}

const PreliminaryTheme* PreliminaryList::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_themes.size()) ? &m_themes[static_cast<std::size_t>(row)] : nullptr;
}

QString PreliminaryList::advice() const {
    const std::size_t count = m_themes.size();
    if (count >= editing::fewestPreliminary && count <= editing::mostPreliminary)
        return tr("%n preliminary theme(s): as many as the method expects.", nullptr, static_cast<int>(count));
    return tr("%n preliminary theme(s); the method expects 4 to 8 of each analyst, and any number will do.", nullptr,
              static_cast<int>(count));
}

void PreliminaryList::refill() {
    // A name is being edited in the list; it is read again when that is over.
    if (const QLineEdit* editor = m_list->findChild<QLineEdit*>(); editor && editor->isVisible())
        return;
    const std::optional<study::AnalystId> me = m_session->me();
    const PreliminaryTheme* before = current();
    const std::optional<study::PreliminaryThemeId> wanted = before ? std::optional(before->id) : std::nullopt;
    const int row = m_list->currentRow();
    m_themes = me ? m_session->read().where<&PreliminaryTheme::analyst>(*me) : std::vector<PreliminaryTheme>();
    m_filling = true;
    m_list->clear();
    for (const PreliminaryTheme& theme : m_themes) {
        auto* item = new QListWidgetItem(shown(theme.name), m_list);
        item->setFlags((item->flags() | Qt::ItemIsEditable) & ~Qt::ItemIsDropEnabled);
        item->setToolTip(shown(theme.note));
    }
    const auto found = std::ranges::find_if(m_themes, [&](const PreliminaryTheme& each) { return each.id == wanted; });
    m_list->setCurrentRow(found != m_themes.end() ? static_cast<int>(found - m_themes.begin())
                                                  : std::min(row, static_cast<int>(m_themes.size()) - 1));
    m_filling = false;
    m_heading->setText(tr("My preliminary themes (%1)").arg(m_themes.size()));
    m_advice->setText(advice());
    bool ready = false;
    if (me)
        for (const study::Readiness& each : m_session->read().where<&study::Readiness::analyst>(*me))
            ready = ready || each.step == study::TeamStep::impression;
    m_ready->setChecked(ready);
    showNote();
}

void PreliminaryList::showNote() {
    if (m_filling)
        return;
    const PreliminaryTheme* theme = current();
    m_note->setEnabled(theme != nullptr);
    const std::optional<study::PreliminaryThemeId> now = theme ? std::optional(theme->id) : std::nullopt;
    const QString text = theme ? shown(theme->note) : QString();
    if (now == m_noteOf)
        return m_note->follow(text);
    m_note->keepNow(); // while it still belongs to the one before
    m_noteOf = now;
    m_note->startWith(text);
}

void PreliminaryList::add() {
    const QString name = m_line->text().trimmed();
    if (name.isEmpty())
        return;
    const auto result = m_session->perform([&](storage::Edit& edit) { editing::addPreliminary(edit, utf8(name)); });
    if (result != StudySession::Result::done)
        return;
    m_line->clear();
    refill();
    m_list->setCurrentRow(m_list->count() - 1);
}

void PreliminaryList::rename(int row, const QString& name) {
    if (m_filling || row < 0 || row >= static_cast<int>(m_themes.size()))
        return;
    m_note->keepNow();
    const study::PreliminaryThemeId id = m_themes[static_cast<std::size_t>(row)].id;
    const auto result = m_session->perform(
        [&](storage::Edit& edit) { editing::writePreliminary(edit, id, utf8(name), edit.get(id).note); });
    if (result != StudySession::Result::done)
        QMetaObject::invokeMethod(this, &PreliminaryList::refill, Qt::QueuedConnection);
}

void PreliminaryList::startAdding() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void PreliminaryList::moveCurrent(int by) {
    const int row = m_list->currentRow();
    if (!current() || row + by < 0 || row + by >= m_list->count())
        return;
    m_session->perform([&](storage::Edit& edit) { editing::movePreliminary(edit, current()->id, row + by); });
}

void PreliminaryList::removeCurrent() {
    if (const PreliminaryTheme* theme = current()) {
        m_note->keepNow();
        m_session->perform([id = theme->id](storage::Edit& edit) { editing::removePreliminary(edit, id); });
    }
}

void PreliminaryList::renameCurrent() {
    if (QListWidgetItem* item = m_list->currentItem())
        m_list->editItem(item);
}

void PreliminaryList::toggleReady() {
    m_ready->click();
}

void PreliminaryList::keepNow() {
    m_note->keepNow();
}

bool PreliminaryList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace emic::desktop
