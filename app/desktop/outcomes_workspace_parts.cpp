// The parts of the outcomes workspace and where they stand.
#include "app/desktop/list_rows.h"
#include "app/desktop/outcome_page_view.h"
#include "app/desktop/outcomes_workspace.h"
#include "app/desktop/participant_page.h"
#include "app/desktop/people_chip.h"
#include "app/desktop/quotes_pane.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

QComboBox* box(QWidget* parent, const char* id, const QString& name) {
    auto* made = new QComboBox(parent);
    made->setObjectName(QLatin1String(id));
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(18);
    return made;
}

QToolButton* button(QWidget* parent, const char* id, const QString& text, const QString& help) {
    auto* made = new QToolButton(parent);
    made->setObjectName(QLatin1String(id));
    made->setText(text);
    made->setToolTip(help);
    made->setAccessibleName(text);
    made->setAccessibleDescription(help);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

void OutcomesWorkspace::build() {
    m_pages = new QListWidget(this);
    m_pages->setObjectName(QStringLiteral("outcomePages"));
    m_pages->setAccessibleName(tr("Pages of outcomes"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setItemDelegate(new AiryRows(m_pages));
    m_pages->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    listPages();
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QWidget(right);
    buildTop(*top);
    column->addWidget(top);
    m_stack = new QStackedWidget(right);
    m_page = new OutcomePageView(m_context.people, m_stack);
    m_person = new ParticipantPage(*m_ground, m_stack);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_person);
    m_quotes = new QuotesPane(*m_ground, right);
    auto* middle = new QSplitter(Qt::Horizontal, right);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_stack);
    middle->addWidget(m_quotes);
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 2);
    m_quotes->setMinimumWidth(34 * fontMetrics().averageCharWidth());
    m_quotes->hide();
    column->addWidget(middle, 1);
    auto* whole = new QSplitter(Qt::Horizontal, this);
    whole->setChildrenCollapsible(false);
    whole->addWidget(m_pages);
    whole->addWidget(right);
    whole->setStretchFactor(1, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(whole);
    for (const auto& [first, second] : {std::pair<QWidget*, QWidget*>(m_pages, m_scale),
                                        {m_scale, m_theme},
                                        {m_theme, m_test},
                                        {m_test, m_personBox},
                                        {m_personBox, m_onlyPerson},
                                        {m_onlyPerson, m_copyTable},
                                        {m_copyTable, m_copyFigure},
                                        {m_copyFigure, m_stack},
                                        {m_stack, m_quotes}})
        setTabOrder(first, second);
}

void OutcomesWorkspace::buildTop(QWidget& top) {
    auto* column = new QVBoxLayout(&top);
    column->setContentsMargins(16, 10, 12, 4);
    m_title = new QLabel(&top);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_scale = box(&top, "outcomeScale", tr("Outcome"));
    m_theme = box(&top, "outcomeTheme", tr("Theme"));
    m_test = box(&top, "outcomeTest", tr("Test of scores"));
    m_test->addItem(tr("Paired t-test"), static_cast<int>(analysis::ScoreTest::pairedT));
    m_test->addItem(tr("Signed ranks (Wilcoxon)"), static_cast<int>(analysis::ScoreTest::signedRank));
    m_personBox = box(&top, "outcomePerson", tr("Participant"));
    m_personBox->setEditable(true);
    m_personBox->setInsertPolicy(QComboBox::NoInsert);
    m_personBox->completer()->setFilterMode(Qt::MatchContains);
    m_personBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_onlyPerson = button(&top, "onlyThisPerson", tr("Only this person"),
                          tr("Show only what this person says, everywhere in the window"));
    m_copyTable = button(&top, "copyTable", tr("Copy table"),
                         tr("For a word processor with its formatting, or for a spreadsheet"));
    m_copyFigure = button(&top, "copyFigure", tr("Copy figure"), tr("As a sharp picture, and as SVG"));
    auto* row = new QHBoxLayout;
    for (QWidget* each : {static_cast<QWidget*>(m_scale), static_cast<QWidget*>(m_theme), static_cast<QWidget*>(m_test),
                          static_cast<QWidget*>(m_personBox), static_cast<QWidget*>(m_onlyPerson)})
        row->addWidget(each);
    row->addWidget(new PeopleChip(m_context.people, &top));
    row->addStretch(1);
    row->addWidget(m_copyTable);
    row->addWidget(m_copyFigure);
    column->addWidget(m_title);
    column->addLayout(row);
}

void OutcomesWorkspace::listPages() {
    using Kind = workbench::OutcomePageKind;
    const auto add = [this](const QString& name, std::optional<Kind> kind) {
        auto* item = new QListWidgetItem(name, m_pages);
        item->setData(Qt::UserRole, kind ? static_cast<int>(*kind) : -1);
    };
    add(tr("Before and after"), Kind::change);
    add(tr("Sample"), Kind::sample);
    add(tr("A participant"), std::nullopt);
    add(tr("Person by person"), Kind::people);
    add(tr("A theme beside change"), Kind::joint);
    add(tr("Themes by participants"), Kind::map);
    add(tr("Saturation"), Kind::saturation);
    add(tr("Themes that stand together"), Kind::together);
    add(tr("Agreement"), Kind::agreement);
    m_pages->setCurrentRow(0);
}

} // namespace emic::desktop
