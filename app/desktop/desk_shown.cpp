#include "app/desktop/desk_shown.h"

#include "app/desktop/strings.h"

#include <algorithm>
#include <QLocale>
#include <QStringList>

namespace emic::desktop {

DeskShown::DeskShown(const storage::Reader& reader, study::ThemeId theme, std::optional<study::AnalystId> viewer)
    : desk(workbench::readDesk(reader, theme, viewer)), m_theme(theme), m_analysts(reader.all<study::Analyst>()) {
    for (const workbench::DeskColumn& column : desk.columns) {
        std::size_t number = 0;
        for (const workbench::DeskSentence& each : column.sentences)
            m_places.emplace(each.sentence.id, Place{column.theme.id, ++number});
    }
}

QString DeskShown::sentencesInWords(const workbench::DeskCard& card, study::ThemeId column) const {
    QStringList numbers;
    for (const study::SentenceId& id : card.sentences) {
        const Place& place = m_places.at(id);
        const QString number = QLocale().toString(static_cast<qulonglong>(place.number));
        numbers << (place.theme == column
                        ? number
                        : QStringLiteral("%1 %2").arg(shown(desk.column(place.theme)->theme.name), number));
    }
    return numbers.join(QStringLiteral(", "));
}

QStringList DeskShown::names(const workbench::DeskCard& card) const {
    QStringList names;
    if (m_analysts.size() > 1)
        for (const study::Analyst& analyst : m_analysts)
            if (std::ranges::find(card.analysts, analyst.id) != card.analysts.end())
                names << shown(analyst.name);
    return names;
}

QString DeskShown::analystsInWords(const workbench::DeskCard& card) const {
    return names(card).join(QStringLiteral(", "));
}

QString DeskShown::initials(const workbench::DeskCard& card) const {
    QStringList all;
    for (const QString& name : names(card)) {
        QString letters;
        for (const QString& part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            letters += part.front().isHighSurrogate() ? part.left(2) : part.left(1);
        all << letters;
    }
    return all.join(QStringLiteral(", "));
}

std::optional<study::AnalystId> DeskShown::analyst(const std::string& name) const {
    const auto found = std::ranges::find(m_analysts, name, &study::Analyst::name);
    return found == m_analysts.end() ? std::nullopt : std::optional(found->id);
}

const workbench::DeskSentence* DeskShown::sentence(study::SentenceId id) const {
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return nullptr;
    return &desk.column(place->second.theme)->sentences[place->second.number - 1];
}

} // namespace emic::desktop
