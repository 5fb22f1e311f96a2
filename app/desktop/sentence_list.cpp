#include "app/desktop/sentence_list.h"

#include "app/desktop/card_list_model.h"
#include "app/desktop/sentence_editor.h"
#include "app/desktop/sentence_row.h"
#include "app/desktop/strings.h"

#include <algorithm>
#include <chrono>
#include <QVBoxLayout>
#include <unordered_set>

namespace emic::desktop {

SentenceList::SentenceList(std::shared_ptr<StudySession> session, QWidget* parent)
    : QScrollArea(parent), m_session(std::move(session)), m_inside(new QWidget), m_layout(new QVBoxLayout(m_inside)) {
    setObjectName(QStringLiteral("sentenceList"));
    setAccessibleName(tr("Sentences of the condensate"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    m_layout->addStretch(1);
    setWidget(m_inside);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(2500));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        // Where somebody else wrote meanwhile, leaving the sentence decides, not a pause.
        if (m_current && !m_current->isContested() && !m_current->words().empty())
            saveRow(*m_current);
    });
}

SentenceRow* SentenceList::makeRow(std::size_t place) {
    auto* row = new SentenceRow(m_inside);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), row);
    m_layout->insertWidget(static_cast<int>(place), row);
    row->setWritable(m_session->writable());
    SentenceEditor& editor = row->editor();
    connect(&editor, &SentenceEditor::focusChanged, this, [this, row](bool inside) { enter(*row, inside); });
    connect(&editor, &SentenceEditor::returned, this, [this, row](int at) { goOn(*row, at); });
    connect(&editor, &SentenceEditor::emptied, this, [this, row] { goBack(*row); });
    connect(&editor, &SentenceEditor::escaped, this, &SentenceList::cardsWanted);
    connect(&editor, &SentenceEditor::left, this, [this, row](int by) { step(*row, by); });
    connect(&editor, &QPlainTextEdit::textChanged, this, [this, row] {
        if (row->isUnsaved())
            m_pause.start();
    });
    connect(row, &SentenceRow::hovered, this, [this, row](bool inside) {
        m_hovered = inside ? row : m_hovered == row ? nullptr : m_hovered;
        showLit(false);
    });
    connect(row, &SentenceRow::confirmWanted, this, [this, row] {
        enter(*row, true);
        confirm();
    });
    connect(row, &SentenceRow::cardsDropped, this, [this, row](const DraggedCards& cards) {
        enter(*row, true);
        if (row->id() || !row->words().empty())
            linkTo(*row, cards.units(), false);
        else
            takeOver(cards.units(), false);
    });
    row->show();
    return row;
}

void SentenceList::drop(SentenceRow* row) {
    std::erase(m_rows, row);
    m_hovered = m_hovered == row ? nullptr : m_hovered;
    m_current = m_current == row ? nullptr : m_current;
    m_layout->removeWidget(row);
    row->disconnect(this);
    row->editor().disconnect(this);
    row->hide();
    row->deleteLater();
}

void SentenceList::clear() {
    save();
    m_theme.reset();
    m_desk.reset();
    m_pause.stop();
    while (!m_rows.empty())
        drop(m_rows.back());
    emit unitsLit({}, false);
}

void SentenceList::show(const SharedDesk& desk, study::ThemeId theme) {
    if (m_theme != theme) {
        // Saving tells of a change, which may bring a newer desk here in between.
        clear();
        m_theme = theme;
        m_desk = m_desk ? m_desk : desk;
    } else {
        m_desk = desk;
    }
    follow();
}

void SentenceList::follow() {
    const workbench::DeskColumn* column = m_desk->desk.column(*m_theme);
    if (!column)
        return;
    m_following = true;
    const bool hadFocus = m_current && m_current->editor().hasFocus();
    const std::size_t currentPlace = m_current ? placeOf(*m_current) : 0;
    std::unordered_map<study::SentenceId, SentenceRow*> known;
    for (SentenceRow* row : m_rows)
        if (row->id())
            known.emplace(*row->id(), row);
    std::unordered_set<SentenceRow*> wanted;
    std::vector<SentenceRow*> ordered;
    for (const workbench::DeskSentence& each : column->sentences) {
        const auto row = known.find(each.sentence.id);
        SentenceRow* here = row != known.end() ? row->second : makeRow(m_rows.size());
        here->follow(each);
        wanted.insert(here);
        ordered.push_back(here);
    }
    // Drafts stay behind the row that they stood behind; a sentence that went while it was written is one.
    SentenceRow* last = m_rows.empty() || m_rows.back()->id() ? nullptr : m_rows.back();
    for (SentenceRow* row : std::vector(m_rows)) {
        if (wanted.contains(row) || row == last)
            continue;
        const bool isEmpty = row->words().empty() && !row->editor().hasFocus();
        if (row->id() ? !row->lose() : isEmpty) {
            drop(row);
            continue;
        }
        const auto at = std::ranges::find(m_rows, row) - m_rows.begin();
        SentenceRow* before = at > 0 ? m_rows[static_cast<std::size_t>(at - 1)] : nullptr;
        const auto place = std::ranges::find(ordered, before);
        ordered.insert(before && place != ordered.end() ? place + 1 : before ? ordered.end() : ordered.begin(), row);
    }
    if (last)
        ordered.push_back(last);
    m_rows = ordered;
    for (SentenceRow* row : m_rows)
        if (!row->isUnsaved())
            row->editor().forgetSteps(); // from here on the study undoes
    if (m_rows.empty() || m_rows.back()->id() || !m_rows.back()->words().empty())
        makeRow(m_rows.size());
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        if (m_layout->indexOf(m_rows[place]) != static_cast<int>(place))
            m_layout->insertWidget(static_cast<int>(place), m_rows[place]);
    for (std::size_t place = 1; place < m_rows.size(); ++place)
        QWidget::setTabOrder(&m_rows[place - 1]->editor(), &m_rows[place]->editor());
    number();
    m_following = false;
    // The sentence that was written in went, by undo perhaps: one goes on where it stood.
    if (!m_current && hadFocus)
        m_rows[std::min(currentPlace, m_rows.size() - 1)]->editor().setFocus(Qt::OtherFocusReason);
    setStale(m_stale);
    showLit(false);
}

void SentenceList::number() {
    const QString label = tr("Condensate of %1").arg(shown(m_desk->desk.column(*m_theme)->theme.name));
    int number = 0;
    for (SentenceRow* row : m_rows) {
        number += row->id() ? 1 : 0;
        row->describe(number, label);
        row->setHint(row != m_rows.back() ? QString()
                     : number == 0        ? tr("The first sentence: “I …”")
                                          : tr("Next sentence"));
    }
}

void SentenceList::setStale(const StaleSentences& stale) {
    m_stale = stale;
    for (SentenceRow* row : m_rows) {
        const auto reasons = row->id() ? stale.find(*row->id()) : stale.end();
        row->setStale(reasons == stale.end() ? std::vector<analysis::StaleReason>() : reasons->second);
    }
}

void SentenceList::light(const std::vector<study::SentenceId>& sentences) {
    for (SentenceRow* row : m_rows)
        row->setLit(row->id() && std::ranges::find(sentences, *row->id()) != sentences.end());
}

void SentenceList::showLit(bool reveal) {
    const SentenceRow* row = m_hovered ? m_hovered : m_current && m_current->editor().hasFocus() ? m_current : nullptr;
    emit unitsLit(row ? row->units() : std::vector<study::UnitId>(), reveal && !m_hovered);
}

void SentenceList::enter(SentenceRow& row, bool inside) {
    if (m_following || std::ranges::find(m_rows, &row) == m_rows.end())
        return;
    if (inside) {
        m_current = &row;
        for (SentenceRow* each : m_rows)
            each->setCurrent(each == &row);
        ensureWidgetVisible(&row, 0, 8);
    } else {
        saveRow(row);
    }
    showLit(inside);
}

void SentenceList::takeFocus() {
    if (m_rows.empty())
        return;
    SentenceRow* row = m_current ? m_current : m_rows.back();
    row->editor().setFocus(Qt::OtherFocusReason);
}

std::size_t SentenceList::placeOf(const SentenceRow& row) const {
    return static_cast<std::size_t>(std::ranges::find(m_rows, &row) - m_rows.begin());
}

std::int64_t SentenceList::keptBefore(const SentenceRow& row) const {
    return std::count_if(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(placeOf(row)),
                         [](const SentenceRow* each) { return each->id().has_value(); });
}

} // namespace emic::desktop
