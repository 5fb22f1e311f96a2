#include "app/desktop/keyboard_sheet.h"

#include "app/desktop/action_list.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

} // namespace

KeyboardSheet::KeyboardSheet(const ActionList& actions, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("keyboardSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard sheet"));
    resize(640, 720);
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter"));
    filter->setAccessibleName(tr("Filter shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("What"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QTreeWidgetItem* menu = nullptr;
    for (const ActionList::Entry& entry : actions.entries()) {
        if (!entry.action || entry.action->shortcuts().isEmpty())
            continue;
        if (!menu || menu->text(0) != plain(entry.menu)) {
            menu = new QTreeWidgetItem(tree, {plain(entry.menu)});
            QFont bold = font();
            bold.setBold(true);
            menu->setFont(0, bold);
            menu->setFlags(Qt::ItemIsEnabled);
        }
        QStringList keys;
        for (const QKeySequence& key : entry.action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        auto* row = new QTreeWidgetItem(menu, {plain(entry.action->text()), keys.join(tr(" or "))});
        row->setToolTip(0, entry.action->toolTip());
    }
    tree->expandAll();
    connect(filter, &QLineEdit::textChanged, tree, [tree](const QString& text) {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem* group = tree->topLevelItem(i);
            int fitting = 0;
            for (int k = 0; k < group->childCount(); ++k) {
                QTreeWidgetItem* row = group->child(k);
                const bool fits = row->text(0).contains(text, Qt::CaseInsensitive) ||
                                  row->text(1).contains(text, Qt::CaseInsensitive);
                row->setHidden(!fits);
                fitting += fits ? 1 : 0;
            }
            group->setHidden(fitting == 0);
        }
    });
    auto* about = new QLabel(
        tr("Single letters and digits work while the transcript has the focus. A decision is about the words that are "
           "selected, else about the selected unit; Space goes on to what is undecided."),
        this);
    about->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(filter);
    column->addWidget(tree, 1);
    column->addWidget(buttons);
}

} // namespace emic::desktop
