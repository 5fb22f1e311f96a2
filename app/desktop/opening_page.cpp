#include "app/desktop/opening_page.h"

#include "app/desktop/preferences.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace emic::desktop {

OpeningPage::OpeningPage(QWidget* parent)
    : QWidget(parent), m_recent(new QListWidget(this)), m_recentTitle(new QLabel(tr("Studies you worked on"), this)),
      m_sample(new QPushButton(tr("Open the sample study"), this)), m_busy(new QLabel(this)) {
    auto* title = new QLabel(QStringLiteral("Emic"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setBold(true);
    title->setFont(large);
    auto* about = new QLabel(tr("Interviews and group discussions, from transcript to published finding."), this);
    about->setWordWrap(true);

    auto* fresh = new QPushButton(tr("New study…"), this);
    auto* open = new QPushButton(tr("Open a study…"), this);
    fresh->setObjectName(QStringLiteral("newStudy"));
    open->setObjectName(QStringLiteral("openStudy"));
    m_sample->setObjectName(QStringLiteral("openSample"));
    m_sample->setToolTip(
        tr("Thirty invented participants, two groups, coded by two researchers: to try everything on"));
    m_recent->setObjectName(QStringLiteral("recentStudies"));
    m_recent->setAccessibleName(tr("Studies you worked on"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setUniformItemSizes(false);
    m_busy->hide();

    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_sample, fresh, open})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(about);
    column->addSpacing(12);
    column->addLayout(buttons);
    column->addWidget(m_busy);
    column->addSpacing(18);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 4);
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 3);
    row->addStretch(1);

    connect(fresh, &QPushButton::clicked, this, &OpeningPage::newWanted);
    connect(open, &QPushButton::clicked, this, &OpeningPage::openWanted);
    connect(m_sample, &QPushButton::clicked, this, &OpeningPage::sampleWanted);
    const auto choose = [this](const QListWidgetItem* item) { emit studyChosen(item->data(Qt::UserRole).toString()); };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    connect(m_recent, &QListWidget::itemClicked, this, choose);
    refresh();
}

void OpeningPage::refresh() {
    m_recent->clear();
    for (const QString& path : preferences::recentStudies()) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1\n%2").arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath())),
            m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(
            tr("%1, last changed %2").arg(path, QLocale().toString(file.lastModified(), QLocale::ShortFormat)));
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
}

void OpeningPage::setBusy(const QString& what) {
    m_busy->setText(what);
    m_busy->setVisible(!what.isEmpty());
    m_sample->setEnabled(what.isEmpty());
}

} // namespace emic::desktop
