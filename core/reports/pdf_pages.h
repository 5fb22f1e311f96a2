// Pages of a PDF file that fill from above: words in lines, tables' rows and figures take what they need, and a page
// ends when it is full. Lengths are points. Internal to this room; one object belongs to one thread.
#pragma once

#include "core/reports/drawing.h"

#include <cairo.h>
#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

struct ReleasePdf {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Layout = std::unique_ptr<PangoLayout, ReleasePdf>;

/// Words in one look.
struct PdfRun {
    std::string words;
    bool bold = false;
    bool italic = false;
    bool raised = false;
    std::string language = {}; ///< BCP 47; may be empty
};

struct PdfStyle {
    double size = 10.5;
    bool quiet = false; ///< grey
    bool right = false; ///< aligned
};

class PdfPages {
public:
    PdfPages(const std::string& title, const std::string& subject);
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    /// Pages from the next on lie down, or stand again; a page that has been begun ends.
    void turn(bool lying);
    [[nodiscard]] bool lying() const { return m_lying; }

    [[nodiscard]] double width() const;  ///< of the text
    [[nodiscard]] double height() const; ///< of an empty page's text
    [[nodiscard]] double room() const;   ///< left on this page

    /// Room above what comes, unless the page begins.
    void space(double points);
    /// Ends the page where less than this is left.
    void keep(double points);
    void endPage();

    [[nodiscard]] Layout layout(const std::vector<PdfRun>& runs, const PdfStyle& style, double width) const;
    [[nodiscard]] static double heightOf(PangoLayout* layout);

    /// Line by line, over as many pages as it takes.
    void write(const std::vector<PdfRun>& runs, const PdfStyle& style = {}, double indent = 0);

    /// At a place of this page, whole; does not move on.
    void show(PangoLayout* layout, double x, double down, const PdfStyle& style);
    void rule(double from, double to, double down, double thickness);
    void advance(double points) { m_y += points; }
    void figure(const Drawing& drawing, double width, double height);

    /// An entry of the outline that leads to here.
    void mark(const std::string& words, int level);

    /// The file; nothing can be added afterwards.
    [[nodiscard]] std::string bytes();

private:
    void begin();
    [[nodiscard]] double pageWidth() const;
    [[nodiscard]] double pageHeight() const;
    void setInk(bool quiet);

    std::string m_bytes;
    std::unique_ptr<cairo_surface_t, ReleasePdf> m_surface;
    std::unique_ptr<cairo_t, ReleasePdf> m_context;
    bool m_lying = false;
    bool m_open = false; ///< something stands on this page
    int m_page = 1;
    double m_y = 0;
    std::vector<int> m_outline; ///< the last entry of each level
};

} // namespace emic::reports
