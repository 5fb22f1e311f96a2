#include "core/transcripts/read_source.h"

#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/transcripts/format.h"
#include "core/transcripts/grammar.h"
#include "core/transcripts/together.h"

#include <utility>

namespace emic::transcripts {

namespace {

std::string baseName(std::string_view fileName) {
    const std::size_t folder = fileName.find_last_of("/\\");
    return std::string(folder == std::string_view::npos ? fileName : fileName.substr(folder + 1));
}

std::string stemOf(const std::string& name) {
    return name.substr(0, name.size() - extensionOf(name).size());
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

/// `run`, with the file's name before what it has to complain of.
template <class Run>
auto named(const std::string& name, Run run) {
    try {
        return run();
    } catch (const NoTranscript& error) {
        throw NoTranscript("The file " + name + " could not be imported. " + error.what());
    } catch (const InvalidInput& error) {
        throw InvalidInput("The file " + name + " could not be imported. " + error.what());
    }
}

/// Everything of a source but its name and its original.
ReadSource sourceOf(const Document& document, const std::string& fileName, const std::string& remark,
                    study::SourceKind kind, const ReadOptions& options) {
    // "Mother: ..." at the beginning of a survey's answer is no speaker, unless somebody says so.
    const bool survey = kind == study::SourceKind::answer && document.placeName == "row";
    const LabelStyle style = survey && options.style == LabelStyle::automatic ? LabelStyle::none : options.style;
    Read read = named(fileName, [&] {
        GrammarOptions grammar;
        grammar.style = style;
        grammar.speakerPattern = options.speakerPattern;
        grammar.mergeGapMs = options.mergeGapMs;
        grammar.groupDiscussion = kind == study::SourceKind::groupDiscussion;
        return readTurns(document, grammar);
    });
    if (read.transcript.text.empty()) {
        throw InvalidInput("The file " + fileName +
                           " has no words in it. If its text is a picture, it must be typed or recognised "
                           "first.");
    }
    ImportReport& report = read.report;
    report.fileName = fileName;
    if (survey && options.style == LabelStyle::automatic) {
        report.evidence = "It is an answer to one question, so no labels were looked for.";
        report.styleGiven = false;
    }
    if (!remark.empty()) {
        report.remarks.insert(report.remarks.begin(), remark);
    }
    countWords(report, read.transcript, options.language);

    ReadSource result;
    editing::NewSource& source = result.source;
    source.kind = kind;
    source.language = options.language;
    source.fileName = fileName;
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
    for (const PlacedNote& note : read.transcript.notes) {
        source.notes.push_back({note.kind, note.author, note.position, note.text});
    }
    source.remarks = remarks(report);
    source.turns = editing::Kept::of(study::encodeTurns(read.transcript.turns));
    source.text = editing::Kept::of(std::move(read.transcript.text));
    result.report = std::move(report);
    return result;
}

} // namespace

LoadedFile loadFile(std::string bytes, std::string_view fileName, const ReadOptions& options) {
    LoadedFile file;
    file.name = baseName(fileName);
    if (bytes.empty()) {
        throw InvalidInput("The file " + file.name +
                           " is empty. If it comes from a network drive, check that it was copied whole.");
    }
    named(file.name, [&] {
        const Recognised recognised = recognise(bytes, file.name);
        file.remark = recognised.remark;
        const FormatOptions how{options.encoding, options.table};
        if (recognised.format->readSeveral) {
            file.documents = recognised.format->readSeveral(bytes, file.name, how);
        } else {
            file.documents.emplace_back();
            file.documents.back().document = recognised.format->read(bytes, how);
        }
    });
    file.bytes = std::move(bytes);
    return file;
}

LoadedFile loadFile(const std::filesystem::path& path, const ReadOptions& options) {
    return loadFile(storage::readFile(path, largestFile), path.filename().string(), options);
}

std::vector<ReadSource> sourcesOf(LoadedFile file, const ReadOptions& options) {
    std::vector<ReadSource> result;
    for (const NamedDocument& each : file.documents) {
        ReadSource source = sourceOf(each.document, file.name, file.remark, each.kind.value_or(options.kind), options);
        source.source.name = each.name.empty() ? stemOf(file.name) : each.name;
        source.participant = each.participant;
        result.push_back(std::move(source));
    }
    editing::Kept original = editing::Kept::of(std::move(file.bytes));
    for (ReadSource& each : result) {
        each.source.original.hash = original.hash;
    }
    if (!result.empty()) {
        result.front().source.original.bytes = std::move(original.bytes);
    }
    return result;
}

ReadSource sourceOfAll(std::vector<LoadedFile> files, const ReadOptions& options) {
    std::vector<std::string> names;
    std::vector<Document> documents;
    for (LoadedFile& file : files) {
        if (file.documents.size() != 1 || !file.documents[0].name.empty()) {
            throw InvalidInput("The file " + file.name +
                               " is a table of texts and cannot be one conversation with other files. Import it for "
                               "itself.");
        }
        names.push_back(file.name);
        documents.push_back(std::move(file.documents[0].document));
    }
    const std::string name = namedTogether(names).common;
    const Document merged = merge(std::move(documents), names);
    std::string remark = "Files that are one conversation were put together by time: " + names.front();
    for (std::size_t i = 1; i < names.size(); ++i) {
        remark += (i + 1 < names.size() ? ", " : " and ") + names[i];
    }
    ReadSource result = sourceOf(merged, names.front(), remark + ".", options.kind, options);
    result.source.name = name;
    result.source.original = editing::Kept::of(std::move(files.front().bytes));
    for (std::size_t i = 1; i < files.size(); ++i) {
        result.source.furtherFiles.push_back({names[i], editing::Kept::of(std::move(files[i].bytes))});
    }
    return result;
}

ReadSource readSource(std::string bytes, std::string_view fileName, const ReadOptions& options) {
    LoadedFile file = loadFile(std::move(bytes), fileName, options);
    if (file.documents.size() > 1) {
        throw InvalidInput("The file " + file.name + " holds " + std::to_string(file.documents.size()) +
                           " texts, where one is wanted. Import it for itself, or keep the one in a file of its own.");
    }
    return std::move(sourcesOf(std::move(file), options).front());
}

ReadSource readSourceFile(const std::filesystem::path& path, const ReadOptions& options) {
    return readSource(storage::readFile(path, largestFile), path.filename().string(), options);
}

} // namespace emic::transcripts
