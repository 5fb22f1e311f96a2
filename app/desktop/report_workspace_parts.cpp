// The parts of the report workspace and where they stand.
#include "app/desktop/list_rows.h"
#include "app/desktop/report_workspace.h"
#include "app/desktop/strings.h"
#include "core/reports/report.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr int edge = 10;

QComboBox* box(QWidget* parent, const char* id, const QString& name) {
    auto* made = new QComboBox(parent);
    made->setObjectName(QLatin1String(id));
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

QPushButton* button(QWidget* parent, const char* id, const QString& text, const QString& help) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(id));
    made->setToolTip(help);
    made->setAccessibleDescription(help);
    made->setAutoDefault(false);
    return made;
}

} // namespace

void ReportWorkspace::build() {
    auto* left = new QWidget(this);
    auto* right = new QWidget(this);
    buildLeft(*left);
    buildRight(*right);
    auto* whole = new QSplitter(Qt::Horizontal, this);
    whole->setChildrenCollapsible(false);
    whole->addWidget(left);
    whole->addWidget(right);
    whole->setStretchFactor(1, 1);
    whole->setSizes({46 * fontMetrics().averageCharWidth(), 1000});
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(whole);
}

void ReportWorkspace::buildLeft(QWidget& left) {
    auto* column = new QVBoxLayout(&left);
    column->setContentsMargins(edge, edge, edge, edge);
    auto* heading = new QLabel(tr("Sections"), &left);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    auto* all = button(&left, "allSections", tr("All"), tr("Choose all sections"));
    auto* none = button(&left, "noSections", tr("None"), tr("Choose no section"));
    connect(all, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { chooseAll(false); });
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(all);
    top->addWidget(none);
    m_sections = new QListWidget(&left);
    m_sections->setObjectName(QStringLiteral("reportSections"));
    m_sections->setAccessibleName(tr("Sections of the report"));
    m_sections->setItemDelegate(new AiryRows(m_sections));
    for (const reports::SectionName& section : reports::reportSections()) {
        auto* item = new QListWidgetItem(shown(section.heading), m_sections);
        item->setData(Qt::UserRole, shown(section.key));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_sections->setCurrentRow(0);
    m_test = box(&left, "reportTest", tr("Test of scores"));
    m_test->addItem(tr("Paired t-test"), static_cast<int>(analysis::ScoreTest::pairedT));
    m_test->addItem(tr("Signed ranks (Wilcoxon)"), static_cast<int>(analysis::ScoreTest::signedRank));
    m_verbatim = new QCheckBox(tr("Verbatim words too"), &left);
    m_verbatim->setObjectName(QStringLiteral("reportVerbatim"));
    m_verbatim->setToolTip(tr("For the team and its archive, not for publication: they may name people"));
    m_format = box(&left, "reportFormat", tr("Format"));
    for (const reports::ReportFormatName& format : reports::reportFormats())
        m_format->addItem(shown(format.inWords), shown(format.name));
    m_write = button(&left, "exportReport", tr("Export…"), tr("Write the chosen sections to a file"));
    m_progress = new QProgressBar(&left);
    m_progress->setAccessibleName(tr("Export"));
    m_cancel = button(&left, "cancelExport", tr("Cancel"), {});
    m_account = new QLabel(&left);
    m_account->setObjectName(QStringLiteral("exportAccount"));
    m_account->setTextFormat(Qt::PlainText);
    m_account->setWordWrap(true);
    m_account->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder = button(&left, "openExportFolder", tr("Open folder"), tr("Open the folder that the file is in"));
    auto* writing = new QHBoxLayout;
    writing->addWidget(m_format, 1);
    writing->addWidget(m_write);
    auto* running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    column->addLayout(top);
    column->addWidget(m_sections, 1);
    column->addWidget(m_test);
    column->addWidget(m_verbatim);
    column->addLayout(writing);
    column->addLayout(running);
    column->addWidget(m_account);
    column->addWidget(m_folder, 0, Qt::AlignLeft);
    for (QWidget* each : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel),
                          static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_folder)})
        each->hide();
}

void ReportWorkspace::buildRight(QWidget& right) {
    auto* column = new QVBoxLayout(&right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_state = new QLabel(&right);
    m_state->setObjectName(QStringLiteral("previewState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setMargin(edge);
    m_preview = new QTextBrowser(&right);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setOpenLinks(false);
    // Paper, whatever the window looks like: that is what will be read.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1c, 0x1c, 0x1a));
    paper.setColor(QPalette::Link, QColor(0x1f, 0x5f, 0x8b));
    m_preview->setPalette(paper);
    column->addWidget(m_state);
    column->addWidget(m_preview, 1);
}

} // namespace emic::desktop
