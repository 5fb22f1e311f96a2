// The one way functions of Emic say that they could not do what their name says. The message is a full sentence for a
// person: what went wrong, where, and what to do about it. Thread-safe: errors are plain values.
#pragma once

#include <stdexcept>
#include <string>

namespace emic {

class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What was asked for is not there: a theme, a source, a file.
class NotFound : public Error {
public:
    using Error::Error;
};

/// What was given cannot be accepted: an impossible span, a duplicate name, a malformed file.
class InvalidInput : public Error {
public:
    using Error::Error;
};

/// Another program holds what was asked for; the same can be asked again in a moment.
class Busy : public Error {
public:
    using Error::Error;
};

/// The person, or the program on the person's behalf, asked long work to stop; nothing was changed.
class Cancelled : public Error {
public:
    using Error::Error;
};

} // namespace emic
