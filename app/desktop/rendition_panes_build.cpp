// The three panes of the rendition editor beside each other, their headings and buttons.
#include "app/desktop/preferences.h"
#include "app/desktop/rendition_panes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr qreal margin = 8; ///< round the words of a pane, in pixels
constexpr int gap = 10;     ///< between panes, in pixels

/// A heading over a pane, its buttons behind it.
QHBoxLayout* headOf(QWidget& part, QPlainTextEdit& pane, const QString& words, int height) {
    auto* heading = new QLabel(words, &part);
    heading->setBuddy(&pane);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto* row = new QHBoxLayout;
    row->addStrut(height); // the panes begin at one height, with buttons over them or without
    row->addWidget(heading);
    row->addStretch(1);
    auto* column = new QVBoxLayout(&part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(&pane, 1);
    return row;
}

QToolButton* buttonIn(QHBoxLayout& row, QWidget& part, const char* id, const QString& text, const QString& help) {
    auto* button = new QToolButton(&part);
    button->setObjectName(QLatin1String(id));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    button->setFocusPolicy(Qt::TabFocus); // the selection in the text stays what is worked on
    row.addWidget(button);
    return button;
}

} // namespace

void RenditionPanes::build() {
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(gap);
    const auto part = [&] {
        auto* made = new QWidget(panes);
        panes->addWidget(made);
        return made;
    };
    m_language->setEditable(true);
    const int height = m_language->sizeHint().height() + 2;
    QWidget* said = part();
    headOf(*said, *m_verbatim, tr("As it was &said"), height);
    QWidget* shownPart = part();
    QHBoxLayout* head = headOf(*shownPart, *m_published, tr("As &published"), height);
    m_leaveOut = buttonIn(*head, *shownPart, "leaveOut", tr("Leave out"),
                          tr("[...] for the selected words, here or in what was said (Ctrl+L)"));
    m_brackets = buttonIn(*head, *shownPart, "putInBrackets", tr("Brackets"),
                          tr("Brackets round the selected words, to write something else in their place (Ctrl+B)"));
    m_asSaid = buttonIn(*head, *shownPart, "asSaid", tr("As said"), tr("Begin again with the words as they were said"));
    QWidget* translated = part();
    QHBoxLayout* languageHead = headOf(*translated, *m_translation, tr("&Translation"), height);
    auto* language = new QLabel(tr("into"), translated);
    language->setBuddy(m_language);
    languageHead->addWidget(language);
    languageHead->addWidget(m_language);
    for (int each = 0; each < panes->count(); ++each)
        panes->setStretchFactor(each, 1);
    panes->setSizes({1000, 1000, 1000});

    m_verbatim->setObjectName(QStringLiteral("renditionVerbatim"));
    m_published->setObjectName(QStringLiteral("renditionPublished"));
    m_translation->setObjectName(QStringLiteral("renditionTranslation"));
    m_language->setObjectName(QStringLiteral("renditionLanguage"));
    m_verbatim->setAccessibleName(tr("The words as they were said"));
    m_verbatim->setReadOnly(true);
    m_verbatim->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_published->setAccessibleName(tr("The words as they are published"));
    m_translation->setAccessibleName(tr("The words in another language"));
    m_translation->setPlaceholderText(tr("Only where the quote is published in another language"));
    m_language->setAccessibleName(tr("Language of the translation"));
    m_language->setToolTip(tr("Its tag, such as en or da"));
    m_language->setInsertPolicy(QComboBox::NoInsert);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(6);
    QFont reading = font();
    if (const qreal size = preferences::readingStyle().pointSize; size > 0)
        reading.setPointSizeF(size);
    for (QPlainTextEdit* pane : {m_verbatim, m_published, m_translation}) {
        pane->setTabChangesFocus(true);
        pane->setFont(reading);
        pane->document()->setDocumentMargin(margin);
    }
    m_list->setObjectName(QStringLiteral("renditionDifferences"));
    m_list->setAccessibleName(tr("What differs from what was said"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panes);
}

} // namespace emic::desktop
