// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

/// A Picture is a display list of plain marks in logical pixels, y down, origin at the stage's top left. It knows no
/// theme and no toolkit: colours are tokens, and one painter turns the list into pixels or vectors.
namespace kinetarium::scene {

struct Point {
    double x = 0, y = 0;
};

/// Colour tokens of the visual language; a theme gives each a colour.
enum class Token : std::uint8_t {
    None,
    Page,
    Surface,
    Stage,
    Cytosol,
    Line,
    Edge,
    Ink,
    Ink2,
    Ink3,
    Accent,
    AccentSoft,
    OnAccent,
    Focus,
    White,
    Head,
    HeadEdge,
    Tail,
    N1,
    N1Edge,
    N1Shade,
    N2,
    N2Edge,
    N2Shade,
    Ghost,
    GhostEdge,
    GhostShade,
    Measured,
    Derived,
    Illustrative,
    ToBeChecked,
    Glutamate,
    Glycine,
    Ketamine,
    Memantine,
    Pcp,
    Mk801,
    Mg,
    Ca,
    Na,
    Gaba,
    Bdnf,
    Trkb,
    Mtorc1,
    SynProtein,
    Spine,
    Ampa,
    NmdaOpen,
    NmdaClosed,
    NmdaBlocked,
    NmdaTrapped,
    Sheen  ///< the light on a rounded body: white, as strong as the theme bears
};
/// "nmdaOpen" -> Token::NmdaOpen; Token::Ink for an unknown name.
Token tokenFromName(const std::string& name);

/// A colour: `token`, mixed with `blend` by `mix` (0..1), at `alpha`.
struct Ink {
    Token token = Token::None;
    Token blend = Token::None;
    float mix = 0;
    float alpha = 1;
};

struct Disc {
    Point centre;
    double radius;
    Ink fill;
    Ink stroke;
    double strokeWidth = 0;
    double glow = 0;
};

struct Box {
    double x, y, width, height, radius = 0;
    Ink fill;
    Ink stroke;
    double strokeWidth = 0;
};

/// A path of cubic segments.
struct Path {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<Point> points;  ///< 1 for Move and Line, 3 for Cubic, 0 for Close
    Ink fill;
    Ink stroke;
    double strokeWidth = 0;
    bool roundCap = true;
    bool evenOdd = false;
    std::vector<double> dash;  ///< in px
    Path& move(Point p);
    Path& line(Point p);
    Path& cubic(Point a, Point b, Point c);
    Path& close();
};

/// A species or channel-state glyph at a place; painters may cache it as a sprite. glyphMarks() says what it is made
/// of.
struct Glyph {
    std::string species;  ///< "glutamate", "ketamine", "nmda-open", …
    Point centre;
    double radius;
    double rotation = 0;  ///< degrees
    double alpha = 1;
    Token on = Token::Stage;  ///< what its thin outline is the colour of
};

struct Text {
    enum class Anchor : std::uint8_t { Start, Middle, End };
    enum class Face : std::uint8_t { Interface, Reading };
    Point at;          ///< on the baseline
    std::string text;  ///< UTF-8
    double size;       ///< px
    int weight = 400;
    Ink ink;
    Anchor anchor = Anchor::Start;
    Face face = Face::Interface;
    bool halo = true;  ///< an outline in the stage colour, so that it reads over drawing
};

/// A linear or radial gradient between two inks, filling a rectangle.
struct Gradient {
    double x, y, width, height;
    Point from, to;
    Ink first, last;
    bool radial = false;
};

struct Group;
using Mark = std::variant<Disc, Box, Path, Glyph, Text, Gradient, std::shared_ptr<const Group>>;

/// Marks under a common transform (scale, then shift), clip circle and opacity.
struct Group {
    std::vector<Mark> marks;
    Point shift;
    double scale = 1;
    double opacity = 1;
    bool clip = false;
    Point clipCentre;  ///< in the parent's coordinates
    double clipRadius = 0;
};

/// Marks that change together. A painter may keep the pixels of a layer as long as `key` stays the same.
struct Layer {
    std::string name;       ///< "membrane", "receptor", "ions", "labels", …
    std::uint64_t key = 0;  ///< equal keys (not 0) mean equal marks; 0: changes every frame
    std::vector<Mark> marks;
};

/// Something that can be pointed at, by mouse, keyboard or screen reader.
struct Part {
    std::string id;                              ///< "mg-site", "channel-17"
    std::string name;                            ///< "Mg²⁺ site"
    std::string value;                           ///< "blocked 38 % of the time", from the course
    std::string observable;                      ///< the observable or parameter or constant behind the value, or empty
    double x = 0, y = 0, width = 0, height = 0;  ///< bounds
    bool round = false;
};

/// Where text stands, for tests: labels must not overlap or leave the stage.
struct Extent {
    double x, y, width, height;
    std::string text;
};

struct Picture {
    double width = 0, height = 0;
    std::vector<std::shared_ptr<const Layer>> layers;  ///< back to front
    std::vector<Part> parts;                           ///< front to back
    /// Part under a point, or nullptr.
    const Part* partAt(Point point) const;
};

/// The marks a glyph is made of, around its own centre and unrotated.
std::vector<Mark> glyphMarks(const Glyph& glyph);
/// Width of text in px, from a built-in table of Inter's advances (within a few per cent).
double textWidth(const std::string& utf8, double size, int weight = 400);
/// Extents of all text in a picture, groups included.
std::vector<Extent> textExtents(const Picture& picture);

}  // namespace kinetarium::scene
