#include "app/desktop/outcomes_keeper.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"

#include <cmath>
#include <QLocale>
#include <utility>

namespace emic::desktop {
namespace {

/// As people write it: at most two decimals, and a true minus.
QString number(double value) {
    const QString text = QLocale().toString(std::round(value * 100) / 100, 'g', 12);
    return QString(text).replace(QLatin1Char('-'), QStringLiteral("−"));
}

QString signedNumber(double value) {
    return value > 0 ? QLatin1Char('+') + number(value) : number(value);
}

QString verdictInWords(outcomes::Verdict verdict) {
    switch (verdict) {
    case outcomes::Verdict::better:
        return OutcomesKeeper::tr("better");
    case outcomes::Verdict::worse:
        return OutcomesKeeper::tr("worse");
    case outcomes::Verdict::same:
        return OutcomesKeeper::tr("the same");
    case outcomes::Verdict::changed:
        return OutcomesKeeper::tr("changed");
    }
    return {};
}

QString valueInWords(const outcomes::Value& value, const outcomes::Scale& scale) {
    if (!value.value)
        return QStringLiteral("–");
    if (scale.yesNo())
        return *value.value > 0 ? OutcomesKeeper::tr("yes") : OutcomesKeeper::tr("no");
    return number(*value.value);
}

} // namespace

OutcomesKeeper::OutcomesKeeper(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        for (const study::Entity entity : {study::Entity::wave, study::Entity::instrument, study::Entity::measurement,
                                           study::Entity::exclusion, study::Entity::participant})
            if (notification.touches(entity)) {
                m_old = true;
                // Only where somebody has looked before.
                if (m_known)
                    ask();
                return;
            }
    });
}

std::shared_ptr<const outcomes::Outcomes> OutcomesKeeper::now() {
    if (m_old)
        ask();
    return m_known;
}

void OutcomesKeeper::ask() {
    if (m_asking)
        return;
    m_asking = true;
    m_old = false;
    m_session->worker().run(
        this,
        [](const storage::Reader& reader) {
            return std::shared_ptr<const outcomes::Outcomes>(std::make_shared<outcomes::Outcomes>(reader));
        },
        [this](std::shared_ptr<const outcomes::Outcomes> known) {
            m_asking = false;
            m_known = std::move(known);
            emit updated();
            if (m_old)
                ask();
        });
}

QStringList changesInWords(const outcomes::Outcomes& outcomes, study::ParticipantId participant) {
    QStringList lines;
    if (outcomes.waves().size() < 2)
        return lines;
    const auto [first, last] = outcomes.firstAndLastWave();
    for (const outcomes::ScaleRef& ref : outcomes.scales()) {
        const outcomes::Change change = outcomes.change(participant, ref, first, last);
        if (!change.before.value && !change.after.value)
            continue;
        QString line = QStringLiteral("%1: %2 → %3")
                           .arg(shown(ref.scale->name), valueInWords(change.before, *ref.scale),
                                valueInWords(change.after, *ref.scale));
        if (!ref.scale->unit.empty())
            line += QLatin1Char(' ') + shown(ref.scale->unit);
        QStringList judged;
        if (change.change && !ref.scale->yesNo())
            judged << signedNumber(*change.change);
        if (change.verdict)
            judged << verdictInWords(*change.verdict);
        if (change.crossing == outcomes::Crossing::intoRange)
            judged << OutcomesKeeper::tr("beyond the cut-off now");
        else if (change.crossing == outcomes::Crossing::outOfRange)
            judged << OutcomesKeeper::tr("no longer beyond the cut-off");
        if (!judged.isEmpty())
            line += QStringLiteral(" (%1)").arg(judged.join(QStringLiteral(", ")));
        lines << line;
    }
    return lines;
}

} // namespace emic::desktop
