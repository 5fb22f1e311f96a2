#include "app/desktop/validation_panel.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/uncoded_hits.h"
#include "app/desktop/validation_note.h"
#include "app/desktop/validation_sources.h"
#include "app/desktop/validation_transcript.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/uncoded_like.h"
#include "core/editing/categories.h"

#include <chrono>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace emic::desktop {

ValidationPanel::ValidationPanel(std::shared_ptr<StudySession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_count(new QLabel(this)), m_sum(new QLabel(this)),
      m_empty(new QLabel(this)), m_parts(new QSplitter(Qt::Vertical, this)), m_sources(new ValidationSources(m_parts)),
      m_marks(new QWidget(this)), m_note(new ValidationNote(m_marks)),
      m_transcript(new ValidationTranscript(m_session, this)), m_cases(new UncodedHits(m_session, m_parts)) {
    setObjectName(QStringLiteral("validation"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(150));
    connect(&m_pause, &QTimer::timeout, this, &ValidationPanel::askForUnits);
    connect(m_sources, &ValidationSources::sourceChanged, this, &ValidationPanel::showSource);
    connect(m_note, &ValidationNote::keepWanted, this, &ValidationPanel::keepNote);
    connect(m_note, &ValidationNote::finished, m_sources, qOverload<>(&QWidget::setFocus));
    connect(m_transcript, &ValidationTranscript::unitWanted, this, &ValidationPanel::unitWanted);
    connect(m_cases, &UncodedHits::placeWanted, this, [this](study::SourceId source, text::Span span, bool going) {
        goTo(source);
        m_transcript->goTo(span);
        if (going)
            m_transcript->view().setFocus();
    });
    connect(m_session.get(), &StudySession::changed, this, &ValidationPanel::follow);
    setFocusProxy(m_sources);
}

void ValidationPanel::build() {
    QFont bold = font();
    bold.setBold(true);
    m_count->setFont(bold);
    m_empty->setMargin(12);
    m_empty->setAlignment(Qt::AlignTop);
    for (QLabel* label : {m_count, m_sum, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_count->setContentsMargins(10, 8, 10, 0);
    m_sum->setContentsMargins(10, 0, 10, 4);
    buildMarks();
    auto* beside = new QWidget(m_parts);
    auto* reading = new QVBoxLayout(beside);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    reading->addWidget(m_marks);
    reading->addWidget(m_transcript, 1);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_sources);
    m_parts->addWidget(beside);
    m_parts->addWidget(m_cases);
    m_parts->setStretchFactor(1, 1);
    const int line = fontMetrics().height();
    m_parts->setSizes({10 * line, 30 * line, 14 * line});
    m_cases->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_count);
    column->addWidget(m_sum);
    column->addWidget(m_empty, 1);
    column->addWidget(m_parts, 1);
}

void ValidationPanel::buildMarks() {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    int key = 0;
    for (const auto mark : {study::Validation::supports, study::Validation::nuances, study::Validation::contradicts,
                            study::Validation::silent}) {
        auto* button =
            new QPushButton(QStringLiteral("%1  %2").arg(QLocale().toString(++key), markInWords(mark)), m_marks);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus); // each has a key of its own
        button->setToolTip(tr("%1 (%2)").arg(markInWords(mark), QString::number(key)));
        connect(button, &QPushButton::clicked, this, [this, mark] {
            this->mark(mark);
            refreshMark();
        });
        row->addWidget(button, 1);
        m_buttons.emplace(mark, button);
    }
    auto* column = new QVBoxLayout(m_marks);
    column->setContentsMargins(10, 6, 10, 2);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_note);
}

std::optional<study::SourceId> ValidationPanel::source() const {
    const workbench::ValidationRow* row = m_sources->current();
    return row ? std::optional(row->source) : std::nullopt;
}

QString ValidationPanel::countShown() const {
    return m_count->text();
}

void ValidationPanel::setTheme(std::optional<study::ThemeId> theme) {
    if (theme == m_theme)
        return;
    keepNote();
    m_theme = theme;
    m_cases->setTheme(std::nullopt);
    m_cases->hide();
    m_sources->rows().setUnits(std::nullopt);
    refresh();
    showSource();
}

void ValidationPanel::arrive() {
    refresh();
    showSource();
}

void ValidationPanel::goTo(study::SourceId source) {
    m_sources->go(source);
}

void ValidationPanel::refresh() {
    const workbench::ValidationList list = workbench::validationList(m_session->read(), m_theme);
    m_category = list.category;
    m_sources->assign(list.rows);
    refreshCounts(list);
    refreshMark();
    m_pause.start();
}

void ValidationPanel::refreshCounts(const workbench::ValidationList& list) {
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    const bool works = !list.rows.empty();
    m_empty->setVisible(!works);
    m_parts->setVisible(works);
    m_sum->setVisible(works);
    m_empty->setText(!list.category ? tr("The theme is no category yet: write its title or text first, then validate "
                                         "it against every source.")
                                    : tr("There is no source to validate against: bring transcripts in first."));
    const QString inAll = tr("%n left in all categories", nullptr, static_cast<int>(list.unvalidatedInAll));
    m_count->setText(!works ? inAll
                     : list.unvalidated == 0
                         ? tr("Every source is validated here, %1").arg(inAll)
                         : tr("%1 of %n source(s) left here, %2", nullptr, static_cast<int>(list.rows.size()))
                               .arg(number(list.unvalidated), inAll));
    QString sum = tr("%1 support, %2 nuance, %3 contradict, %4 are silent")
                      .arg(number(list.supports), number(list.nuances), number(list.contradicts), number(list.silent));
    if (list.outdated > 0)
        sum += QStringLiteral("; ") +
               tr("the text has changed since %n of these", nullptr, static_cast<int>(list.outdated));
    m_sum->setText(sum);
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText,
                   list.outdated > 0 ? ViewColours::of(palette()).warning : ViewColours::of(palette()).quietText);
    m_sum->setPalette(shade);
}

/// The mark and the note of the source one is at; a note that is being written stays.
void ValidationPanel::refreshMark() {
    const workbench::ValidationRow* row = m_sources->current();
    const std::optional<study::ValidationMark> mark = row ? row->mark : std::nullopt;
    for (const auto& [kind, button] : m_buttons)
        button->setChecked(mark && mark->mark == kind);
    const bool same = row && m_noteOf == row->source;
    if (!same || !m_note->isDirty()) {
        const auto homeless = row && m_category ? m_homeless.find({m_category->id, row->source}) : m_homeless.end();
        m_note->setKept(homeless != m_homeless.end() ? homeless->second : mark ? shown(mark->note) : QString());
        m_noteOf = row ? std::optional(row->source) : std::nullopt;
    }
    m_note->setReadOnly(!mark && !m_note->isDirty());
    m_note->setPlaceholderText(mark ? tr("Why? N writes a note on this mark.")
                                    : tr("Mark the source with 1 to 4; then N writes a note on it."));
}

void ValidationPanel::showSource() {
    keepNote();
    if (m_noteOf && m_noteOf != source())
        m_note->settle();
    refreshMark();
    m_transcript->show(m_category ? source() : std::nullopt, m_theme);
}

void ValidationPanel::mark(study::Validation mark) {
    const std::optional<study::SourceId> here = source();
    if (!here || !m_category)
        return m_session->say(m_empty->text());
    const std::string note = utf8(m_note->toPlainText());
    const StudySession::Result result = m_session->perform(
        [&](storage::Edit& edit) { editing::markValidation(edit, m_category->id, *here, mark, note); });
    if (result == StudySession::Result::refused)
        return;
    m_note->settle();
    m_homeless.erase({m_category->id, *here});
    refreshMark();
}

void ValidationPanel::clearMark() {
    const workbench::ValidationRow* row = m_sources->current();
    if (!row || !m_category || !row->mark)
        return m_session->say(tr("This source has no mark to take back."));
    keepNote();
    m_session->perform([category = m_category->id, source = row->source](storage::Edit& edit) {
        editing::clearValidation(edit, category, source);
    });
}

void ValidationPanel::writeNote() {
    const workbench::ValidationRow* row = m_sources->current();
    if (!row || !row->mark)
        return m_session->say(tr("A note belongs to a mark: mark the source with 1 to 4 first."));
    m_note->setFocus();
}

bool ValidationPanel::keepNote() {
    if (!m_note->isDirty() || !m_noteOf || !m_category)
        return true;
    const study::SourceId source = *m_noteOf;
    const int place = m_sources->rows().rowOf(source);
    if (place < 0) {
        m_note->settle();
        return true;
    }
    const std::optional<study::ValidationMark> mark = m_sources->rows().rows()[static_cast<std::size_t>(place)].mark;
    if (!mark) {
        m_homeless[{m_category->id, source}] = m_note->toPlainText();
        m_session->say(
            tr("The mark was taken back while its note was written; mark the source again to keep the note."));
        return true;
    }
    const std::string words = utf8(m_note->toPlainText());
    // Not dirty any more before the study tells what changed.
    m_note->settle();
    if (words == mark->note)
        return true;
    m_homeless.erase({mark->category, source});
    const StudySession::Result result = m_session->perform(
        [&](storage::Edit& edit) { editing::markValidation(edit, mark->category, source, mark->mark, words); });
    if (result != StudySession::Result::refused)
        return true;
    m_homeless[{mark->category, source}] = shown(words);
    return false;
}

void ValidationPanel::lookForCases() {
    if (!m_theme || !m_category)
        return m_session->say(m_empty->text());
    if (workbench::wordsOfTheme(m_session->read(), *m_theme).empty())
        return m_session->say(tr("The theme has no condensate and its category no text yet to look for more like it."));
    m_cases->show();
    m_cases->setTheme(m_theme);
    m_cases->list().setFocus();
}

void ValidationPanel::goToUnit(int by) {
    if (!m_transcript->goToUnit(by))
        m_session->say(tr("Nothing in this source is coded to the theme."));
}

void ValidationPanel::askForUnits() {
    if (!m_theme || !m_category)
        return;
    const int asked = ++m_asked;
    m_session->worker().run(
        this, [theme = *m_theme](const storage::Reader& reader) { return workbench::unitsBySource(reader, theme); },
        [this, asked](std::map<study::SourceId, std::int64_t> units) {
            if (asked == m_asked)
                m_sources->rows().setUnits(std::move(units));
        });
}

void ValidationPanel::follow(const study::Notification& notification) {
    using study::Entity;
    if (m_theme && !m_session->read().find(*m_theme))
        return; // the list says which theme comes instead
    for (const auto entity :
         {Entity::theme, Entity::category, Entity::source, Entity::validationMark, Entity::coding, Entity::meaningUnit})
        if (notification.touches(entity))
            return refresh();
}

} // namespace emic::desktop
