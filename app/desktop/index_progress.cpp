#include "app/desktop/index_progress.h"

#include <chrono>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace emic::desktop {

IndexProgress::IndexProgress(IndexKeeper& keeper, QWidget* parent)
    : QWidget(parent), m_keeper(keeper), m_what(new QLabel(tr("Making texts searchable"), this)),
      m_bar(new QProgressBar(this)), m_stop(new QToolButton(this)) {
    setObjectName(QStringLiteral("indexProgress"));
    m_bar->setAccessibleName(tr("Making texts searchable"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_stop->setAutoRaise(true);
    m_stop->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_stop->setToolTip(tr("Stop making texts searchable; what is finished stays"));
    m_stop->setAccessibleName(m_stop->toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    m_late.setSingleShot(true);
    m_late.setInterval(std::chrono::milliseconds(300));
    connect(&m_late, &QTimer::timeout, this, [this] { setVisible(m_keeper.working()); });
    connect(m_stop, &QToolButton::clicked, &keeper, &IndexKeeper::cancel);
    connect(&keeper, &IndexKeeper::progressed, this, &IndexProgress::refresh);
    connect(&keeper, &IndexKeeper::workingChanged, this, &IndexProgress::refresh);
    hide();
    refresh();
}

void IndexProgress::refresh() {
    if (!m_keeper.working()) {
        m_late.stop();
        return hide();
    }
    if (isHidden() && !m_late.isActive())
        m_late.start();
    const auto total = static_cast<int>(m_keeper.total());
    m_bar->setRange(0, total);
    m_bar->setValue(static_cast<int>(m_keeper.done()));
    setToolTip(total > 0 ? tr("%1 of %n source(s)", nullptr, total).arg(QLocale().toString(m_keeper.done()))
                         : m_what->text());
}

} // namespace emic::desktop
