#include "core/transcripts/read_source.h"

#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/transcripts/format.h"
#include "core/transcripts/grammar.h"

#include <utility>

namespace emic::transcripts {

namespace {

std::string baseName(std::string_view fileName) {
    const std::size_t folder = fileName.find_last_of("/\\");
    return std::string(folder == std::string_view::npos ? fileName : fileName.substr(folder + 1));
}

void countWords(ImportReport& report, const Transcript& transcript, const std::string& language) {
    const std::string_view text = transcript.text;
    for (std::size_t i = 0; i < transcript.turns.size(); ++i) {
        const auto begin = static_cast<std::size_t>(transcript.begins[i].value);
        const auto end = static_cast<std::size_t>(transcript.ends[i].value);
        const std::int64_t words = text::countWords(text.substr(begin, end - begin), language);
        report.words += words;
        if (const auto speaker = transcript.turns[i].speaker) {
            report.speakers[static_cast<std::size_t>(*speaker)].words += words;
        }
    }
}

} // namespace

ReadSource readSource(std::string bytes, std::string_view fileName, const ReadOptions& options) {
    const std::string name = baseName(fileName);
    if (bytes.empty()) {
        throw InvalidInput("The file " + name +
                           " is empty. If it comes from a network drive, check that it was copied whole.");
    }
    Recognised recognised;
    Read read;
    try {
        recognised = recognise(bytes, name);
        Document document = recognised.format->read(bytes, {options.encoding});
        read = readTurns(document, {options.style, options.kind == study::SourceKind::groupDiscussion});
    } catch (const InvalidInput& error) {
        throw InvalidInput("The file " + name + " could not be imported. " + error.what());
    }
    if (read.transcript.text.empty()) {
        throw InvalidInput("The file " + name +
                           " has no words in it. If its text is a picture, it must be typed or recognised "
                           "first.");
    }
    ImportReport& report = read.report;
    report.fileName = name;
    if (!recognised.remark.empty()) {
        report.remarks.insert(report.remarks.begin(), recognised.remark);
    }
    countWords(report, read.transcript, options.language);

    ReadSource result;
    editing::NewSource& source = result.source;
    source.name = name.substr(0, name.size() - extensionOf(name).size());
    source.kind = options.kind;
    source.language = options.language;
    source.fileName = name;
    source.format = report.format;
    source.encoding = report.encoding;
    source.labels = transcripts::name(report.style);
    source.characters = report.characters;
    source.words = report.words;
    source.turnCount = report.turns;
    for (const SpeakerCount& each : report.speakers) {
        editing::NewSpeaker speaker;
        speaker.label = each.label;
        speaker.turnCount = each.turns;
        source.speakers.push_back(std::move(speaker));
    }
    source.remarks = remarks(report);
    source.turns = editing::Kept::of(study::encodeTurns(read.transcript.turns));
    source.text = editing::Kept::of(std::move(read.transcript.text));
    source.original = editing::Kept::of(std::move(bytes));
    result.report = std::move(report);
    return result;
}

ReadSource readSourceFile(const std::filesystem::path& path, const ReadOptions& options) {
    return readSource(storage::readFile(path, largestFile), path.filename().string(), options);
}

} // namespace emic::transcripts
