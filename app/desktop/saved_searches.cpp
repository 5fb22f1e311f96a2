#include "app/desktop/saved_searches.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/strings.h"
#include "core/editing/searches.h"
#include "core/text/error.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr int idRole = Qt::UserRole + 1;

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::SavedSearches", text);
}

SearchQuestion questionOf(const study::SavedSearch& saved) {
    SearchQuestion question;
    question.typed = saved.query;
    question.scope = saved.scope;
    question.ownWords = saved.ownWords != 0;
    return question;
}

void refill(QMenu& menu, SearchPanel& panel, const std::shared_ptr<StudySession>& session) {
    menu.clear();
    const std::vector<study::SavedSearch> all = session->read().all<study::SavedSearch>();
    for (const study::SavedSearch& saved : all) {
        QAction* action = menu.addAction(shown(saved.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(shown(saved.query));
        QObject::connect(action, &QAction::triggered, &panel,
                         [&panel, question = questionOf(saved)] { panel.search(question); });
    }
    if (all.empty())
        menu.addAction(phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches", "No search has been saved yet")))
            ->setEnabled(false);
    menu.addSeparator();
    QAction* save = menu.addAction(phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches", "Save this search…")));
    save->setObjectName(QStringLiteral("saveThisSearch"));
    save->setEnabled(session->writable());
    QObject::connect(save, &QAction::triggered, &panel, &SearchPanel::save);
    QAction* manage =
        menu.addAction(phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches", "Rename and delete saved searches…")));
    manage->setEnabled(!all.empty() && session->writable());
    QObject::connect(manage, &QAction::triggered, &panel, [&panel, session] {
        auto* dialog = new SavedSearchesDialog(session, panel.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace

QMenu* savedSearchesMenu(SearchPanel& panel, std::shared_ptr<StudySession> session, Prompts& /*prompts*/) {
    auto* menu = new QMenu(&panel);
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, &panel,
                     [menu, &panel, session = std::move(session)] { refill(*menu, panel, session); });
    return menu;
}

void saveSearch(QWidget& parent, StudySession& session, Prompts& prompts, const SearchQuestion& question,
                const workbench::SearchNames& names) {
    if (question.empty())
        return session.say(
            phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches", "Type what to search for, then save it.")));
    try {
        static_cast<void>(indexer::parseQuery(question.typed, names.names)); // what cannot be asked is not saved
    } catch (const Error& problem) {
        emit session.refused(shown(problem.what()));
        return;
    }
    const auto name =
        prompts.words(&parent, phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches", "Save this search")),
                      phrase(QT_TRANSLATE_NOOP("emic::desktop::SavedSearches",
                                               "A name for it. A search that has this name already is replaced.")),
                      shown(question.typed).left(60), false);
    if (!name || name->trimmed().isEmpty())
        return;
    session.perform([&](storage::Edit& edit) {
        editing::saveSearch(edit, {utf8(name->trimmed()), question.typed, question.scope, question.ownWords});
    });
}

SavedSearchesDialog::SavedSearchesDialog(std::shared_ptr<StudySession> session, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_list(new QListWidget(this)),
      m_rename(new QPushButton(tr("Rename"), this)), m_delete(new QPushButton(tr("Delete"), this)) {
    setObjectName(QStringLiteral("savedSearches"));
    setWindowTitle(tr("Saved searches"));
    resize(480, 360);
    m_list->setAccessibleName(tr("Saved searches"));
    m_list->setItemDelegate(new AiryRows(m_list));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_rename->setToolTip(tr("Rename it (F2)"));
    m_delete->setToolTip(tr("Delete it (Delete); undo brings it back"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_rename, QDialogButtonBox::ActionRole);
    buttons->addButton(m_delete, QDialogButtonBox::ActionRole);
    for (QPushButton* each : {m_rename, m_delete})
        each->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_delete, &QPushButton::clicked, this, &SavedSearchesDialog::remove);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (m_filling)
            return;
        const auto id = item->data(idRole).value<QByteArray>();
        const QString name = item->text().trimmed();
        for (const study::SavedSearch& saved : m_session->read().all<study::SavedSearch>())
            if (id == QByteArray::fromStdString(saved.id.text()) && shown(saved.name) != name)
                m_session->perform([&](storage::Edit& edit) { editing::renameSearch(edit, saved.id, utf8(name)); });
        // The editor is not done with its row yet.
        QTimer::singleShot(0, this, &SavedSearchesDialog::refill);
    });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::savedSearch))
            QTimer::singleShot(0, this, &SavedSearchesDialog::refill);
    });
    refill();
    m_list->setFocus();
}

void SavedSearchesDialog::refill() {
    const int row = std::max(0, m_list->currentRow());
    m_filling = true;
    m_list->clear();
    for (const study::SavedSearch& saved : m_session->read().all<study::SavedSearch>()) {
        auto* item = new QListWidgetItem(shown(saved.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(idRole, QByteArray::fromStdString(saved.id.text()));
        item->setToolTip(shown(saved.query));
    }
    m_filling = false;
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_rename->setEnabled(m_list->count() > 0);
    m_delete->setEnabled(m_list->count() > 0);
}

void SavedSearchesDialog::remove() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const auto id = item->data(idRole).value<QByteArray>();
    for (const study::SavedSearch& saved : m_session->read().all<study::SavedSearch>())
        if (id == QByteArray::fromStdString(saved.id.text()))
            m_session->perform([&](storage::Edit& edit) { editing::removeSearch(edit, saved.id); });
}

void SavedSearchesDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete)
        return remove();
    QDialog::keyPressEvent(event);
}

} // namespace emic::desktop
