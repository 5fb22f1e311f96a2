#include "app/desktop/condensate_panel.h"

#include "app/desktop/quiet_text.h"
#include "app/desktop/sentence_editor.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "core/analysis/condensate_ground.h"
#include "core/editing/condensates.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

QString groundInWords(const analysis::CondensateGround& ground) {
    if (ground.sentences == 0)
        return CondensatePanel::tr("No sentence has been written yet.");
    if (ground.absorbed.empty())
        return CondensatePanel::tr("No unit stands behind it yet.");
    QStringList lines;
    lines << CondensatePanel::tr("Behind it stand %1, with %2 in %3.")
                 .arg(CondensatePanel::tr("%n person(s)", nullptr, static_cast<int>(ground.participants)),
                      CondensatePanel::tr("%n word(s)", nullptr, static_cast<int>(ground.words)),
                      CondensatePanel::tr("%n unit(s)", nullptr, static_cast<int>(ground.absorbed.size())));
    QStringList groups;
    for (const analysis::GroupShare& share : ground.groups)
        groups << QStringLiteral("%1: %2").arg(share.group.empty() ? CondensatePanel::tr("without a group")
                                                                   : shown(share.group),
                                               QLocale().toString(static_cast<qlonglong>(share.participants)));
    if (ground.groups.size() > 1 || (ground.groups.size() == 1 && !ground.groups.front().group.empty()))
        lines << CondensatePanel::tr("People by group: %1").arg(groups.join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

QString warningInWords(const analysis::CondensateGround& ground) {
    QStringList lines;
    if (ground.isDominated())
        lines << CondensatePanel::tr("One voice dominates: %1 has %2 % of the words.")
                     .arg(shown(ground.loudest), QLocale().toString(std::lround(ground.loudestShare * 100)));
    else if (ground.participants == 1 && !ground.absorbed.empty())
        lines << CondensatePanel::tr("All of it was said by one person.");
    if (ground.sentencesWithoutUnits > 0)
        lines << CondensatePanel::tr("%n sentence(s) lean on no unit.", nullptr,
                                     static_cast<int>(ground.sentencesWithoutUnits));
    return lines.join(QLatin1Char('\n'));
}

struct Told {
    std::optional<analysis::CondensateGround> ground;
    SentenceList::StaleSentences stale;
};

Told tell(const storage::Reader& reader, study::ThemeId theme) {
    Told told;
    if (!reader.find(theme))
        return told;
    told.ground = analysis::condensateGround(reader, theme);
    analysis::Staleness staleness(reader);
    for (const study::CondensateSentence& sentence : reader.where<&study::CondensateSentence::theme>(theme))
        if (auto reasons = staleness.of(sentence); !reasons.empty())
            told.stale.emplace(sentence.id, std::move(reasons));
    return told;
}

} // namespace

CondensatePanel::CondensatePanel(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_theme(new QComboBox(this)),
      m_sentences(new SentenceList(m_session, this)), m_kind(new QLabel(this)), m_ground(new QLabel(this)),
      m_warning(new QLabel(this)) {
    setObjectName(QStringLiteral("condensatePanel"));
    auto* heading = new QLabel(tr("Condensate of"), this);
    heading->setBuddy(m_theme);
    m_theme->setObjectName(QStringLiteral("condensateTheme"));
    m_theme->setAccessibleName(tr("Condensate of"));
    m_theme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_theme->setMinimumContentsLength(10);
    m_kind->setObjectName(QStringLiteral("artificialQuotation"));
    m_kind->setText(
        tr("Artificial quotation. Told as if by one person, in the first person and in the participants’ own "
           "words; no participant said this, and it is never a quote."));
    QFont italic = font();
    italic.setItalic(true);
    m_kind->setFont(italic);
    m_ground->setObjectName(QStringLiteral("condensateGround"));
    for (QLabel* label : {m_kind, m_ground, m_warning}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    quieten();
    QFont bold = font();
    bold.setBold(true);
    m_warning->setFont(bold);
    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(m_theme, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 12, 8);
    column->addLayout(top);
    column->addWidget(m_kind);
    column->addWidget(m_sentences, 1);
    column->addWidget(m_ground);
    column->addWidget(m_warning);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(60));
    connect(&m_soon, &QTimer::timeout, this, &CondensatePanel::ask);
    connect(m_theme, &QComboBox::activated, this, [this](int place) {
        if (m_desk && place >= 0 && static_cast<std::size_t>(place) < m_desk->desk.columns.size())
            emit themeWanted(m_desk->desk.columns[static_cast<std::size_t>(place)].theme.id);
    });
}

void CondensatePanel::quieten() {
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietOnWindow(palette()));
    for (QLabel* label : {m_kind, m_ground})
        label->setPalette(quiet);
}

void CondensatePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        quieten();
}

std::optional<study::ThemeId> CondensatePanel::theme() const {
    return m_sentences->theme();
}

QString CondensatePanel::ground() const {
    return m_warning->text().isEmpty() ? m_ground->text()
                                       : QStringLiteral("%1\n%2").arg(m_ground->text(), m_warning->text());
}

void CondensatePanel::show(const SharedDesk& desk, study::ThemeId theme) {
    m_desk = desk;
    m_sentences->show(desk, theme);
    fillThemes();
    m_soon.start();
}

void CondensatePanel::clear() {
    m_sentences->clear();
    m_desk.reset();
    m_theme->clear();
    m_ground->clear();
    m_warning->clear();
}

void CondensatePanel::fillThemes() {
    QStringList names;
    int here = -1;
    for (const workbench::DeskColumn& column : m_desk->desk.columns) {
        if (column.theme.id == theme())
            here = static_cast<int>(names.size());
        const auto sentences = static_cast<int>(column.sentences.size());
        names << QString(column.depth * 3, QLatin1Char(' ')) +
                     (sentences == 0 ? shown(column.theme.name)
                                     : tr("%1 (%n sentence(s))", nullptr, sentences).arg(shown(column.theme.name)));
    }
    QStringList before;
    for (int place = 0; place < m_theme->count(); ++place)
        before << m_theme->itemText(place);
    if (before != names) {
        m_theme->clear();
        m_theme->addItems(names);
    }
    m_theme->setCurrentIndex(here);
}

void CondensatePanel::ask() {
    if (!theme())
        return;
    const int asked = ++m_asked;
    m_session->worker().run(
        this, [theme = *theme()](const storage::Reader& reader) { return tell(reader, theme); },
        [this, asked, about = *theme()](const Told& told) {
            if (asked != m_asked || about != theme() || !told.ground)
                return;
            m_ground->setText(groundInWords(*told.ground));
            m_warning->setText(warningInWords(*told.ground));
            m_warning->setVisible(!m_warning->text().isEmpty());
            m_sentences->setStale(told.stale);
            emit this->told();
        });
}

void CondensatePanel::copy() {
    if (!theme())
        return;
    m_sentences->save();
    const std::string words = editing::condensateText(m_session->read(), *theme());
    if (words.empty())
        return m_session->say(tr("There is no sentence to copy yet."));
    const QString name = shown(m_desk->desk.column(*theme())->theme.name);
    QGuiApplication::clipboard()->setText(asArtificialQuotation(tr("Condensate of %1").arg(name), shown(words)));
    m_session->say(tr("The condensate was copied, with its label as an artificial quotation."));
}

} // namespace emic::desktop
