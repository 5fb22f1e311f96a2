#include "core/transcripts/html_kinds.h"

#include <array>
#include <utility>

namespace emic::transcripts {

namespace {

using Kind = HtmlKind;

constexpr auto listed = std::to_array<std::pair<GumboTag, Kind>>({
    {GUMBO_TAG_ADDRESS, Kind::block},
    {GUMBO_TAG_ARTICLE, Kind::block},
    {GUMBO_TAG_ASIDE, Kind::block},
    {GUMBO_TAG_BLOCKQUOTE, Kind::block},
    {GUMBO_TAG_BODY, Kind::block},
    {GUMBO_TAG_CAPTION, Kind::block},
    {GUMBO_TAG_CENTER, Kind::block},
    {GUMBO_TAG_DD, Kind::block},
    {GUMBO_TAG_DETAILS, Kind::block},
    {GUMBO_TAG_DIR, Kind::block},
    {GUMBO_TAG_DIV, Kind::block},
    {GUMBO_TAG_DL, Kind::block},
    {GUMBO_TAG_DT, Kind::block},
    {GUMBO_TAG_FIELDSET, Kind::block},
    {GUMBO_TAG_FIGCAPTION, Kind::block},
    {GUMBO_TAG_FIGURE, Kind::block},
    {GUMBO_TAG_FOOTER, Kind::block},
    {GUMBO_TAG_FORM, Kind::block},
    {GUMBO_TAG_HEADER, Kind::block},
    {GUMBO_TAG_HGROUP, Kind::block},
    {GUMBO_TAG_HR, Kind::block},
    {GUMBO_TAG_HTML, Kind::block},
    {GUMBO_TAG_LEGEND, Kind::block},
    {GUMBO_TAG_MAIN, Kind::block},
    {GUMBO_TAG_OL, Kind::block},
    {GUMBO_TAG_P, Kind::block},
    {GUMBO_TAG_SECTION, Kind::block},
    {GUMBO_TAG_SUMMARY, Kind::block},
    {GUMBO_TAG_TABLE, Kind::block},
    {GUMBO_TAG_TBODY, Kind::block},
    {GUMBO_TAG_TFOOT, Kind::block},
    {GUMBO_TAG_THEAD, Kind::block},
    {GUMBO_TAG_TR, Kind::block},
    {GUMBO_TAG_UL, Kind::block},
    {GUMBO_TAG_H1, Kind::heading},
    {GUMBO_TAG_H2, Kind::heading},
    {GUMBO_TAG_H3, Kind::heading},
    {GUMBO_TAG_H4, Kind::heading},
    {GUMBO_TAG_H5, Kind::heading},
    {GUMBO_TAG_H6, Kind::heading},
    {GUMBO_TAG_LI, Kind::item},
    {GUMBO_TAG_TD, Kind::cell},
    {GUMBO_TAG_TH, Kind::cell},
    {GUMBO_TAG_PRE, Kind::preformatted},
    {GUMBO_TAG_LISTING, Kind::preformatted},
    {GUMBO_TAG_PLAINTEXT, Kind::preformatted},
    {GUMBO_TAG_XMP, Kind::preformatted},
    {GUMBO_TAG_B, Kind::bold},
    {GUMBO_TAG_STRONG, Kind::bold},
    {GUMBO_TAG_BR, Kind::lineBreak},
    {GUMBO_TAG_A, Kind::link},
    {GUMBO_TAG_Q, Kind::quotation},
    {GUMBO_TAG_DEL, Kind::deleted},
    {GUMBO_TAG_IMG, Kind::picture},
    {GUMBO_TAG_SVG, Kind::picture},
    {GUMBO_TAG_CANVAS, Kind::picture},
    {GUMBO_TAG_OBJECT, Kind::picture},
    {GUMBO_TAG_EMBED, Kind::picture},
    {GUMBO_TAG_VIDEO, Kind::picture},
    {GUMBO_TAG_AUDIO, Kind::picture},
    {GUMBO_TAG_APPLET, Kind::picture},
    {GUMBO_TAG_NAV, Kind::menu},
    {GUMBO_TAG_MENU, Kind::menu},
    {GUMBO_TAG_BUTTON, Kind::form},
    {GUMBO_TAG_SELECT, Kind::form},
    {GUMBO_TAG_TEXTAREA, Kind::form},
    {GUMBO_TAG_OPTION, Kind::form},
    {GUMBO_TAG_DATALIST, Kind::skip},
    {GUMBO_TAG_INPUT, Kind::skip},
    {GUMBO_TAG_STYLE, Kind::style},
    {GUMBO_TAG_SCRIPT, Kind::skip},
    {GUMBO_TAG_NOSCRIPT, Kind::skip},
    {GUMBO_TAG_TEMPLATE, Kind::skip},
    {GUMBO_TAG_IFRAME, Kind::skip},
    {GUMBO_TAG_NOEMBED, Kind::skip},
    {GUMBO_TAG_NOFRAMES, Kind::skip},
    {GUMBO_TAG_RT, Kind::skip},
    {GUMBO_TAG_RP, Kind::skip},
    {GUMBO_TAG_MAP, Kind::skip},
    {GUMBO_TAG_MATH, Kind::within},
    {GUMBO_TAG_TITLE, Kind::skip},
    {GUMBO_TAG_META, Kind::skip},
    {GUMBO_TAG_LINK, Kind::skip},
    {GUMBO_TAG_PROGRESS, Kind::skip},
    {GUMBO_TAG_METER, Kind::skip},
    {GUMBO_TAG_COL, Kind::skip},
    {GUMBO_TAG_COLGROUP, Kind::skip},
});

constexpr auto kinds = [] {
    std::array<Kind, GUMBO_TAG_LAST + 1> table{};
    for (const auto& [tag, kind] : listed) {
        table[tag] = kind;
    }
    return table;
}();

} // namespace

HtmlKind htmlKind(GumboTag tag) {
    return kinds[tag];
}

} // namespace emic::transcripts
