#include "app/desktop/theme_editor.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/editing/memos.h"
#include "core/editing/themes.h"
#include "core/study/palette.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

QIcon swatch(const QColor& colour) {
    return colourDot(colour);
}

QPlainTextEdit* field(QWidget* parent, const QString& name, int lines) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 14);
    return edit;
}

QString colourName(std::int64_t place) {
    switch ((place - 1) % study::paletteSize) {
    case 0:
        return ThemeEditor::tr("Blue");
    case 1:
        return ThemeEditor::tr("Orange");
    case 2:
        return ThemeEditor::tr("Green");
    case 3:
        return ThemeEditor::tr("Orchid");
    case 4:
        return ThemeEditor::tr("Red");
    case 5:
        return ThemeEditor::tr("Lime");
    case 6:
        return ThemeEditor::tr("Teal");
    default:
        return ThemeEditor::tr("Violet");
    }
}

} // namespace

ThemeEditor::ThemeEditor(std::shared_ptr<StudySession> session, QWidget* parent)
    : QScrollArea(parent), m_session(std::move(session)), m_inside(new QWidget(this)), m_heading(new QLabel(m_inside)),
      m_colour(new QComboBox(m_inside)), m_newNote(nullptr), m_notes(new QVBoxLayout) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Definition of the theme"));
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setToolTip(tr("Colour of the theme; subthemes have it too unless they have their own"));
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(8, 6, 8, 8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_colour);
    column->addLayout(top);
    const std::array<QString, 3> names{tr("Definition"), tr("Belongs here"), tr("Belongs elsewhere")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i] = field(m_inside, names[i], i == 0 ? 4 : 2);
        auto* label = new QLabel(names[i], m_inside);
        label->setBuddy(m_fields[i]);
        column->addWidget(label);
        column->addWidget(m_fields[i]);
        m_fields[i]->installEventFilter(this);
    }
    column->addWidget(new QLabel(tr("Notes"), m_inside));
    column->addLayout(m_notes);
    m_newNote = field(m_inside, tr("New note"), 2);
    m_newNote->setPlaceholderText(tr("Write a note on this theme"));
    auto* add = new QPushButton(tr("Add the note"), m_inside);
    column->addWidget(m_newNote);
    column->addWidget(add, 0, Qt::AlignRight);
    column->addStretch(1);
    setWidget(m_inside);
    connect(add, &QPushButton::clicked, this, &ThemeEditor::addNote);
    connect(m_colour, &QComboBox::activated, this, [this](int place) {
        if (m_theme && !m_filling)
            m_session->perform([&](storage::Edit& edit) { editing::colourTheme(edit, *m_theme, place); });
    });
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::memo))
            refillNotes();
    });
    refill();
}

ThemeEditor::~ThemeEditor() {
    save();
}

void ThemeEditor::showTheme(std::optional<study::ThemeId> theme) {
    if (theme != m_theme)
        save();
    m_theme = theme;
    refill();
}

void ThemeEditor::refill() {
    m_filling = true;
    const std::optional<study::Theme> theme = m_theme ? m_session->read().find(*m_theme) : std::nullopt;
    // Nothing selected: the room is the tree's.
    setVisible(theme.has_value());
    m_heading->setText(theme ? shown(theme->name) : QString());
    const std::array<std::string, 3> texts =
        theme ? std::array{theme->definition, theme->inclusion, theme->exclusion} : std::array<std::string, 3>{};
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (m_fields[i]->toPlainText() != shown(texts[i]) &&
            !(m_fields[i]->hasFocus() && m_fields[i]->document()->isModified())) {
            m_fields[i]->setPlainText(shown(texts[i]));
            m_fields[i]->document()->setModified(false);
        }
    m_colour->clear();
    const ViewColours colours = ViewColours::of(palette());
    m_colour->addItem(swatch(colours.theme(0)), theme && theme->parent ? tr("The theme's") : tr("None"));
    for (std::int64_t place = 1; place <= study::paletteSize; ++place)
        m_colour->addItem(swatch(colours.theme(place)), colourName(place));
    if (theme)
        m_colour->setCurrentIndex(theme->colour > 0 ? static_cast<int>((theme->colour - 1) % study::paletteSize) + 1
                                                    : 0);
    m_filling = false;
    refillNotes();
}

void ThemeEditor::refillNotes() {
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_theme)
        return;
    const storage::Reader& reader = m_session->read();
    for (const study::Memo& memo : reader.memosOn(study::MemoTarget::theme, m_theme->uuid)) {
        const auto analyst = memo.analyst ? reader.find(*memo.analyst) : std::nullopt;
        auto* label = new QLabel(
            QStringLiteral("%1\n— %2, %3")
                .arg(shown(memo.text), analyst ? shown(analyst->name) : tr("unknown"),
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(memo.changedAt).date(), QLocale::ShortFormat)),
            m_inside);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_notes->addWidget(label);
    }
}

bool ThemeEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        save();
    return QScrollArea::eventFilter(watched, event);
}

void ThemeEditor::save() {
    if (!m_theme || m_filling)
        return;
    editing::ThemeDefinition definition;
    const std::array<std::optional<std::string>*, 3> wanted{&definition.definition, &definition.inclusion,
                                                            &definition.exclusion};
    bool any = false;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (m_fields[i]->document()->isModified()) {
            *wanted[i] = utf8(m_fields[i]->toPlainText());
            m_fields[i]->document()->setModified(false);
            any = true;
        }
    if (any)
        m_session->perform([&](storage::Edit& edit) {
            if (edit.find(*m_theme)) // else it went while it was being described
                editing::defineTheme(edit, *m_theme, definition);
        });
}

void ThemeEditor::addNote() {
    if (!m_theme)
        return;
    const auto result = m_session->perform([&](storage::Edit& edit) {
        editing::addMemo(edit, study::MemoTarget::theme, m_theme->uuid, utf8(m_newNote->toPlainText()));
    });
    if (result == StudySession::Result::done)
        m_newNote->clear();
}

} // namespace emic::desktop
