// What the rendition editor is made of, its keys, and the names that it offers for tags.
#include "app/desktop/rendition_editor.h"
#include "app/desktop/rendition_panes.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

QLabel* headingOf(QWidget& dialog, const QString& title, QWidget& buddy) {
    auto* heading = new QLabel(title, &dialog);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setBuddy(&buddy);
    return heading;
}

} // namespace

void RenditionEditor::build() {
    m_where->setWordWrap(true);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notice->setObjectName(QStringLiteral("renditionNotice"));
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    QPalette shade = m_notice->palette();
    shade.setColor(QPalette::WindowText, ViewColours::of(palette()).warning);
    m_notice->setPalette(shade);
    m_takeTheirs->setText(tr("Take what is in the study"));
    m_takeTheirs->setAutoDefault(false);
    auto* notice = new QHBoxLayout(m_noticeRow);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_takeTheirs);
    m_noticeRow->hide();

    auto* tagLabel = new QLabel(tr("Tag &after the quote"), this);
    tagLabel->setBuddy(m_tag);
    m_tag->setObjectName(QStringLiteral("renditionTag"));
    m_tag->setAccessibleName(tr("Tag after the quote: a template with names in braces"));
    m_names->setObjectName(QStringLiteral("renditionNames"));
    m_names->setText(tr("Set in"));
    m_names->setToolTip(tr("Set in what is filled in for who speaks, such as the group"));
    m_names->setAccessibleDescription(m_names->toolTip());
    m_names->setPopupMode(QToolButton::InstantPopup);
    m_names->setFocusPolicy(Qt::TabFocus);
    m_preview->setObjectName(QStringLiteral("renditionPreview"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long tag is in its tooltip
    auto* tag = new QHBoxLayout;
    tag->addWidget(tagLabel);
    tag->addWidget(m_tag, 1);
    tag->addWidget(m_names);
    tag->addWidget(m_preview, 1);

    m_warnings->setObjectName(QStringLiteral("renditionWarnings"));
    m_warnings->setAccessibleName(tr("What to look at before the quote is published"));
    m_warnings->setWordWrap(true);
    m_warnings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* lists = new QGridLayout;
    const auto list = [this, lists](int place, const QString& title, QListWidget& widget) {
        lists->addWidget(headingOf(*this, title, widget), 0, place);
        widget.setSpacing(2);
        lists->addWidget(&widget, 1, place);
        lists->setColumnStretch(place, 1);
    };
    list(0, tr("What &differs"), m_panes->differences());
    list(1, tr("&Before it is published"), *m_warnings);

    m_openKey->setObjectName(QStringLiteral("openKey"));
    m_openKey->setText(tr("Look for names with the &key…"));
    m_openKey->setToolTip(
        tr("Opens the table of names and pseudonyms. It is not kept, and forgotten when this is closed."));
    m_openKey->setAccessibleDescription(m_openKey->toolTip());
    m_openKey->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveRendition"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Ctrl+Return"));
    m_save->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelRendition"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &RenditionEditor::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_openKey);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_where);
    column->addWidget(m_noticeRow);
    column->addWidget(m_panes, 5);
    column->addLayout(tag);
    column->addLayout(lists, 2);
    column->addLayout(buttons);
    // What is set in while it is put together stands in no order of its own.
    QList<QWidget*> order = m_panes->inOrder();
    order << m_tag << m_names << &m_panes->differences() << m_warnings << m_openKey << cancel << m_save << m_takeTheirs;
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order.at(at - 1), order.at(at));
    QSize room = screen()->availableSize() - QSize(24, 48);
    if (parentWidget())
        room = room.boundedTo(parentWidget()->size() - QSize(48, 48));
    resize(QSize(1080, 720).boundedTo(room));
}

void RenditionEditor::addKeys() {
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::CTRL | Qt::Key_L, [this] { m_panes->leaveOut(); });
    key(Qt::CTRL | Qt::Key_B, [this] { m_panes->putInBrackets(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    key(Qt::CTRL | Qt::Key_S, [this] { save(); });
}

void RenditionEditor::fillNames() {
    const study::StudyInfo info = m_session->read().info();
    m_tag->setPlaceholderText(info.speakerTag.empty() ? tr("The study has none")
                                                      : tr("The study's: %1").arg(shown(info.speakerTag)));
    auto* menu = new QMenu(m_names);
    QStringList names{QStringLiteral("group"), QStringLiteral("code"), QStringLiteral("kind")};
    for (const study::Attribute& attribute : m_session->read().all<study::Attribute>())
        if (!names.contains(shown(attribute.name), Qt::CaseInsensitive))
            names << shown(attribute.name);
    for (const QString& name : names) {
        const QString piece = QLatin1Char('{') + name + QLatin1Char('}');
        menu->addAction(QString(piece).replace(QLatin1Char('&'), QLatin1String("&&")), m_tag,
                        [this, piece] { m_tag->insert(piece); });
    }
    m_names->setMenu(menu);
    QStringList languages = shown(info.languages).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const char* usual : {"en", "da", "sv", "nb", "fi", "de", "nl", "fr", "es"})
        if (!languages.contains(QLatin1String(usual)))
            languages << QLatin1String(usual);
    m_panes->setLanguages(languages);
}

} // namespace emic::desktop
