#include "app/desktop/quotes_pane.h"

#include "app/desktop/outcome_ground.h"
#include "app/desktop/quote_list.h"
#include "app/desktop/view_colours.h"
#include "core/analysis/quotes.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

/// More than anybody reads at once.
constexpr std::size_t mostQuotes = 2'000;

struct Found {
    std::vector<analysis::Quote> quotes;
    std::size_t all = 0;
    std::string theme;
};

} // namespace

QuotesPane::QuotesPane(OutcomeGround& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_heading(new QLabel(this)), m_count(new QLabel(this)),
      m_list(new QuoteList(this)) {
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 0, 10, 0);
    top->addWidget(m_heading);
    top->addWidget(m_count);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_list, &QuoteList::quoteChosen, this, &QuotesPane::quoteChosen);
    connect(&m_ground, &OutcomeGround::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

QString QuotesPane::heading() const {
    return m_heading->text();
}

void QuotesPane::setAbout(std::optional<About> about) {
    if (about == m_about)
        return ask();
    m_about = std::move(about);
    m_heading->setText(m_about ? m_about->words : QString());
    m_count->clear();
    m_list->assign({});
    ask();
}

void QuotesPane::ask() {
    const int asked = ++m_asked;
    if (!m_about)
        return;
    m_ground.ask(
        this,
        [about = *m_about](const workbench::OutcomeGrounds& grounds) {
            analysis::QuoteOptions options;
            options.choice = analysis::QuoteChoice::units;
            options.unitsPerTheme = 0;
            if (about.theme && grounds.reader.find(*about.theme))
                options.filter.theme = about.theme;
            options.filter.participants.emplace(about.people.begin(), about.people.end());
            Found found{analysis::quotes(grounds.reader, options), 0, {}};
            found.all = found.quotes.size();
            if (found.quotes.size() > mostQuotes)
                found.quotes.resize(mostQuotes);
            if (options.filter.theme)
                found.theme = grounds.reader.get(*about.theme).name;
            return found;
        },
        [this, asked](Told<Found> told) {
            if (asked != m_asked || !told.answer)
                return;
            const Found& found = *told.answer;
            const int all = static_cast<int>(found.all);
            QString count = found.theme.empty() ? tr("%n quote(s)", nullptr, all)
                                                : tr("%n quote(s) on %1", nullptr, all).arg(shown(found.theme));
            if (found.quotes.size() < found.all)
                count += tr(", the first %1 of them here").arg(QLocale().toString(found.quotes.size()));
            m_count->setText(count);
            m_list->assign(std::move(told.answer->quotes));
        });
}

} // namespace emic::desktop
