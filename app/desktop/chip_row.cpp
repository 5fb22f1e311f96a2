#include "app/desktop/chip_row.h"

#include "app/desktop/chip.h"
#include "app/desktop/flow_layout.h"
#include "app/desktop/query_words.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

namespace emic::desktop {

ChipRow::ChipRow(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Filters"));
    new FlowLayout(this);
    hide();
}

QStringList ChipRow::shownWords() const {
    QStringList words;
    for (const Shown& shown : m_shown)
        words << shown.words;
    return words;
}

void ChipRow::showParts(const std::vector<workbench::QueryPart>& parts, const QString& like, const SharedNames& names) {
    const QStringList before = shownWords() << m_like;
    m_shown.clear();
    for (const workbench::QueryPart& part : parts) {
        if (part.filter.empty())
            continue;
        const bool theme = indexer::foldedField(part.filter.front().field) == "theme";
        m_shown.push_back(
            {part, filterInWords(part), theme ? names->colourOf(part.filter.front().value) : std::int64_t{0}});
    }
    m_like = like;
    // Most keys that are typed change no filter; only where these stand.
    if ((shownWords() << m_like) != before)
        rebuild();
}

void ChipRow::rebuild() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        // Its own signal may have brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const ViewColours colours = ViewColours::of(palette());
    const auto add = [this](Chip* chip) {
        layout()->addWidget(chip);
        chip->show();
    };
    if (!m_like.isEmpty()) {
        auto* chip = new Chip(tr("Like “%1”").arg(m_like), std::nullopt, false, this);
        connect(chip, &Chip::removeWanted, this, &ChipRow::likeRemoved);
        connect(chip, &Chip::clicked, this, &ChipRow::likeRemoved);
        add(chip);
    }
    for (std::size_t place = 0; place < m_shown.size(); ++place) {
        const Shown& shown = m_shown[place];
        auto* chip = new Chip(shown.words, shown.colour > 0 ? std::optional(colours.theme(shown.colour)) : std::nullopt,
                              shown.part.negated, this);
        // The parts move while one types; a chip knows only its place.
        connect(chip, &Chip::removeWanted, this, [this, place] {
            const workbench::QueryPart part = m_shown[place].part;
            emit removed(part);
        });
        connect(chip, &Chip::clicked, this, [this, place] {
            const workbench::QueryPart part = m_shown[place].part;
            emit reversed(part);
        });
        add(chip);
    }
    setVisible(layout()->count() > 0);
    updateGeometry();
}

} // namespace emic::desktop
