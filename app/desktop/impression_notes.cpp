#include "app/desktop/impression_notes.h"

#include "app/desktop/kept_text.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/editing/impressions.h"

#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImpressionNotes::ImpressionNotes(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_heading(heading({}, this)), m_others(new QLabel(this)) {
    const auto perform = [this](const auto& change) {
        return m_session->perform(change) != StudySession::Result::refused;
    };
    m_impression = new KeptText(
        [this, perform](const QString& text) {
            return perform([&](storage::Edit& edit) {
                if (m_source && edit.find(*m_source)) // else it went while it was being written about
                    editing::writeImpression(edit, *m_source, utf8(text));
            });
        },
        this);
    m_preconceptions = new KeptText(
        [perform](const QString& text) {
            return perform([&](storage::Edit& edit) { editing::writePreconceptions(edit, utf8(text)); });
        },
        this);
    m_impression->setObjectName(QStringLiteral("impressionNote"));
    m_impression->setAccessibleName(tr("Impression of this source"));
    m_impression->setPlaceholderText(tr("What strikes you, as a whole? A few lines (I)"));
    m_preconceptions->setObjectName(QStringLiteral("preconceptions"));
    m_preconceptions->setAccessibleName(tr("What you expect to find"));
    m_preconceptions->setPlaceholderText(tr("What you expect to find, so that it can be put in brackets (P)"));
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    m_others->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_others->setObjectName(QStringLiteral("othersImpressions"));
    QPalette quiet = m_others->palette();
    quiet.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
    m_others->setPalette(quiet);
    auto* before = heading(tr("My preconceptions"), this);
    m_heading->setBuddy(m_impression);
    before->setBuddy(m_preconceptions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_impression, 3);
    column->addWidget(m_others);
    column->addSpacing(6);
    column->addWidget(before);
    column->addWidget(m_preconceptions, 2);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::impression) || notification.touches(study::Entity::preconception) ||
            notification.touches(study::Entity::analyst) || notification.touches(study::Entity::source))
            refill();
    });
    m_preconceptions->startWith(ownPreconceptions());
    refill();
}

void ImpressionNotes::show(const std::optional<study::SourceId>& source) {
    if (source == m_source)
        return;
    m_impression->keepNow();
    m_source = source;
    m_impression->startWith(ownImpression());
    refill();
}

void ImpressionNotes::keepNow() {
    m_impression->keepNow();
    m_preconceptions->keepNow();
}

QString ImpressionNotes::ownImpression() const {
    const std::optional<study::AnalystId> me = m_session->me();
    if (m_source && me)
        for (const study::Impression& each : m_session->read().where<&study::Impression::source>(*m_source))
            if (each.analyst == me)
                return shown(each.text);
    return {};
}

QString ImpressionNotes::ownPreconceptions() const {
    const std::optional<study::AnalystId> me = m_session->me();
    if (me)
        for (const study::Preconception& each : m_session->read().where<&study::Preconception::analyst>(*me))
            return shown(each.text);
    return {};
}

void ImpressionNotes::refill() {
    const storage::Reader& reader = m_session->read();
    const std::optional<study::Source> source = m_source ? reader.find(*m_source) : std::nullopt;
    m_impression->setEnabled(source.has_value());
    m_heading->setText(source ? tr("My impression of %1").arg(shown(source->name)) : tr("My impression"));
    m_impression->follow(ownImpression());
    m_preconceptions->follow(ownPreconceptions());
    const std::optional<study::AnalystId> me = m_session->me();
    QStringList others;
    if (source)
        for (const study::Impression& each : reader.where<&study::Impression::source>(source->id))
            if (each.analyst != me)
                others << tr("%1: %2", "an analyst, and what they wrote")
                              .arg(shown(reader.get(each.analyst).name), shown(each.text));
    m_others->setText(others.join(QLatin1Char('\n')));
    m_others->setVisible(!others.isEmpty());
}

} // namespace emic::desktop
