#include "core/transcripts/format.h"

#include "core/text/error.h"
#include "core/transcripts/docx_reader.h"
#include "core/transcripts/elan_reader.h"
#include "core/transcripts/exmaralda_reader.h"
#include "core/transcripts/html_reader.h"
#include "core/transcripts/markdown_lines.h"
#include "core/transcripts/markdown_reader.h"
#include "core/transcripts/odt_reader.h"
#include "core/transcripts/pdf_reader.h"
#include "core/transcripts/rtf_reader.h"
#include "core/transcripts/subtitle_readers.h"
#include "core/transcripts/table_texts.h"
#include "core/transcripts/text_reader.h"
#include "core/transcripts/textgrid_reader.h"
#include "core/transcripts/whisper_reader.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

constexpr std::array<std::string_view, 2> docxExtensions{".docx", ".docm"};
constexpr std::array<std::string_view, 3> odtExtensions{".odt", ".fodt", ".ott"};
constexpr std::array<std::string_view, 1> rtfExtensions{".rtf"};
constexpr std::array<std::string_view, 1> pdfExtensions{".pdf"};
constexpr std::array<std::string_view, 4> htmlExtensions{".html", ".htm", ".xhtml", ".shtml"};
constexpr std::array<std::string_view, 3> markdownExtensions{".md", ".markdown", ".mkd"};
constexpr std::array<std::string_view, 4> tableExtensions{".csv", ".tsv", ".tab", ".xlsx"};
constexpr std::array<std::string_view, 1> vttExtensions{".vtt"};
constexpr std::array<std::string_view, 1> srtExtensions{".srt"};
constexpr std::array<std::string_view, 1> whisperExtensions{".json"};
constexpr std::array<std::string_view, 1> textGridExtensions{".textgrid"};
constexpr std::array<std::string_view, 1> elanExtensions{".eaf"};
constexpr std::array<std::string_view, 1> exmaraldaExtensions{".exb"};
constexpr std::array<std::string_view, 2> textExtensions{".txt", ".text"};

bool isMarkdown(std::string_view bytes, std::string_view extension) {
    const bool named =
        std::find(markdownExtensions.begin(), markdownExtensions.end(), extension) != markdownExtensions.end();
    return !lookalike(bytes) && (named || looksLikeMarkdown(bytes));
}

bool isText(std::string_view bytes, std::string_view) {
    return !lookalike(bytes); // and text::decode has the last word
}

constexpr auto all = std::to_array<Format>({
    {"odt", "OpenDocument text (ODT)", odtExtensions, isOdt, readOdt},
    {"rtf", "Rich Text file (RTF)", rtfExtensions, isRtf, readRtf},
    {"pdf", "PDF file", pdfExtensions, isPdf, readPdf},
    {"docx", "Word document (DOCX)", docxExtensions, isDocx, readDocx},
    {"vtt", "WebVTT subtitles", vttExtensions, isVtt, readVtt},
    {"srt", "SubRip subtitles (SRT)", srtExtensions, isSrt, readSrt},
    {"textgrid", "Praat TextGrid", textGridExtensions, isTextGrid, readTextGrid},
    {"elan", "ELAN annotation (EAF)", elanExtensions, isElan, readElan},
    {"exmaralda", "EXMARaLDA transcription (EXB)", exmaraldaExtensions, isExmaralda, readExmaralda},
    {"whisper", "transcription in JSON", whisperExtensions, isWhisper, readWhisper},
    {"html", "web page (HTML)", htmlExtensions, isHtml, readHtml},
    {"table", "table of texts", tableExtensions, isTableOfTexts, nullptr, readTableOfTexts},
    {"markdown", "Markdown", markdownExtensions, isMarkdown, readMarkdown},
    {"text", "plain text", textExtensions, isText, readText},
});

struct Signature {
    std::string_view begins;
    std::string_view what;
    std::string_view advice;
};

constexpr std::string_view noText = "Choose the file that holds the transcript itself.";

using namespace std::string_view_literals;
constexpr std::array<Signature, 17> signatures{{
    {"%PDF-"sv, "a PDF file", "Choose a file in another format."}, // of those who read something else
    {"{\\rtf"sv, "a Rich Text file (RTF)", "Choose a file in another format."},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word document (DOC), or a document locked with a password",
     "Open it in your word processor and save it as DOCX without a password."},
    {"PK\x03\x04"sv, "a ZIP archive that is no Word document or OpenDocument text",
     "Unpack it, or save the transcript as DOCX or plain text."},
    {"PK\x05\x06"sv, "an empty ZIP archive", noText},
    {"\x89PNG"sv, "a picture (PNG)", noText},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)", noText},
    {"GIF8"sv, "a picture (GIF)", noText},
    {"ID3"sv, "a sound recording (MP3)", noText},
    {"RIFF"sv, "a sound or video recording (WAV, AVI)", noText},
    {"OggS"sv, "a sound recording (OGG)", noText},
    {"fLaC"sv, "a sound recording (FLAC)", noText},
    {"SQLite format 3\0"sv, "a database or a study file", noText},
    {"\x1F\x8B"sv, "a compressed file (GZIP)", "Unpack it first."},
    {"7z\xBC\xAF\x27\x1C"sv, "a compressed archive (7z)", "Unpack it first."},
    {"Rar!"sv, "a compressed archive (RAR)", "Unpack it first."},
    {"\x7F"
     "ELF"sv,
     "a program", noText},
}};

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

/// "a Word document (DOCX)", "an OpenDocument text (ODT)", "a Markdown file", "plain text".
std::string withArticle(std::string_view title) {
    if (title == "plain text" || title.find("subtitles") != std::string_view::npos) {
        return std::string(title);
    }
    if (title.starts_with("table")) {
        return "a " + std::string(title);
    }
    const bool vowel = std::string_view("AEIO").find(title[0]) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(title) + (title.ends_with(')') ? "" : " file");
}

bool has(std::span<const std::string_view> extensions, std::string_view extension) {
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

} // namespace

std::span<const Format> formats() {
    return all;
}

std::optional<Lookalike> lookalike(std::string_view bytes) {
    for (const Signature& each : signatures) {
        if (bytes.starts_with(each.begins)) {
            return Lookalike{std::string(each.what), std::string(each.advice)};
        }
    }
    if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") {
        return Lookalike{"a sound or video recording (MP4, M4A)", std::string(noText)};
    }
    return std::nullopt;
}

Recognised recognise(std::string_view bytes, std::string_view fileName) {
    const std::string extension = extensionOf(fileName);
    for (const Format& format : all) {
        if (!format.recognises(bytes, extension)) {
            continue;
        }
        Recognised result{&format, {}};
        const auto promised =
            std::find_if(all.begin(), all.end(), [&](const Format& each) { return has(each.extensions, extension); });
        if (promised != all.end() && promised != &format) {
            result.remark = "The file is named " + extension + " but it is " + withArticle(format.title) +
                            ", and was read as such.";
        }
        return result;
    }
    const auto like = lookalike(bytes);
    throw InvalidInput("This seems to be " + (like ? like->what : "no transcript") + ", which cannot be read. " +
                       (like ? like->advice : std::string(noText)));
}

std::string extensionOf(std::string_view fileName) {
    const std::size_t folder = fileName.find_last_of("/\\");
    const std::string_view base = folder == std::string_view::npos ? fileName : fileName.substr(folder + 1);
    const std::size_t point = base.rfind('.');
    return point == std::string_view::npos || point == 0 ? std::string() : lowered(base.substr(point));
}

} // namespace emic::transcripts
