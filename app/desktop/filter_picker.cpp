#include "app/desktop/filter_picker.h"

#include "app/desktop/picker.h"
#include "app/desktop/query_words.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <QCoreApplication>
#include <QWidget>

namespace emic::desktop {
namespace {

using workbench::FieldKind;
using workbench::SearchField;

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::FilterPicker", text);
}

} // namespace

void openFilterPicker(QWidget& button, const workbench::SearchNames& names,
                      const std::function<void(const QString& filter, bool complete)>& chosen) {
    std::vector<PickItem> items;
    const ViewColours colours = ViewColours::of(button.palette());
    const auto add = [&](const QString& name, const QString& detail, const std::string& filter, bool complete = true,
                         std::optional<QColor> colour = std::nullopt) {
        items.push_back({name, detail, colour, [chosen, words = shown(filter), complete] { chosen(words, complete); }});
    };
    for (const SearchField& field : names.fields) {
        const QString title = fieldName(shown(field.name));
        const std::string before = workbench::fieldInQuery(field.name);
        switch (field.kind) {
        case FieldKind::names:
        case FieldKind::values:
            for (const std::string& value : field.values) {
                const std::int64_t colour = field.name == "theme" ? names.colourOf(value) : 0;
                add(shown(value), title, workbench::inQuery(field.name, value), true,
                    colour > 0 ? std::optional(colours.theme(colour)) : std::nullopt);
            }
            break;
        case FieldKind::outcome:
            if (field.name.ends_with(".change")) {
                add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: fell")).arg(title), {}, before + "<0");
                add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: rose")).arg(title), {}, before + ">0");
                add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: stayed as it was")).arg(title), {},
                    before + "0");
                break;
            }
            [[fallthrough]];
        case FieldKind::number:
            add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: at least …")).arg(title), {},
                before + ">=", false);
            add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: at most …")).arg(title), {},
                before + "<=", false);
            break;
        case FieldKind::date:
            add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "%1: from …")).arg(title), {},
                before + ">=", false);
            break;
        case FieldKind::words:
            add(phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "With a note")), title, before);
            break;
        case FieldKind::none:
            add(title, {}, before);
            break;
        }
    }
    auto* picker = new Picker(&button, std::move(items),
                              phrase(QT_TRANSLATE_NOOP("emic::desktop::FilterPicker", "Narrow the search to …")));
    picker->openAt(button.mapToGlobal(QPoint(0, button.height())));
}

} // namespace emic::desktop
