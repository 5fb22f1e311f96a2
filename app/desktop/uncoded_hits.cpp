#include "app/desktop/uncoded_hits.h"

#include "app/desktop/hit_delegate.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/search_desk.h"
#include "app/desktop/strings.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace emic::desktop {

UncodedHits::UncodedHits(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_state(new QLabel(this)), m_list(new QListView(this)),
      m_hits(new HitListModel(m_session, this)) {
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(10, 4, 10, 4);
    m_list->setObjectName(QStringLiteral("uncodedHits"));
    m_list->setAccessibleName(tr("Passages that are not coded to the theme"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (m_list->hasFocus())
            go(current.row(), false);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { go(index.row(), false); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { go(index.row(), true); });
}

QString UncodedHits::state() const {
    return m_state->text();
}

void UncodedHits::setTheme(std::optional<study::ThemeId> theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_hits->clear();
    if (!theme) {
        if (m_desk)
            m_desk->ask({});
        return;
    }
    if (!m_desk) {
        m_desk = new SearchDesk(m_session, this);
        connect(m_desk, &SearchDesk::found, this, &UncodedHits::take);
    }
    m_state->setText(tr("Looking for passages like the condensates…"));
    SearchQuestion question;
    question.beyond = theme;
    m_desk->ask(std::move(question));
}

void UncodedHits::take(const SharedAnswer& answer) {
    if (!m_theme || answer->question.beyond != m_theme)
        return;
    switch (answer->why) {
    case NoAnswer::noIndex:
    case NoAnswer::damaged:
        return m_state->setText(tr("The search index is being made; the passages come then."));
    case NoAnswer::refused:
        m_hits->clear();
        return m_state->setText(shown(answer->problem));
    case NoAnswer::none:
        break;
    }
    const auto placeOf = [this](int row) { return std::pair(m_hits->hitOf(row).source, m_hits->placeOf(row)); };
    const QModelIndex here = m_list->currentIndex();
    const auto before = here.isValid() ? std::optional(placeOf(here.row())) : std::nullopt;
    // The list follows; what one looks at stays, and nothing is gone to by itself.
    const QSignalBlocker quiet(m_list->selectionModel());
    m_hits->assign(answer);
    for (int row = 0; row < m_hits->rowCount(); ++row)
        if (before == placeOf(row))
            m_list->setCurrentIndex(m_hits->index(row));
    if (!m_list->currentIndex().isValid() && m_hits->rowCount() > 0)
        m_list->setCurrentIndex(m_hits->index(0));
    m_list->viewport()->update();
    m_state->setText(
        m_hits->rowCount() == 0
            ? tr("Nothing that is not coded to the theme speaks of the same as its condensates.")
            : tr("%n passage(s) like the condensates, not coded to the theme", nullptr, m_hits->rowCount()));
}

void UncodedHits::go(int row, bool going) {
    if (row < 0 || row >= m_hits->rowCount())
        return;
    emit placeWanted(m_hits->hitOf(row).source, m_hits->hitOf(row).span, going);
}

} // namespace emic::desktop
