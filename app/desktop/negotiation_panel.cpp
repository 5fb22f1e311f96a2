#include "app/desktop/negotiation_panel.h"

#include "app/desktop/kept_text.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/editing/decisions.h"
#include "core/editing/negotiated.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

NegotiationPanel::NegotiationPanel(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_heading(new QLabel(this)), m_others(new QLabel(this)),
      m_outcome(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_settle(new QPushButton(tr("Settle in these words"), this)), m_reopen(new QPushButton(tr("Open again"), this)) {
    m_position = new KeptText(
        [this](const QString& text) {
            return m_session->perform([&](storage::Edit& edit) {
                if (const auto one = m_id ? edit.find(*m_id) : std::nullopt; one && !one->settledAt)
                    editing::takePosition(edit, one->id, utf8(text));
            }) != StudySession::Result::refused;
        },
        this);
    for (QLabel* each : {m_heading, m_others}) {
        each->setWordWrap(true);
        each->setTextFormat(Qt::PlainText);
    }
    m_others->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_others->setObjectName(QStringLiteral("othersPositions"));
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setAccessibleName(tr("My position"));
    m_position->setPlaceholderText(tr("My position, and why"));
    m_position->setFixedHeight(fontMetrics().lineSpacing() * 3 + 14);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->setAccessibleName(tr("What we agreed on"));
    m_outcome->setPlaceholderText(tr("What we agreed on"));
    m_reason->setObjectName(QStringLiteral("outcomeReason"));
    m_reason->setAccessibleName(tr("Why we agreed on it"));
    m_reason->setPlaceholderText(tr("Why"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_heading);
    column->addWidget(m_others);
    column->addWidget(m_position);
    column->addWidget(m_outcome);
    column->addWidget(m_reason);
    for (std::size_t which = 0; which < m_asOne.size(); ++which) {
        m_asOne[which] = new QPushButton(this);
        column->addWidget(m_asOne[which]);
        connect(m_asOne[which], &QPushButton::clicked, this, [this, which] { settleAs(which); });
    }
    column->addWidget(m_settle);
    column->addWidget(m_reopen);
    column->addStretch(1);
    connect(m_settle, &QPushButton::clicked, this, &NegotiationPanel::settleInWords);
    connect(m_outcome, &QLineEdit::returnPressed, this, &NegotiationPanel::settleInWords);
    connect(m_reopen, &QPushButton::clicked, this, &NegotiationPanel::reopen);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::negotiation) ||
            notification.touches(study::Entity::negotiationPosition) || notification.touches(study::Entity::coding) ||
            notification.touches(study::Entity::theme))
            refill();
    });
    refill();
}

void NegotiationPanel::setAnalysts(const std::optional<study::Analyst>& first,
                                   const std::optional<study::Analyst>& second) {
    m_analysts = {first, second};
    refill();
}

void NegotiationPanel::show(const std::optional<study::NegotiationId>& negotiation) {
    if (negotiation == m_id)
        return;
    m_position->keepNow();
    m_id = negotiation;
    m_position->startWith({});
    m_outcome->clear();
    m_reason->clear();
    refill();
}

void NegotiationPanel::keepNow() {
    m_position->keepNow();
}

QString NegotiationPanel::others() const {
    return m_others->text();
}

void NegotiationPanel::refill() {
    const storage::Reader& reader = m_session->read();
    const std::optional<study::Negotiation> one = m_id ? reader.find(*m_id) : std::nullopt;
    const bool open = one && !one->settledAt;
    m_position->setVisible(open);
    m_others->setVisible(one.has_value());
    m_outcome->setVisible(open);
    m_reason->setVisible(open);
    m_settle->setVisible(open);
    m_reopen->setVisible(one && !open);
    for (QPushButton* each : m_asOne)
        each->setVisible(open && m_analysts[0] && m_analysts[1]);
    if (!one)
        return m_heading->setText(
            tr("F8 goes to the next place that you read differently. Ctrl+Alt+N puts it up for negotiation."));
    const study::ThemeTree tree(reader.all<study::Theme>());
    m_heading->setText(one->theme ? tr("Is this %1?").arg(shown(tree.path(*one->theme)))
                                  : tr("What is this place about?"));
    const std::optional<study::AnalystId> me = m_session->me();
    QStringList lines;
    if (!one->question.empty())
        lines << shown(one->question);
    for (const study::NegotiationPosition& each : reader.where<&study::NegotiationPosition::negotiation>(one->id)) {
        if (each.analyst == me && open)
            m_position->follow(shown(each.text));
        else
            lines << tr("%1 holds: %2").arg(shown(reader.get(each.analyst).name), shown(each.text));
    }
    if (!open) {
        lines << tr("Settled: %1").arg(shown(one->outcome));
        if (!one->reason.empty())
            lines << tr("Why: %1").arg(shown(one->reason));
    } else if (lines.isEmpty()) {
        lines << tr("Nobody else has taken a position yet.");
    }
    m_others->setText(lines.join(QLatin1Char('\n')));
    for (std::size_t which = 0; which < m_asOne.size(); ++which)
        if (m_analysts[which])
            m_asOne[which]->setText(
                tr("Settle as %1 has it: %2")
                    .arg(shown(m_analysts[which]->name), shown(editing::codedAs(reader, *one, m_analysts[which]->id))));
}

void NegotiationPanel::settleAs(std::size_t which) {
    if (!m_id || !m_analysts[0] || !m_analysts[1])
        return m_session->say(tr("Put the place up for negotiation first, with Ctrl+Alt+N."));
    m_position->keepNow();
    m_session->perform([&](storage::Edit& edit) {
        editing::settleAs(edit, *m_id, m_analysts[which]->id, {m_analysts[1 - which]->id}, utf8(m_outcome->text()),
                          utf8(m_reason->text()));
    });
}

void NegotiationPanel::settleInWords() {
    if (!m_id)
        return;
    m_position->keepNow();
    m_session->perform([&](storage::Edit& edit) {
        editing::settleNegotiation(edit, *m_id, utf8(m_outcome->text()), utf8(m_reason->text()));
    });
}

void NegotiationPanel::reopen() {
    if (m_id)
        m_session->perform([&](storage::Edit& edit) { editing::reopenNegotiation(edit, *m_id); });
}

} // namespace emic::desktop
