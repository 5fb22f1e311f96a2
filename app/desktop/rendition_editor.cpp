#include "app/desktop/rendition_editor.h"

#include "app/desktop/prompts.h"
#include "app/desktop/rendition_panes.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/pseudonymise.h"
#include "core/analysis/unit_context.h"
#include "core/text/strings.h"

#include <chrono>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <utility>

namespace emic::desktop {

RenditionEditor::RenditionEditor(std::shared_ptr<StudySession> session, Prompts& prompts, study::UnitId unit,
                                 QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_prompts(prompts), m_unit(unit), m_where(new QLabel(this)),
      m_noticeRow(new QWidget(this)), m_notice(new QLabel(m_noticeRow)), m_takeTheirs(new QPushButton(m_noticeRow)),
      m_panes(new RenditionPanes(this)), m_tag(new QLineEdit(this)), m_names(new QToolButton(this)),
      m_preview(new QLabel(this)), m_warnings(new QListWidget(this)), m_openKey(new QPushButton(this)),
      m_save(new QPushButton(this)) {
    setObjectName(QStringLiteral("renditionEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quote as published"));
    build();
    addKeys();
    fillNames();
    readUnit();
    m_before = kept().value_or(editing::RenditionText{});
    show(m_before);
    m_panes->setWritable(m_session->writable());
    m_tag->setReadOnly(!m_session->writable());
    m_tagPause.setSingleShot(true);
    m_tagPause.setInterval(std::chrono::milliseconds(150));
    connect(&m_tagPause, &QTimer::timeout, this, &RenditionEditor::askForTag);
    connect(m_tag, &QLineEdit::textChanged, this, [this] { m_tagPause.start(); });
    connect(m_panes, &RenditionPanes::changed, this, &RenditionEditor::refreshWarnings);
    connect(m_panes, &RenditionPanes::said, this, [this](const QString& sentence) { say(sentence); });
    connect(m_openKey, &QPushButton::clicked, this, &RenditionEditor::openKey);
    connect(m_save, &QPushButton::clicked, this, &RenditionEditor::save);
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] {
        show(m_before);
        m_noticeRow->hide();
        m_panes->takeFocus();
    });
    connect(m_session.get(), &StudySession::changed, this, &RenditionEditor::follow);
    connect(m_session.get(), &StudySession::refused, this, [this](const QString& why) {
        if (m_saving)
            say(why);
    });
    askForTag();
    refreshWarnings();
    m_panes->takeFocus();
}

QString RenditionEditor::notice() const {
    return m_noticeRow->isHidden() ? QString() : m_notice->text();
}

QString RenditionEditor::preview() const {
    return m_preview->text();
}

std::optional<editing::RenditionText> RenditionEditor::kept() const {
    const storage::Reader& reader = m_session->read();
    if (!reader.find(m_unit))
        return std::nullopt;
    const std::vector<study::Rendition> rows = reader.where<&study::Rendition::unit>(m_unit);
    if (rows.empty())
        return editing::RenditionText{};
    return editing::RenditionText{rows.front().published, rows.front().translation, rows.front().language,
                                  rows.front().speakerTag};
}

editing::RenditionText RenditionEditor::written() const {
    return {utf8(m_panes->published()), utf8(m_panes->translation()), utf8(m_panes->language()),
            utf8(m_tag->text().trimmed())};
}

void RenditionEditor::show(const editing::RenditionText& rendition) {
    m_panes->setPublished(shown(rendition.published));
    m_panes->setTranslation(shown(rendition.translation), shown(rendition.language));
    m_tag->setText(shown(rendition.speakerTag));
}

/// The words that were said, and where.
void RenditionEditor::readUnit() {
    const storage::Reader& reader = m_session->read();
    const auto unit = reader.find(m_unit);
    m_isThere = unit.has_value();
    if (!unit)
        return;
    const study::Source source = reader.get(unit->source);
    m_said = shown(reader.textOf(source).slice(unit->span()));
    m_panes->setVerbatim(m_said);
    m_place = shown(source.name);
    const auto turns = reader.turnsOf(source);
    const auto speakers = reader.where<&study::Speaker::source>(source.id);
    if (const auto turn = analysis::unitContexts(source, {*unit}, turns, speakers).front().turnNumber())
        m_place += tr(", turn %1").arg(*turn);
    showPlace();
}

void RenditionEditor::showPlace() {
    m_where->setText(m_answer.speakers.empty() ? m_place
                                               : QStringLiteral("%1 · %2").arg(m_place, shown(m_answer.speakers)));
}

void RenditionEditor::say(const QString& sentence, bool offerTheirs) {
    m_notice->setText(sentence);
    m_takeTheirs->setVisible(offerTheirs);
    m_noticeRow->show();
}

void RenditionEditor::follow(const study::Notification& notification) {
    if (m_saving)
        return;
    using study::Entity;
    if (notification.touches(Entity::participant) || notification.touches(Entity::attribute) ||
        notification.touches(Entity::attributeValue) || notification.touches(Entity::speaker) ||
        notification.touches(Entity::participantGroup) || notification.touches(Entity::study))
        m_tagPause.start();
    const auto now = kept();
    if (!now) {
        m_isThere = false;
        refreshWarnings();
        return say(tr("The unit was removed meanwhile. What is written here can still be copied."));
    }
    const QString before = m_said;
    readUnit();
    if (m_said != before)
        say(tr("The words of the unit were changed meanwhile; on the left they stand as they are now."));
    const auto same = [](const editing::RenditionText& a, const editing::RenditionText& b) {
        return a.published == b.published && a.translation == b.translation && a.language == b.language &&
               a.speakerTag == b.speakerTag;
    };
    if (!same(*now, m_before)) {
        // What was not touched here follows; what was typed stays.
        const editing::RenditionText typed = written();
        const editing::RenditionText was = std::exchange(m_before, *now);
        if (typed.published == was.published)
            m_panes->setPublished(shown(now->published));
        if (typed.translation == was.translation && typed.language == was.language)
            m_panes->setTranslation(shown(now->translation), shown(now->language));
        if (typed.speakerTag == was.speakerTag)
            m_tag->setText(shown(now->speakerTag));
        const bool differs = !same(written(), *now);
        const QString theirs = now->published.empty() ? m_said : shown(now->published);
        say(differs ? tr("This quote was changed in the study meanwhile, to “%1”. What you have written stays; saving "
                         "it takes the place of that.")
                          .arg(theirs.simplified().left(200))
                    : tr("This quote was changed in the study meanwhile; it is shown as it is now."),
            differs);
    }
    refreshWarnings();
}

/// Everybody's attributes are needed: that is worked out beside the window.
void RenditionEditor::askForTag() {
    const int asked = ++m_asked;
    m_session->worker().run(
        this,
        [unit = m_unit, tag = utf8(m_tag->text().trimmed())](const storage::Reader& reader) {
            return answerForTag(reader, unit, tag);
        },
        [this, asked](TagAnswer answer) {
            if (asked != m_asked)
                return;
            m_answer = std::move(answer);
            showPlace();
            m_preview->setText(m_answer.filled.empty() ? tr("No tag") : tr("Shows: %1").arg(shown(m_answer.filled)));
            m_preview->setToolTip(m_preview->text());
            refreshWarnings();
        });
}

void RenditionEditor::refreshWarnings() {
    QStringList stopping;
    if (!m_panes->check().faithful)
        stopping << RenditionWarnings::ofCheck(m_panes->check());
    const std::string language = utf8(m_panes->language());
    if (!m_panes->translation().isEmpty() && language.empty())
        stopping << tr("Say which language the translation is in, such as en.");
    if (m_panes->translation().isEmpty() && !language.empty())
        stopping << tr("A language is given, but no translation; give both or neither.");
    if (!language.empty() && !text::isLanguageTag(language))
        stopping << tr("“%1” is no language tag; write one such as en, da or pt-BR.").arg(m_panes->language());
    if (!m_answer.problem.empty())
        stopping << shown(m_answer.problem);
    QStringList telling = RenditionWarnings::ofTag(m_answer.disclosure);
    if (m_answer.speakers.empty() && !m_answer.filled.empty())
        telling << tr("No participant is known to speak here, so nobody can say whether the tag gives one away.");
    if (m_key) {
        const std::string languages = m_session->read().info().languages;
        const auto found =
            RenditionWarnings::ofNames(*m_key, m_panes->publishedWords(), languages, tr("the published words"));
        telling = found.sentences +
                  RenditionWarnings::ofNames(*m_key, m_panes->translation(), languages + ' ' + language,
                                             tr("the translation"))
                      .sentences +
                  RenditionWarnings::ofNames(*m_key, shown(m_answer.filled), languages, tr("the tag")).sentences +
                  telling;
        m_panes->setNames(found.places);
    }
    const ViewColours colours = ViewColours::of(palette());
    QFont bold = m_warnings->font();
    bold.setBold(true);
    m_warnings->clear();
    for (const QString& sentence : stopping) {
        auto* item = new QListWidgetItem(tr("Cannot be saved: %1").arg(sentence), m_warnings);
        item->setFont(bold);
        item->setForeground(colours.warning);
        item->setToolTip(sentence);
    }
    for (const QString& sentence : telling) {
        auto* item = new QListWidgetItem(sentence, m_warnings);
        item->setForeground(colours.warning);
        item->setToolTip(sentence);
    }
    if (stopping.isEmpty() && telling.isEmpty()) {
        auto* item =
            new QListWidgetItem(m_key ? tr("No name of the key stands here, and the tag shows nothing that is rare "
                                           "among the participants.")
                                      : tr("The tag shows nothing that is rare among the participants. Names are "
                                           "looked for once the key is opened."),
                                m_warnings);
        item->setForeground(colours.quietText);
    }
    m_save->setEnabled(m_isThere && m_session->writable() && stopping.isEmpty());
}

void RenditionEditor::openKey() {
    const QString path = m_prompts.keyToOpen(this);
    if (path.isEmpty())
        return;
    try {
        m_key = workbench::readKey(pathOf(path));
        m_openKey->setText(tr("Names are looked for; another &key…"));
        m_panes->compare();
    } catch (const std::exception& problem) {
        say(shown(problem.what()));
    }
}

void RenditionEditor::save() {
    m_panes->compare();
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    const StudySession::Result result =
        m_session->perform([this](storage::Edit& edit) { editing::setRendition(edit, m_unit, written()); });
    m_saving = false;
    if (result != StudySession::Result::refused)
        accept();
}

void RenditionEditor::reject() {
    const editing::RenditionText now = written();
    const bool wrote = now.published != m_before.published || now.translation != m_before.translation ||
                       now.language != m_before.language || now.speakerTag != m_before.speakerTag;
    if (wrote && m_session->writable() &&
        !m_prompts.confirm(this, tr("Close without saving?"), tr("What you have written here is lost then."),
                           tr("Close without saving")))
        return;
    QDialog::reject();
}

void openRenditionEditor(const std::shared_ptr<StudySession>& session, Prompts& prompts, study::UnitId unit,
                         QWidget* parent) {
    if (!session->read().find(unit))
        return session->say(RenditionEditor::tr("The unit is no longer there."));
    (new RenditionEditor(session, prompts, unit, parent->window()))->open();
}

} // namespace emic::desktop
