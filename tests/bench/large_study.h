// Studies of any size for benchmarks, made quickly and without sense.
#pragma once

#include "core/storage/study_file.h"
#include "core/study/study.h"

#include <filesystem>
#include <string>
#include <vector>

namespace emic::bench {

/// A folder for a benchmark's files, below the folder that EMIC_BENCH_FOLDER names, else the system's for temporary
/// files; it goes away with its owner.
class BenchFolder {
public:
    BenchFolder();
    ~BenchFolder();
    BenchFolder(const BenchFolder&) = delete;
    BenchFolder& operator=(const BenchFolder&) = delete;
    std::filesystem::path path;
};

/// What a large study is made of, for benchmarks that go on with it.
struct LargeStudy {
    std::vector<study::SourceId> sources;
    std::vector<study::ThemeId> themes;
    std::vector<study::UnitId> units;
    study::AnalystId analyst;
};

struct Size {
    std::int64_t sources = 1;
    std::int64_t wordsPerSource = 100;
    std::int64_t themes = 1;
    std::int64_t codings = 0; ///< each of a unit of its own, spread evenly over sources and themes
};

/// Makes a study at `path`. Every source has words of its own, so that none shares its content.
LargeStudy makeLargeStudy(const std::filesystem::path& path, const Size& size);

} // namespace emic::bench
