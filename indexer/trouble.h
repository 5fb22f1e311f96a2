// What can go wrong with an index that is not the asker's fault. None of it ever concerns the study: the index is a
// cache, and whoever meets trouble may throw it away and have it built again.
#pragma once

#include "core/text/error.h"

namespace emic::indexer {

/// The index cannot be read or makes no sense; building it again helps.
class IndexDamaged : public Error {
public:
    using Error::Error;
};

/// Another program is writing the index just now.
class IndexBusy : public Error {
public:
    using Error::Error;
};

/// There is no index yet.
class NoIndex : public NotFound {
public:
    using NotFound::NotFound;
};

} // namespace emic::indexer
