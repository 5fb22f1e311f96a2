#include "core/reports/pdf_pages.h"

#include "core/reports/paper.h"
#include "core/reports/picture.h"
#include "core/reports/xml_text.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>

namespace emic::reports {
namespace {

constexpr double margin = paperMargin / 20.0;
constexpr double shortSide = paperShort / 20.0;
constexpr double longSide = paperLong / 20.0;
constexpr double numberSize = 9;

[[noreturn]] void failed() {
    throw Error("The PDF file cannot be made; there may not be enough memory. Write the report as HTML instead.");
}

cairo_status_t append(void* target, const unsigned char* bytes, unsigned length) {
    try {
        static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

double points(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

/// Pango takes quadratic time for one long paragraph, so a line ends after so many bytes: at the next blank, or where
/// there is none.
std::string inShortParagraphs(std::string_view words) {
    constexpr std::size_t longest = 3000;
    constexpr std::size_t search = 200;
    std::string parted;
    while (words.size() > longest) {
        std::size_t cut = std::min(words.find_first_of(" \n", longest), words.size());
        if (cut > longest + search) {
            cut = longest;
            while (cut < words.size() && (static_cast<unsigned char>(words[cut]) & 0xC0U) == 0x80U)
                ++cut;
            parted += words.substr(0, cut);
            words.remove_prefix(cut);
        } else {
            parted += words.substr(0, cut);
            words.remove_prefix(std::min(words.size(), cut + 1));
        }
        parted += '\n';
    }
    return parted + std::string(words);
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void addLook(PangoAttrList* list, const PdfRun& run, double size, std::size_t begin, std::size_t end) {
    if (run.bold)
        add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
    if (run.italic)
        add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
    if (run.raised) {
        add(list, pango_attr_rise_new(static_cast<int>(size * 0.35 * PANGO_SCALE)), begin, end);
        add(list, pango_attr_scale_new(0.7), begin, end);
    }
    if (text::isLanguageTag(run.language))
        add(list, pango_attr_language_new(pango_language_from_string(run.language.c_str())), begin, end);
}

} // namespace

PdfPages::PdfPages(const std::string& title, const std::string& subject)
    : m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, shortSide, longSide)),
      m_context(cairo_create(m_surface.get())) {
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, allowedInXml(title).c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_SUBJECT, allowedInXml(subject).c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    m_y = margin;
}

double PdfPages::pageWidth() const {
    return m_lying ? longSide : shortSide;
}

double PdfPages::pageHeight() const {
    return m_lying ? shortSide : longSide;
}

double PdfPages::width() const {
    return pageWidth() - 2 * margin;
}

double PdfPages::height() const {
    return pageHeight() - 2 * margin;
}

double PdfPages::room() const {
    return pageHeight() - margin - m_y;
}

void PdfPages::setInk(bool quiet) {
    const double grey = quiet ? 0.31 : 0;
    cairo_set_source_rgb(m_context.get(), grey, grey, grey);
}

/// A surface can change its size only before anything is drawn on the page.
void PdfPages::begin() {
    if (m_open)
        return;
    cairo_pdf_surface_set_size(m_surface.get(), pageWidth(), pageHeight());
    m_open = true;
}

void PdfPages::turn(bool lying) {
    if (lying == m_lying)
        return;
    endPage();
    m_lying = lying;
}

void PdfPages::space(double points) {
    if (m_y > margin)
        m_y += points;
}

void PdfPages::keep(double points) {
    if (room() < std::min(points, height()))
        endPage();
}

void PdfPages::endPage() {
    if (!m_open)
        return;
    const Layout number = layout({{std::to_string(m_page), false, false, false, {}}}, {numberSize, true, false}, 0);
    int wide = 0;
    pango_layout_get_size(number.get(), &wide, nullptr);
    cairo_move_to(m_context.get(), (pageWidth() - points(wide)) / 2, pageHeight() - margin / 2);
    setInk(true);
    pango_cairo_show_layout(m_context.get(), number.get());
    cairo_show_page(m_context.get());
    ++m_page;
    m_open = false;
    m_y = margin;
}

Layout PdfPages::layout(const std::vector<PdfRun>& runs, const PdfStyle& style, double width) const {
    Layout made(pango_cairo_create_layout(m_context.get()));
    pango_cairo_context_set_resolution(pango_layout_get_context(made.get()), 72);
    pango_layout_context_changed(made.get());
    PangoFontDescription* font =
        pango_font_description_from_string("Noto Serif, Liberation Serif, DejaVu Serif, serif");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(made.get(), font);
    pango_font_description_free(font);
    std::string words;
    PangoAttrList* looks = pango_attr_list_new();
    for (const PdfRun& run : runs) {
        const std::size_t begin = words.size();
        words += inShortParagraphs(allowedInXml(run.words));
        addLook(looks, run, style.size, begin, words.size());
    }
    pango_layout_set_text(made.get(), words.c_str(), static_cast<int>(words.size()));
    pango_layout_set_attributes(made.get(), looks);
    pango_attr_list_unref(looks);
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(made.get(), 1.15F);
    if (width > 0)
        pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_alignment(made.get(), style.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    return made;
}

double PdfPages::heightOf(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return points(height);
}

void PdfPages::write(const std::vector<PdfRun>& runs, const PdfStyle& style, double indent) {
    const Layout made = layout(runs, style, width() - 2 * indent);
    const int lines = pango_layout_get_line_count(made.get());
    PangoLayoutIter* at = pango_layout_get_iter(made.get());
    for (int line = 0; line < lines; ++line) {
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(at, &top, &bottom);
        PangoRectangle box;
        pango_layout_iter_get_line_extents(at, nullptr, &box);
        const double high = points(bottom - top);
        if (room() < high)
            endPage();
        begin();
        setInk(style.quiet);
        const double baseline = points(pango_layout_iter_get_baseline(at) - top);
        cairo_move_to(m_context.get(), margin + indent + points(box.x), m_y + baseline);
        pango_cairo_show_layout_line(m_context.get(), pango_layout_iter_get_line_readonly(at));
        m_y += high;
        pango_layout_iter_next_line(at);
    }
    pango_layout_iter_free(at);
}

void PdfPages::show(PangoLayout* layout, double x, double down, const PdfStyle& style) {
    begin();
    setInk(style.quiet);
    cairo_move_to(m_context.get(), margin + x, m_y + down);
    pango_cairo_show_layout(m_context.get(), layout);
}

void PdfPages::rule(double from, double to, double down, double thickness) {
    begin();
    setInk(false);
    cairo_set_line_width(m_context.get(), thickness);
    cairo_move_to(m_context.get(), margin + from, m_y + down);
    cairo_line_to(m_context.get(), margin + to, m_y + down);
    cairo_stroke(m_context.get());
}

void PdfPages::figure(const Drawing& drawing, double width, double height) {
    begin();
    paint(drawing, m_context.get(), {margin, m_y, width, height});
    m_y += height;
}

void PdfPages::mark(const std::string& words, int level) {
    const auto depth = static_cast<std::size_t>(level);
    m_outline.resize(std::min(m_outline.size(), depth - 1));
    const int parent = m_outline.empty() ? CAIRO_PDF_OUTLINE_ROOT : m_outline.back();
    begin();
    const std::string place =
        "page=" + std::to_string(m_page) + " pos=[0 " + std::to_string(static_cast<int>(std::max(0.0, m_y - 6))) + "]";
    m_outline.push_back(cairo_pdf_surface_add_outline(m_surface.get(), parent, allowedInXml(words).c_str(),
                                                      place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN));
}

std::string PdfPages::bytes() {
    endPage();
    m_context.reset();
    cairo_surface_finish(m_surface.get());
    if (cairo_surface_status(m_surface.get()) != CAIRO_STATUS_SUCCESS)
        failed();
    m_surface.reset();
    return std::move(m_bytes);
}

} // namespace emic::reports
