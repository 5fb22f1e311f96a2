// `emic`: the jobs of the workbench from a terminal. This header is the whole program but for main(); commands.h is
// where its commands begin.
//
// Exit codes: 0 done; 1 could not be done; 2 not understood; 3 a check found problems; 4 done, but for some files
// that could not be read.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace emic::cli {

inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int notUnderstood = 2;
inline constexpr int problemsFound = 3;
inline constexpr int partlyDone = 4;

/// The terminal that people see what is written to `out` and `err` on, if they do.
struct Terminal {
    int width = 0;         ///< of `out`, in columns; 0: it is no terminal
    bool progress = false; ///< `err` is one: progress may be shown
};

/// Runs one command, `args` without the program's name. Never throws; long work may be stopped with an interrupt.
int run(std::vector<std::string> args, std::istream& in, std::ostream& out, std::ostream& err, Terminal terminal = {});

} // namespace emic::cli
