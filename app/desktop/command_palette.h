// Everything that can be done or gone to, found by typing: actions, themes, sources, participants. Interface thread.
#pragma once

namespace emic::desktop {

class Picker;
class WorkbenchWindow;

/// A box over the window with all of it; opens itself.
Picker* openCommandPalette(WorkbenchWindow& window);

} // namespace emic::desktop
