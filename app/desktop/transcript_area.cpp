#include "app/desktop/transcript_area.h"

#include "app/desktop/strings.h"
#include "app/desktop/theme_page.h"

#include <exception>
#include <QApplication>
#include <QPointer>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

TranscriptArea::TranscriptArea(std::shared_ptr<StudySession> session, PeopleSelection& people, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_people(people), m_splitter(new QSplitter(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        auto* tabs = new QTabWidget(m_splitter);
        tabs->setDocumentMode(true);
        tabs->setTabsClosable(true);
        tabs->setMovable(true);
        tabs->setUsesScrollButtons(true);
        tabs->setElideMode(Qt::ElideMiddle);
        tabs->setAccessibleName(i == 0 ? tr("Transcripts") : tr("Transcripts, second side"));
        tabs->tabBar()->setAccessibleName(tabs->accessibleName());
        connect(tabs, &QTabWidget::tabCloseRequested, this,
                [this, tabs](int place) { closePage(tabs->widget(place)); });
        connect(tabs, &QTabWidget::currentChanged, this, [this] { emit currentChanged(); });
        m_sides[i] = tabs;
    }
    m_sides[1]->hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

TranscriptArea::~TranscriptArea() {
    // Tabs that go tell of it, and the focus moves on: nobody is to hear that any more.
    disconnect(qApp, nullptr, this, nullptr);
    for (QTabWidget* tabs : m_sides)
        tabs->disconnect(this);
}

void TranscriptArea::focusMoved(QWidget* now) {
    for (std::size_t i = 0; i < m_sides.size(); ++i)
        if (now && m_sides[i]->isAncestorOf(now) && m_side != i) {
            m_side = i;
            emit currentChanged();
        }
}

void TranscriptArea::add(QTabWidget& tabs, QWidget* page, const QString& name) {
    const int place = tabs.addTab(page, QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    tabs.setTabToolTip(place, name);
    tabs.setCurrentIndex(place);
}

TranscriptPage* TranscriptArea::make(QTabWidget& tabs, study::SourceId source) {
    try {
        auto* page = new TranscriptPage(m_session, source, &tabs);
        add(tabs, page, page->name());
        // Queued: what made the source go may still be on its way to others.
        connect(
            page, &TranscriptPage::vanished, this, [this, page = QPointer<QWidget>(page)] { closePage(page); },
            Qt::QueuedConnection);
        connect(page, &TranscriptPage::renamed, this, [this, page] {
            for (QTabWidget* each : m_sides)
                if (const int place = each->indexOf(page); place >= 0)
                    each->setTabText(place, page->name());
        });
        emit pageOpened(page);
        return page;
    } catch (const std::exception& problem) {
        emit m_session->refused(shown(problem.what()));
        return nullptr;
    }
}

TranscriptPage* TranscriptArea::open(study::SourceId source) {
    emit lookedFor();
    for (int i = 0; i < side().count(); ++i)
        if (auto* page = qobject_cast<TranscriptPage*>(side().widget(i)); page && page->source() == source) {
            side().setCurrentIndex(i);
            return page;
        }
    return make(side(), source);
}

ThemePage* TranscriptArea::openTheme(study::ThemeId theme) {
    emit lookedFor();
    for (int i = 0; i < side().count(); ++i)
        if (auto* page = qobject_cast<ThemePage*>(side().widget(i)); page && page->theme() == theme) {
            side().setCurrentIndex(i);
            page->setFocus();
            return page;
        }
    auto* page = new ThemePage(m_session, m_people, theme, &side());
    add(side(), page, page->name());
    connect(
        page, &ThemePage::vanished, this, [this, page = QPointer<QWidget>(page)] { closePage(page); },
        Qt::QueuedConnection);
    connect(page, &ThemePage::renamed, this, [this, page] {
        for (QTabWidget* each : m_sides)
            if (const int place = each->indexOf(page); place >= 0)
                each->setTabText(place, page->name());
    });
    connect(page, &ThemePage::unitChosen, this, &TranscriptArea::showUnit);
    connect(page, &ThemePage::renditionWanted, this, &TranscriptArea::renditionWanted);
    page->setFocus();
    return page;
}

QWidget* TranscriptArea::openPage(const QString& name, const char* kind,
                                  const std::function<QWidget*(QWidget* parent)>& make) {
    emit lookedFor();
    for (int i = 0; i < side().count(); ++i)
        if (side().widget(i)->objectName() == QLatin1String(kind)) {
            side().setCurrentIndex(i);
            return side().widget(i);
        }
    QWidget* page = make(&side());
    page->setObjectName(QLatin1String(kind));
    add(side(), page, name);
    return page;
}

QWidget* TranscriptArea::shownPage() const {
    return side().currentWidget();
}

void TranscriptArea::showUnit(study::SourceId source, study::UnitId unit) {
    // A theme stays in sight beside the transcript when there are two sides.
    if (isSplit() && !page())
        m_side = 1 - m_side;
    if (TranscriptPage* shownPage = open(source)) {
        shownPage->view().setFocus();
        shownPage->view().selectUnit(unit);
    }
}

TranscriptPage* TranscriptArea::page() const {
    return qobject_cast<TranscriptPage*>(side().currentWidget());
}

std::optional<study::UnitId> TranscriptArea::selectedUnit() const {
    if (TranscriptPage* here = page())
        return here->view().selectedUnit();
    const auto* theme = qobject_cast<const ThemePage*>(side().currentWidget());
    return theme ? theme->currentUnit() : std::nullopt;
}

bool TranscriptArea::showsTheme() const {
    return qobject_cast<const ThemePage*>(side().currentWidget()) != nullptr;
}

std::vector<TranscriptPage*> TranscriptArea::pages() const {
    std::vector<TranscriptPage*> all;
    for (const QTabWidget* tabs : m_sides)
        for (int i = 0; i < tabs->count(); ++i)
            if (auto* page = qobject_cast<TranscriptPage*>(tabs->widget(i)))
                all.push_back(page);
    return all;
}

bool TranscriptArea::isSplit() const {
    return !m_sides[1]->isHidden();
}

void TranscriptArea::split(bool split) {
    if (split == isSplit())
        return;
    if (split) {
        m_sides[1]->show();
        m_splitter->setSizes({width() / 2, width() / 2});
        if (TranscriptPage* here = page()) {
            m_side = 1;
            if (TranscriptPage* beside = make(*m_sides[1], here->source()))
                beside->view().setFocus();
        }
    } else {
        while (m_sides[1]->count() > 0)
            delete m_sides[1]->widget(0);
        m_sides[1]->hide();
        m_side = 0;
        if (QWidget* here = side().currentWidget())
            here->setFocus();
    }
    emit currentChanged();
}

void TranscriptArea::closePage(QWidget* page) {
    if (!page)
        return;
    const bool hadFocus = page->isAncestorOf(QApplication::focusWidget());
    delete page;
    if (m_sides[1]->count() == 0 && isSplit())
        split(false);
    if (QWidget* here = side().currentWidget(); here && hadFocus)
        here->setFocus();
    emit currentChanged();
}

void TranscriptArea::closeCurrent() {
    closePage(side().currentWidget());
}

void TranscriptArea::nextTab(int by) {
    const int count = side().count();
    if (count > 1) {
        side().setCurrentIndex((side().currentIndex() + by + count) % count);
        side().currentWidget()->setFocus();
    }
}

} // namespace emic::desktop
