#include "app/desktop/code_hits_dialog.h"

#include "app/desktop/background_job.h"
#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>
#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

using workbench::Around;

QByteArray bytesOf(study::ThemeId theme) {
    return QByteArray::fromStdString(theme.text());
}

/// Those that would be coded: what is marked as not relevant stays as it is.
std::vector<workbench::UnitToCode> codable(const std::vector<workbench::UnitToCode>& units) {
    std::vector<workbench::UnitToCode> list;
    std::ranges::copy_if(units, std::back_inserter(list),
                         [](const workbench::UnitToCode& unit) { return !unit.notRelevant; });
    return list;
}

int countOf(const std::vector<workbench::UnitToCode>& units, bool (*is)(const workbench::UnitToCode&)) {
    return static_cast<int>(std::ranges::count_if(units, is));
}

} // namespace

CodeHitsDialog::CodeHitsDialog(std::shared_ptr<StudySession> session, SearchDesk& desk, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_desk(desk),
      m_query(desk.question().like ? tr("likeness to “%1”").arg(desk.question().like->words)
                                   : shown(desk.question().typed)),
      m_theme(new QComboBox(this)), m_around(new QButtonGroup(this)), m_sum(new QLabel(this)),
      m_units(new QListWidget(this)) {
    setObjectName(QStringLiteral("codeHitsDialog"));
    setWindowTitle(tr("Code all hits"));
    build();
    fillThemes();
    connect(m_theme, &QComboBox::editTextChanged, this, &CodeHitsDialog::look);
    connect(m_around, &QButtonGroup::idClicked, this, &CodeHitsDialog::look);
    connect(m_code, &QPushButton::clicked, this, &CodeHitsDialog::code);
    connect(m_session.get(), &StudySession::changed, this, [this] {
        if (!m_job)
            look();
    });
    m_theme->setFocus();
    look();
}

CodeHitsDialog::~CodeHitsDialog() = default;

void CodeHitsDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* query = new QLabel(tr("Hits of %1").arg(m_query), this);
    query->setTextFormat(Qt::PlainText);
    query->setWordWrap(true);
    column->addWidget(query);
    auto* label = new QLabel(tr("&Theme (a new name makes a new theme)"), this);
    label->setBuddy(m_theme);
    m_theme->setObjectName(QStringLiteral("themeForHits"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setEditable(true);
    m_theme->setInsertPolicy(QComboBox::NoInsert);
    m_theme->setMaxVisibleItems(16);
    m_theme->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_theme->completer()->setFilterMode(Qt::MatchContains);
    column->addWidget(label);
    column->addWidget(m_theme);
    auto* around = new QHBoxLayout;
    const auto choice = [&](const QString& text, Around which) {
        auto* button = new QRadioButton(text, this);
        m_around->addButton(button, static_cast<int>(which));
        around->addWidget(button);
        return button;
    };
    choice(tr("&Words found"), Around::words);
    choice(tr("&Sentence"), Around::sentence)->setChecked(true);
    choice(tr("&Paragraph"), Around::paragraph);
    choice(tr("T&urn"), Around::turn);
    around->addStretch(1);
    auto* aroundLabel = new QLabel(tr("A meaning unit is made of"), this);
    column->addWidget(aroundLabel);
    column->addLayout(around);
    m_sum->setObjectName(QStringLiteral("sumOfHits"));
    m_sum->setWordWrap(true);
    m_sum->setAccessibleName(tr("What would be done"));
    // Room for three lines, so that nothing jumps when they come.
    m_sum->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_sum->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_sum);
    m_units->setAccessibleName(tr("The units"));
    m_units->setItemDelegate(new AiryRows(m_units));
    m_units->setUniformItemSizes(true);
    m_units->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_units, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_code = buttons->addButton(tr("Code"), QDialogButtonBox::AcceptRole);
    m_code->setObjectName(QStringLiteral("codeThem"));
    m_code->setDefault(true);
    disconnect(buttons, nullptr, this, nullptr);
    connect(buttons, &QDialogButtonBox::rejected, this, &CodeHitsDialog::reject);
    column->addWidget(buttons);
    resize(620, 520);
}

void CodeHitsDialog::fillThemes() {
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const ViewColours colours = ViewColours::of(palette());
    for (const auto& [theme, depth] : tree.inOrder())
        m_theme->addItem(
            colourDot(colours.theme(theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour)),
            shown(tree.path(theme->id)), bytesOf(theme->id));
    m_theme->setCurrentIndex(-1);
    m_theme->clearEditText();
    m_theme->lineEdit()->setPlaceholderText(tr("Type a few letters of its name"));
}

std::optional<study::ThemeId> CodeHitsDialog::theme() const {
    const std::string typed = text::foldCase(utf8(m_theme->currentText().trimmed()));
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    for (const auto& [theme, depth] : tree.inOrder())
        if (text::foldCase(tree.path(theme->id)) == typed)
            return theme->id;
    return std::nullopt;
}

void CodeHitsDialog::look() {
    m_known = false;
    m_code->setEnabled(false);
    m_desk.preview(static_cast<Around>(m_around->checkedId()), theme().value_or(study::ThemeId{}), this,
                   [this](const SearchDesk::Preview& preview) { showPreview(preview); });
}

void CodeHitsDialog::showPreview(const SearchDesk::Preview& preview) {
    m_preview = preview;
    m_known = true;
    const std::vector<workbench::UnitToCode>& units = preview.units;
    const int isNew = countOf(units, [](const workbench::UnitToCode& unit) { return !unit.exists; });
    const int coded = countOf(units, [](const workbench::UnitToCode& unit) { return unit.coded; });
    const int dismissed = countOf(units, [](const workbench::UnitToCode& unit) { return unit.notRelevant; });
    const int known = static_cast<int>(units.size()) - isNew - coded - dismissed;
    QStringList sentences{tr("%n new meaning unit(s) would be made.", nullptr, isNew)};
    if (known > 0)
        sentences << tr("%n exist(s) already and would be coded.", nullptr, known);
    if (coded > 0)
        sentences << tr("%n is (are) coded so already.", nullptr, coded);
    if (dismissed > 0)
        sentences << tr("%n is (are) marked as not relevant and left alone.", nullptr, dismissed);
    if (!preview.all)
        sentences
            << tr("Only the first %1 hits are taken.").arg(QLocale().toString(static_cast<qlonglong>(preview.hits)));
    m_sum->setText(sentences.join(QLatin1Char(' ')));
    m_units->clear();
    for (std::size_t place = 0; place < preview.words.size(); ++place) {
        auto* row = new QListWidgetItem(shown(preview.words[place]), m_units);
        row->setToolTip(row->text());
        if (units[place].notRelevant || units[place].coded)
            row->setForeground(ViewColours::of(palette()).quietText);
    }
    m_code->setText(tr("Code %n unit(s)", nullptr, isNew + known));
    m_code->setEnabled(isNew + known > 0 && !m_theme->currentText().trimmed().isEmpty());
}

void CodeHitsDialog::code() {
    if (!m_known || m_job)
        return;
    m_code->setEnabled(false);
    m_theme->setEnabled(false);
    m_sum->setText(tr("The units are being coded…"));
    m_job = std::make_unique<BackgroundJob>(
        [path = m_session->path(), analyst = m_session->analystName(), units = codable(m_preview.units),
         theme = theme(), name = utf8(m_theme->currentText().trimmed()), query = utf8(m_query)](workbench::Progress&) {
            storage::Study study = storage::Study::open(path, analyst);
            study.perform([&](storage::Edit& edit) {
                workbench::codeHits(edit, units, theme ? *theme : editing::addTheme(edit, {.name = name}), query);
            });
        },
        nullptr);
    connect(m_job.get(), &BackgroundJob::finished, this, [this] { end({}); });
    connect(m_job.get(), &BackgroundJob::failed, this, &CodeHitsDialog::end);
}

void CodeHitsDialog::end(const QString& problem) {
    m_session->catchUp();
    // Its own signal brought us here.
    m_job.release()->deleteLater();
    if (problem.isEmpty()) {
        const int count = static_cast<int>(codable(m_preview.units).size());
        m_session->say(tr("%n unit(s) were coded. Undo takes all of it back.", nullptr, count));
        return accept();
    }
    m_sum->setText(problem);
    m_theme->setEnabled(true);
    m_known = false;
}

void CodeHitsDialog::reject() {
    // A change that is under way ends as a whole.
    if (!m_job)
        QDialog::reject();
}

} // namespace emic::desktop
