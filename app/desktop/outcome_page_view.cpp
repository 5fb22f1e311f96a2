#include "app/desktop/outcome_page_view.h"

#include "app/desktop/drawing_view.h"
#include "app/desktop/flow_layout.h"
#include "app/desktop/page_table_view.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

using workbench::PeopleSet;

std::optional<study::ParticipantId> personOf(const QString& key) {
    const auto uuid = study::Uuid::parse(utf8(key));
    return uuid ? std::optional(study::ParticipantId{*uuid}) : std::nullopt;
}

QString withoutCount(const PeopleSet& set) {
    const QString about = shown(set.about);
    switch (set.kind) {
    case PeopleSet::Kind::voiced:
        return OutcomePageView::tr("Voiced %1").arg(about);
    case PeopleSet::Kind::notVoiced:
        return OutcomePageView::tr("Did not voice %1").arg(about);
    case PeopleSet::Kind::better:
        return OutcomePageView::tr("%1 better").arg(about);
    case PeopleSet::Kind::worse:
        return OutcomePageView::tr("%1 worse").arg(about);
    case PeopleSet::Kind::same:
        return OutcomePageView::tr("%1 the same").arg(about);
    case PeopleSet::Kind::changed:
        return OutcomePageView::tr("%1 changed").arg(about);
    case PeopleSet::Kind::with:
        break;
    }
    return about;
}

} // namespace

QString inWords(const PeopleSet& set) {
    return QStringLiteral("%1 (%2)").arg(withoutCount(set),
                                         QLocale().toString(static_cast<qulonglong>(set.people.size())));
}

OutcomePageView::OutcomePageView(PeopleSelection& people, QWidget* parent) : QScrollArea(parent), m_people(people) {
    setObjectName(QStringLiteral("outcomePage"));
    setAccessibleName(tr("Page of outcomes"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    connect(&m_people, &PeopleSelection::changed, this, [this] {
        for (DrawingView* view : findChildren<DrawingView*>())
            light(*view);
    });
    begin();
    finish();
}

void OutcomePageView::begin() {
    m_inside = new QWidget;
    m_inside->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(8);
}

/// All at once, so that what is in it can be seen, and have the focus, from now on.
void OutcomePageView::finish() {
    m_column->addStretch(1);
    delete takeWidget();
    setWidget(m_inside);
}

void OutcomePageView::say(const QString& sentence) {
    m_page = {};
    m_shown = true;
    begin();
    if (!sentence.isEmpty())
        addWords(sentence, true, false);
    finish();
}

void OutcomePageView::show(workbench::OutcomePage page) {
    QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && widget()->isAncestorOf(focus);
    const QString focused = hadFocus ? focus->objectName() : QString();
    const auto* oldTable = qobject_cast<const PageTableView*>(focus);
    const int row = oldTable ? oldTable->currentIndex().row() : -1;
    const auto* oldFigure = qobject_cast<const DrawingView*>(focus);
    std::string person;
    if (oldFigure && oldFigure->current())
        person = oldFigure->drawing()->groups[*oldFigure->current()].key;
    const int scrolled = verticalScrollBar()->value();
    m_page = std::move(page);
    m_shown = true;
    begin();
    addSets();
    for (const reports::Block& block : m_page.blocks)
        addBlock(block);
    finish();
    if (hadFocus) {
        auto* again = focused.isEmpty() ? nullptr : widget()->findChild<QWidget*>(focused);
        if (auto* table = qobject_cast<PageTableView*>(again); table && row >= 0)
            table->setCurrentIndex(table->model()->index(std::min(row, table->model()->rowCount() - 1), 0));
        if (auto* figure = qobject_cast<DrawingView*>(again))
            figure->goTo(person);
        if (again)
            again->setFocus();
        else
            focusFirst();
    }
    // When the column has its height.
    QMetaObject::invokeMethod(
        this, [this, scrolled] { verticalScrollBar()->setValue(scrolled); }, Qt::QueuedConnection);
}

void OutcomePageView::addBlock(const reports::Block& block) {
    if (const auto* heading = std::get_if<reports::Heading>(&block))
        addWords(shown(heading->text), false, true);
    else if (const auto* paragraph = std::get_if<reports::Paragraph>(&block))
        addWords(shown(paragraph->text), paragraph->quiet, false);
    else if (const auto* table = std::get_if<reports::PageTable>(&block); table && !table->onlyInFiles)
        addTable(*table);
    else if (const auto* figure = std::get_if<reports::PageFigure>(&block))
        addFigure(*figure);
}

void OutcomePageView::addWords(const QString& words, bool quiet, bool heading) {
    auto* label = new QLabel(words, m_inside);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(100 * fontMetrics().averageCharWidth());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette shade = label->palette();
    const ViewColours colours = ViewColours::of(palette());
    shade.setColor(QPalette::WindowText, quiet ? colours.quietText : colours.text);
    label->setPalette(shade);
    if (heading) {
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
        label->setContentsMargins(0, 10, 0, 0);
    }
    m_column->addWidget(label);
}

void OutcomePageView::addTable(const reports::PageTable& page) {
    addWords(shown(page.caption), false, true);
    auto* table = new PageTableView(page, m_inside);
    const QString toPeople = tr("Return: the change of each person");
    const QString toSet = tr("Return: select these people");
    for (const workbench::RowLink& link : m_page.links)
        if (link.table == page.key)
            table->setRowHelp(static_cast<int>(link.row), link.people ? toSet : toPeople);
    connect(table, &QTableView::activated, this, [this, table](const QModelIndex& at) { follow(*table, at.row()); });
    connect(table, &QTableView::doubleClicked, this,
            [this, table](const QModelIndex& at) { follow(*table, at.row()); });
    m_column->addWidget(table);
    QStringList notes;
    for (const std::string& note : page.notes)
        notes << shown(note);
    for (std::size_t place = 0; place < page.footnotes.size(); ++place)
        notes << QStringLiteral("%1  %2").arg(shown(reports::letterOf(place)), shown(page.footnotes[place]));
    if (!notes.isEmpty())
        addWords(notes.join(QLatin1Char('\n')), true, false);
}

void OutcomePageView::addFigure(const reports::PageFigure& page) {
    auto* view = new DrawingView(m_inside);
    view->setObjectName(shown(page.key));
    view->setDrawing(std::make_shared<const reports::Drawing>(page.drawing));
    light(*view);
    connect(view, &DrawingView::chosen, this, [this](const QString& key, bool adding) {
        if (const auto person = personOf(key))
            emit personChosen(*person, adding);
    });
    connect(view, &DrawingView::opened, this, [this](const QString& key) {
        if (const auto person = personOf(key))
            emit personOpened(*person);
    });
    m_column->addWidget(view);
    for (const std::string& note : page.notes)
        addWords(shown(note), true, false);
}

void OutcomePageView::addSets() {
    if (m_page.sets.empty())
        return;
    auto* row = new QWidget(m_inside);
    auto* flow = new FlowLayout(row, 6);
    for (const PeopleSet& set : m_page.sets) {
        auto* button = new QToolButton(row);
        button->setText(inWords(set));
        button->setToolTip(tr("Show only what these people say, everywhere in the window"));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setEnabled(!set.people.empty());
        connect(button, &QToolButton::clicked, this, [this, set] { emit setChosen(set); });
        flow->addWidget(button);
    }
    m_column->addWidget(row);
}

void OutcomePageView::follow(PageTableView& table, int row) {
    for (const workbench::RowLink& link : m_page.links)
        if (link.table == table.page().key && static_cast<int>(link.row) == row) {
            if (link.people)
                emit setChosen(*link.people);
            else if (!link.scale.empty())
                emit scaleWanted(shown(link.scale));
            return;
        }
}

void OutcomePageView::light(DrawingView& view) const {
    if (!m_people.active())
        return view.setLit({});
    view.setLit([this](const std::string& key) {
        const auto person = personOf(shown(key));
        return !person || m_people.shows(*person);
    });
}

const reports::PageTable* OutcomePageView::table() const {
    if (const auto* focused = qobject_cast<const PageTableView*>(QApplication::focusWidget());
        focused && isAncestorOf(focused))
        return &focused->page();
    const auto* first = findChild<PageTableView*>();
    return first ? &first->page() : nullptr;
}

std::shared_ptr<const reports::Drawing> OutcomePageView::figure() const {
    if (const auto* focused = qobject_cast<const DrawingView*>(QApplication::focusWidget());
        focused && isAncestorOf(focused))
        return focused->drawing();
    const auto* first = findChild<DrawingView*>();
    return first ? first->drawing() : nullptr;
}

void OutcomePageView::focusFirst() {
    for (QWidget* each : widget()->findChildren<QWidget*>())
        if ((qobject_cast<DrawingView*>(each) || qobject_cast<PageTableView*>(each)) &&
            each->focusPolicy() != Qt::NoFocus) {
            if (auto* table = qobject_cast<PageTableView*>(each); table && !table->currentIndex().isValid())
                table->setCurrentIndex(table->model()->index(0, 0));
            return each->setFocus(Qt::TabFocusReason);
        }
}

} // namespace emic::desktop
