#include "core/transcripts/together.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/format.h"
#include "core/transcripts/timed_document.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace emic::transcripts {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t mostTogether = 12;
constexpr std::int64_t equallyLongMs = 1000;
constexpr std::string_view separators = "_- .";

std::string stemOf(std::string_view fileName) {
    return std::string(fileName.substr(0, fileName.size() - extensionOf(fileName).size()));
}

bool timedFormat(std::string_view extension) {
    static constexpr std::array extensions{".textgrid"sv, ".eaf"sv, ".exb"sv, ".srt"sv, ".vtt"sv, ".json"sv};
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

/// A name without separators at its ends.
std::string_view bare(std::string_view name) {
    const std::size_t begin = std::min(name.find_first_not_of(separators), name.size());
    name.remove_prefix(begin);
    return name.substr(0, name.find_last_not_of(separators) + 1);
}

bool isWord(std::string_view part) {
    return !part.empty() && part.size() <= 60 && part.find_first_of("0123456789") == std::string_view::npos;
}

/// A stem in two: what may be the speaker's part, and the rest.
struct Parted {
    std::string_view rest;
    std::string_view part;
};
Parted partedAtEnd(std::string_view stem) {
    const std::size_t at = stem.find_last_of(separators);
    return at == std::string_view::npos ? Parted{stem, {}} : Parted{bare(stem.substr(0, at)), stem.substr(at + 1)};
}
Parted partedAtBegin(std::string_view stem) {
    const std::size_t at = stem.find_first_of(separators);
    return at == std::string_view::npos ? Parted{stem, {}} : Parted{bare(stem.substr(at + 1)), stem.substr(0, at)};
}

/// Names of tiers and tracks that say nothing of who speaks.
bool saysNothing(std::string_view label) {
    static constexpr std::array generic{"speaker"sv, "words"sv,      "word"sv,      "utterances"sv, "utterance"sv,
                                        "text"sv,    "transcript"sv, "tier"sv,      "default"sv,    "transcription"sv,
                                        "trn"sv,     "ort"sv,        "ort-mau"sv,   "sentences"sv,  "sentence"sv,
                                        "phrases"sv, "ipu"sv,        "ipus"sv,      "speech"sv,     "track"sv,
                                        "spk"sv,     "speaker_00"sv, "speaker_0"sv, "s00"sv};
    std::string key = text::foldCase(label);
    const auto known = [&] { return std::find(generic.begin(), generic.end(), key) != generic.end(); };
    if (known()) {
        return true;
    }
    key.erase(key.find_last_not_of("0123456789 _-.") + 1);
    return key.empty() || known();
}

using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// When somebody speaks, without overlap, in order; nothing when a piece has no times.
std::optional<Spans> spokenIn(const Document& document) {
    Spans spans;
    for (const Block& block : document.blocks) {
        if (!block.startMs) {
            return std::nullopt;
        }
        const std::int64_t end = std::max(block.endMs.value_or(*block.startMs), *block.startMs);
        if (!spans.empty() && *block.startMs <= spans.back().second) {
            spans.back().second = std::max(spans.back().second, end);
        } else {
            spans.emplace_back(*block.startMs, end);
        }
    }
    return spans;
}

std::int64_t length(const Spans& spans) {
    std::int64_t sum = 0;
    for (const auto& [begin, end] : spans) {
        sum += end - begin;
    }
    return sum;
}

std::int64_t overlap(const Spans& left, const Spans& right) {
    std::int64_t sum = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        sum += std::max<std::int64_t>(0, std::min(l->second, r->second) - std::max(l->first, r->first));
        (l->second < r->second ? l : r)++;
    }
    return sum;
}

} // namespace

NamedTogether namedTogether(const std::vector<std::string>& fileNames) {
    std::vector<std::string> stems;
    for (const std::string& name : fileNames) {
        stems.push_back(stemOf(name));
    }
    // What they begin and end with alike, up to the last and from the first separator there.
    std::size_t front = stems.front().size();
    std::size_t back = front;
    for (const std::string& stem : stems) {
        const auto differ = std::mismatch(stem.begin(), stem.end(), stems.front().begin(), stems.front().end());
        front = std::min(front, static_cast<std::size_t>(differ.first - stem.begin()));
        const auto fromBack = std::mismatch(stem.rbegin(), stem.rend(), stems.front().rbegin(), stems.front().rend());
        back = std::min(back, static_cast<std::size_t>(fromBack.first - stem.rbegin()));
    }
    const std::string_view first = stems.front();
    front = first.substr(0, front).find_last_of(separators) + 1; // npos + 1 is 0
    back = std::min(back, first.size() - front);
    const std::size_t separator = first.substr(first.size() - back).find_first_of(separators);
    back = separator == std::string_view::npos ? 0 : back - separator;
    NamedTogether result;
    result.common = bare(std::string(first.substr(0, front)) + std::string(first.substr(first.size() - back)));
    if (result.common.empty()) {
        result.common = first;
    }
    for (const std::string& stem : stems) {
        const std::string_view part = stem.size() >= front + back
                                          ? bare(std::string_view(stem).substr(front, stem.size() - front - back))
                                          : std::string_view();
        result.parts.emplace_back(part.empty() ? std::string_view(stem) : part);
    }
    return result;
}

std::vector<std::vector<std::size_t>> likelyTogether(const std::vector<std::string>& fileNames) {
    std::vector<std::vector<std::size_t>> result;
    std::vector<bool> taken(fileNames.size(), false);
    for (const auto parted : {partedAtEnd, partedAtBegin}) {
        std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < fileNames.size(); ++i) {
            const std::string extension = extensionOf(fileNames[i]);
            const std::string stem = stemOf(fileNames[i]);
            const Parted names = parted(stem);
            if (!taken[i] && timedFormat(extension) && isWord(names.part) && !names.rest.empty()) {
                groups[{text::foldCase(names.rest), extension}].push_back(i);
            }
        }
        for (auto& [key, places] : groups) {
            if (places.size() >= 2 && places.size() <= mostTogether) {
                for (const std::size_t place : places) {
                    taken[place] = true;
                }
                result.push_back(std::move(places));
            }
        }
    }
    return result;
}

bool takeTurns(const std::vector<const Document*>& documents) {
    std::vector<Spans> all;
    for (const Document* document : documents) {
        auto spans = spokenIn(*document);
        if (!spans || spans->empty() || document->speakers.size() > 1) {
            return false;
        }
        all.push_back(std::move(*spans));
    }
    const auto equal = [&](const Document* each) {
        const auto& first = documents.front()->lengthMs;
        return each->lengthMs && first && std::abs(*each->lengthMs - *first) <= equallyLongMs;
    };
    if (std::all_of(documents.begin(), documents.end(), equal)) {
        return true;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            if (3 * overlap(all[i], all[k]) >= std::min(length(all[i]), length(all[k]))) {
                return false;
            }
        }
    }
    return true;
}

Document merge(std::vector<Document> documents, const std::vector<std::string>& fileNames) {
    const NamedTogether names = namedTogether(fileNames);
    std::map<std::string, int> filesWith; // a label, folded
    for (const Document& document : documents) {
        for (const std::string& label : document.speakers) {
            ++filesWith[text::foldCase(label)];
        }
    }
    Document head;
    head.format = documents.front().format;
    head.encoding = documents.front().encoding;
    head.placeName = documents.front().placeName;
    head.title = documents.front().title;
    std::size_t bytes = 0;
    for (const Document& document : documents) {
        bytes += document.text.size() + 1;
        head.encodingCertain = head.encodingCertain && document.encodingCertain;
        head.replaced += document.replaced;
        for (const LeftOut& each : document.leftOut) {
            const auto same = std::find_if(head.leftOut.begin(), head.leftOut.end(),
                                           [&](const LeftOut& other) { return other.what == each.what; });
            if (same == head.leftOut.end()) {
                head.leftOut.push_back(each);
            } else {
                same->count += each.count;
            }
        }
        head.remarks.insert(head.remarks.end(), document.remarks.begin(), document.remarks.end());
        if (document.lengthMs) {
            head.lengthMs = std::max(head.lengthMs.value_or(0), *document.lengthMs);
        }
    }
    head.lineEnds = documents.front().lineEnds;
    TimedDocument result(std::move(head), bytes);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document& document = documents[i];
        const std::string& part = names.parts[i];
        std::vector<std::string> labels;
        for (const std::string& label : document.speakers) {
            const bool clear = !saysNothing(label) && filesWith[text::foldCase(label)] == 1;
            labels.push_back(clear ? label : document.speakers.size() == 1 ? part : part + " " + label);
        }
        for (const Block& block : document.blocks) {
            if (!block.startMs) {
                throw InvalidInput("The file " + fileNames[i] +
                                   " has words without times, so that nobody knows where they belong among those of "
                                   "the other files. Import it for itself.");
            }
            const auto speaker = result.speaker(block.speaker ? labels[*block.speaker] : part);
            result.add(document.words(block.text), {speaker, block.startMs, block.endMs, block.place});
        }
    }
    return result.finish();
}

} // namespace emic::transcripts
