// What the commands are made of. Each family of commands stands in a file of its own, which adds them to the program
// with one function (families.h) and uses this to take the study, to open it, to list and to edit.
//
// Options live as long as the Commands that keep them; actions run after the whole command line has been understood.
// Belongs to one thread.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/cli.h"
#include "core/reports/table.h"
#include "core/storage/study_file.h"
#include "core/text/error.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::cli {

/// What was asked for contradicts itself, or lacks something; exit code 2.
class WrongUsage : public Error {
public:
    using Error::Error;
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Terminal terminal;
};

/// What a command that lists things takes.
struct Listing {
    std::string study;
    std::string format; ///< empty: as the file is called, else a table
    std::string output; ///< file; empty: standard output
};

/// `format`, or the one that the file's extension names, or "table".
[[nodiscard]] std::string formatFor(const std::string& format, const std::string& output);

/// What a command that changes a study takes.
struct Editing {
    std::string study;
    std::string analyst; ///< empty: as the program was told
    std::string reason;
};

class Commands {
public:
    Commands(CLI::App& root, Streams streams);

    /// A command, or a verb below one. `example` follows the program's name.
    CLI::App& add(CLI::App& parent, const std::string& name, const std::string& description,
                  const std::string& example);
    CLI::App& add(const std::string& name, const std::string& description, const std::string& example);

    [[nodiscard]] CLI::App& root() { return m_root; }

    /// A value that lives as long as the commands.
    template <class Value>
    Value& keep() {
        auto value = std::make_shared<Value>();
        m_kept.push_back(value);
        return *value;
    }

    /// What the command does; returns the exit code.
    void runs(CLI::App& command, std::function<int()> action);

    /// Adds --format and -o.
    static void formatOptions(CLI::App& command, std::string& format, std::string& output);
    /// Adds the study, --format and -o.
    Listing& listing(CLI::App& command);
    /// Adds the study, --analyst and --reason.
    Editing& editing(CLI::App& command);

    /// Where the program was told who asks (`emic --analyst NAME ...`), what they may not see yet is left out.
    [[nodiscard]] storage::Study openToRead(const std::string& path) const;
    [[nodiscard]] storage::Study openToEdit(const Editing& editing) const;

    /// Makes one edit and says what it did.
    int perform(const Editing& editing, const std::function<void(storage::Edit&)>& change) const;
    int perform(storage::Study& study, const Editing& editing, const std::function<void(storage::Edit&)>& change) const;

    /// Writes rows, or what is no table, in the format asked for.
    int show(const Listing& listing, const reports::Table& table) const;
    int show(const Listing& listing, const reports::Object& object) const;
    /// Writes finished bytes to the file asked for, or to standard output.
    int write(const std::string& output, std::string_view bytes) const;

    /// One line for a person, without anything that could steer a terminal.
    void say(std::string_view line) const;

    [[nodiscard]] std::string analystName(const std::string& given = {}) const;
    [[nodiscard]] const Streams& streams() const { return m_streams; }

    /// The action of the command that was given. Throws WrongUsage when there is none.
    int runGiven() const;

private:
    CLI::App& m_root;
    Streams m_streams;
    std::string m_analyst;
    std::vector<std::shared_ptr<void>> m_kept;
    std::unordered_map<const CLI::App*, std::function<int()>> m_actions;
};

/// An option or argument of one value, or of several where `value` is a list. An option is given again for each; an
/// argument that is a list takes what comes.
template <class Value>
CLI::Option* option(CLI::App& command, const std::string& name, Value& value, const std::string& description) {
    CLI::Option* added = command.add_option(name, value, description)->transform(unprotected);
    return name.starts_with('-') ? added->allow_extra_args(false) : added;
}

} // namespace emic::cli
