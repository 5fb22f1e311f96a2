#include "app/desktop/condition_row.h"

#include "app/desktop/chip.h"
#include "app/desktop/flow_layout.h"
#include "app/desktop/picker.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "core/text/error.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPushButton>
#include <utility>

namespace emic::desktop {

ConditionRow::ConditionRow(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_button(new QPushButton(tr("Narrow…"), this)),
      m_chips(new QWidget(this)) {
    m_button->setObjectName(QStringLiteral("narrow"));
    m_button->setAutoDefault(false);
    m_button->setToolTip(tr("Only units of some people: by group, attribute, analyst, or change on a scale"));
    new FlowLayout(m_chips);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    connect(m_button, &QPushButton::clicked, this, &ConditionRow::choose);
}

void ConditionRow::add(const UnitCondition& condition) {
    if (std::ranges::find(m_conditions, condition) != m_conditions.end())
        return;
    m_conditions.push_back(condition);
    rebuild();
    emit changed();
}

void ConditionRow::dropLast() {
    if (m_conditions.empty())
        return;
    m_conditions.pop_back();
    rebuild();
    emit changed();
}

void ConditionRow::rebuild() {
    while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
        // Its own signal may have brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t place = 0; place < m_conditions.size(); ++place) {
        auto* chip = new Chip(inWords(m_conditions[place]), std::nullopt, false, m_chips);
        connect(chip, &Chip::removeWanted, this, [this, place] {
            m_conditions.erase(m_conditions.begin() + static_cast<std::ptrdiff_t>(place));
            rebuild();
            emit changed();
        });
        connect(chip, &Chip::clicked, this, [this, place] {
            m_conditions[place] = reversed(m_conditions[place]);
            rebuild();
            emit changed();
        });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->updateGeometry();
}

void ConditionRow::choose() {
    m_session->worker().run(
        this, [](const storage::Reader& reader) { return conditionsFor(reader); },
        [this](const std::vector<OfferedCondition>& offered) { openPicker(offered); });
}

void ConditionRow::openPicker(const std::vector<OfferedCondition>& offered) {
    std::vector<PickItem> items;
    for (const OfferedCondition& one : offered)
        items.push_back(
            {inWords(one.condition), one.kind, std::nullopt, [this, condition = one.condition] { add(condition); }});
    auto* picker = new Picker(this, std::move(items), tr("Narrow to which units?"));
    picker->offerNew(tr("Where %1"), [this](const QString& words) { addTyped(words); });
    picker->openAt(m_button->mapToGlobal(QPoint(0, m_button->height() + 2)));
}

void ConditionRow::addTyped(const QString& words) {
    try {
        for (const analysis::Condition& condition : analysis::parseConditions(utf8(words)))
            add(condition);
    } catch (const Error& problem) {
        emit m_session->refused(shown(problem.what()));
    }
}

} // namespace emic::desktop
