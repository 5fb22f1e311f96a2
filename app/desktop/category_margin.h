// Beside each paragraph of a category: a bar and a sign where it is stale, a dot where it leans on condensates. Part of
// the editor; interface thread.
#pragma once

#include <QWidget>

namespace emic::desktop {

class CategoryEditor;

class CategoryMargin : public QWidget {
public:
    explicit CategoryMargin(CategoryEditor& editor);

    [[nodiscard]] int wantedWidth() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// Top and bottom of a paragraph, in pixels of this.
    [[nodiscard]] std::pair<int, int> extentOf(int place) const;
    [[nodiscard]] int paragraphAt(int y) const;

    CategoryEditor& m_editor;
};

} // namespace emic::desktop
