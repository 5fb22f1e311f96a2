#include "app/desktop/stale_keeper.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"

#include <QCoreApplication>

namespace emic::desktop {
namespace {

constexpr int wordsShown = 160;

QString excerpt(const std::string& words) {
    const QString plain = shown(words).simplified();
    return plain.size() > wordsShown ? plain.left(wordsShown).trimmed() + QStringLiteral("…") : plain;
}

} // namespace

StaleKeeper::StaleKeeper(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (!m_marks)
            m_meanwhile.push_back(notification);
        else if (m_marks->refresh(notification))
            emit updated();
    });
    m_session->worker().run(
        this, [](const storage::Reader& reader) { return analysis::findStale(reader); },
        [this](analysis::StaleFindings found) {
            m_marks.emplace(m_session->read(), std::move(found));
            for (const study::Notification& notification : m_meanwhile)
                m_marks->refresh(notification);
            m_meanwhile.clear();
            emit updated();
        });
}

const workbench::StaleParagraphs& StaleKeeper::paragraphs() const {
    static const workbench::StaleParagraphs none;
    return m_marks ? m_marks->paragraphs() : none;
}

const std::vector<analysis::StaleReason>* StaleKeeper::of(study::ParagraphId paragraph) const {
    const auto found = paragraphs().find(paragraph);
    return found == paragraphs().end() ? nullptr : &found->second;
}

QString staleInWords(const analysis::StaleReason& reason) {
    const auto phrase = [](const char* text) {
        return QCoreApplication::translate("emic::desktop::StaleKeeper", text);
    };
    const QString before = excerpt(reason.before);
    const QString now = excerpt(reason.now);
    using analysis::StaleCause;
    switch (reason.cause) {
    case StaleCause::unitGone:
        return before.isEmpty()
                   ? phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The unit quoted was deleted."))
                   : phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The unit “%1” was deleted.")).arg(before);
    case StaleCause::unitChanged:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The unit reads “%1” now, and read “%2” before."))
            .arg(now, before);
    case StaleCause::unitNotCoded:
        return phrase(
                   QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The unit “%1” is not coded to the theme any more."))
            .arg(before);
    case StaleCause::condensateGone:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The condensate of %1 is gone.")).arg(before);
    case StaleCause::condensateChanged:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper",
                                        "The condensate reads “%1” now, and read “%2” before."))
            .arg(now, before);
    case StaleCause::condensateMoved:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper",
                                        "The theme %1 does not stand under the category's theme any more."))
            .arg(before);
    case StaleCause::sentenceStale:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper", "The sentence “%1” of its condensate is stale."))
            .arg(before);
    case StaleCause::quoteChanged:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::StaleKeeper",
                                        "The words quoted, “%1”, are not in the unit, which reads “%2”."))
            .arg(before, now);
    }
    return {};
}

} // namespace emic::desktop
