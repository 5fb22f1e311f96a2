#include "core/reports/picture.h"

#include "core/reports/svg_writer.h"
#include "core/text/error.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace emic::reports {
namespace {

/// 25 million pixels take 100 MB while they are painted.
constexpr double mostPixels = 25e6;
/// Cairo has no pictures of more than 32,767 pixels on a side.
constexpr double longestSide = 32'000;

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Release>;

[[noreturn]] void failed(const Drawing& drawing) {
    throw Error("The figure '" + drawing.title +
                "' cannot be made into a picture; there may not be enough memory. Write the report as HTML instead.");
}

cairo_status_t append(void* target, const unsigned char* bytes, unsigned length) {
    try {
        static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

} // namespace

void paint(const Drawing& drawing, cairo_t* page, const PagePlace& place) {
    const std::string xml = svg(drawing);
    // The drawing is our own: no limit on its size is needed, and it refers to nothing outside.
    GInputStream* stream = g_memory_input_stream_new_from_data(xml.data(), static_cast<gssize>(xml.size()), nullptr);
    GError* error = nullptr;
    const Owned<RsvgHandle> handle(
        rsvg_handle_new_from_stream_sync(stream, nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &error));
    g_object_unref(stream);
    if (!handle) {
        g_clear_error(&error);
        failed(drawing);
    }
    const RsvgRectangle area{place.x, place.y, place.width, place.height};
    if (!rsvg_handle_render_document(handle.get(), page, &area, &error)) {
        g_clear_error(&error);
        failed(drawing);
    }
}

std::string png(const Drawing& drawing, double pixelsPerPoint) {
    const double area = drawing.width * drawing.height;
    const double side = std::max({drawing.width, drawing.height, 1.0});
    const double scale = std::min({pixelsPerPoint, std::sqrt(mostPixels / std::max(area, 1.0)), longestSide / side});
    const int width = std::max(1, static_cast<int>(std::lround(drawing.width * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(drawing.height * scale)));
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const Owned<cairo_t> context(cairo_create(surface.get()));
    paint(drawing, context.get(), {0, 0, static_cast<double>(width), static_cast<double>(height)});
    std::string bytes;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
        failed(drawing);
    return bytes;
}

} // namespace emic::reports
