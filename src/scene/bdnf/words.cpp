// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/bdnf/site.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/molecule.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::bdnf {

namespace {

using pathway::Frame;
using pathway::Levels;

/// A label of the first row: its words, where they start, and what the leader ends on.
Label headed(const Frame& f, double x, const std::string& name, const std::string& note, Token token, Point target)
{
    const double width = std::max(textWidth(name, f.type.name, 600), textWidth(note, f.type.note));
    const double left = std::clamp(x, f.margin, f.width - f.margin - width);
    Label out{{left, f.margin + f.type.name}, name, note, token, target};
    out.leaderFrom = {std::clamp(target.x, left + 4, left + width - 4),
                      out.at.y + f.type.name * 1.22 + f.type.note * 0.5};
    return out;
}

/// How much of the drug is at the cells of the brain, none of it bound.
std::string drugWords(const Levels& levels)
{
    constexpr double least = 0.001;  // uM; less is as good as none
    const double level = levels.now("brain");
    if (std::isnan(level))
        return "not known here";
    return level < least ? "under 1\u202fnM" : model::displayQuantity(level, "uM", 2);
}

std::string releaseNote(const Reading& reading, const Levels& levels)
{
    std::string out = levels.shareWords("bdnf-release");
    if (reading.antibody > 0 && !std::isnan(levels.now("bdnf-release")))
        out += ", " + pathway::percentWords(reading.antibody) + " caught";
    return out;
}

std::string channelNote(const Reading& reading, const Levels& levels)
{
    if (reading.channelBlock > 0)
        return pathway::percentWords(reading.channelBlock) + " blocked";
    return "drive " + levels.changeWords("ampa");
}

void drawHeads(std::vector<Mark>& marks, const Site& site, const Reading& reading, const Levels& levels)
{
    const Frame& f = site.frame;
    const double u = site.unit;
    const double gap = f.type.note;
    Label channel = headed(f, f.margin, "Ca²⁺ channel", channelNote(reading, levels), Token::Ca,
                           {site.channel.x - u * 0.7, site.channel.y - u * 1.0});
    Label released = headed(f,
                            std::max(f.width * 0.225, f.margin + gap +
                                                          std::max(textWidth("Ca²⁺ channel", f.type.name, 600),
                                                                   textWidth("100 % blocked", f.type.note))),
                            "BDNF released", releaseNote(reading, levels), Token::Bdnf, {});
    released.target.reset();
    const Point dimer = site.dimers[1];
    Label trkb = headed(f, dimer.x - u * 0.7 - 8, "TrkB", levels.shareWords("trkb"), Token::Trkb,
                        {dimer.x - u * 0.7, dimer.y - u * 1.1});
    const bool known = !std::isnan(levels.now("brain"));
    const std::string blocked = drugWords(levels) + (known ? " " + speciesWord(reading.drug) : "");
    const Point rest = site.resting[1];
    Label resting = headed(f, f.width - f.margin - textWidth(blocked, f.type.note), "NMDA at rest", blocked,
                           Token::NmdaOpen, {rest.x, rest.y - u * 1.2});
    const double wide = std::max(textWidth(trkb.name, f.type.name, 600), textWidth(trkb.note, f.type.note));
    trkb.at.x = std::min(trkb.at.x, resting.at.x - gap - wide);
    for (const Label& label : {channel, released, trkb, resting})
        drawLabel(marks, label, f.type);
}

void drawKinase(std::vector<Mark>& marks, const Site& site, const Reading& reading)
{
    const Frame& f = site.frame;
    const std::string name = "eEF2 kinase";
    const double size = f.type.note;
    const double width = textWidth(name, size, 600) + size * 1.6;
    const double height = std::max(site.unit * 1.5, size * 1.75);
    const double x = std::min(site.kinase.x - width / 2, f.width - f.margin - width);
    const auto pale = static_cast<float>(0.75 * (1 - reading.brake));
    marks.push_back(Box{x, site.kinase.y - height / 2, width, height, height / 2,
                        mixed(Token::Surface, Token::Cytosol, pale), mixed(Token::N2Edge, Token::Cytosol, pale),
                        1.8 * f.line});
    if (f.labels)
        marks.push_back(plainText({x + width / 2, site.kinase.y + size * 0.36}, name, size, ink(Token::Ink), 600,
                                  Text::Anchor::Middle));
}

void drawFeet(std::vector<Mark>& marks, const Site& site, const Reading& reading, const Levels& levels)
{
    const Frame& f = site.frame;
    const double note = f.foot() - f.type.note * 1.9;
    const double name = note - f.type.note * 1.22;
    const auto pair = [&](double x, const std::string& first, const std::string& second, Token token) {
        marks.push_back(plainText({x, name}, first, f.type.name, ink(token), 600));
        marks.push_back(plainText({x, note}, second, f.type.note, ink(Token::Ink2)));
    };
    const std::string who = genotypeWords(reading.genotype) + (reading.reaching >= 1 ? ": all " : ": fewer ");
    const double half = f.width * 0.53;
    const double left = site.storeLeft() + 10;
    const double room = f.width * 0.49 - left - 6;  // within the frame of the step on genotypes
    std::string gene = genotypeWords(reading.genotype);
    for (const char* words : {"dock", "reach the membrane"}) {
        if (textWidth(who + words, f.type.note) < room)
            gene = who + words;
    }
    pair(left, "Dense-core vesicles", gene, Token::Ink);
    pair(half, "BDNF made " + levels.changeWords("bdnf"),
         reading.armOff ? "eEF2 arm switched off" : "brake at " + pathway::percentWords(reading.kinase), Token::Bdnf);
}

Part part(const Site& site, const std::string& id, const std::string& name, const std::string& value,
          const std::string& observable)
{
    const Box b = boundsOf(site, id);
    return pathway::partOn(site.frame, {id, name, value, observable}, b.x, b.y, b.width, b.height);
}

}  // namespace

void drawWords(std::vector<Mark>& marks, const Site& site, const Reading& reading, const Levels& levels)
{
    drawKinase(marks, site, reading);
    if (site.frame.labels) {
        drawHeads(marks, site, reading, levels);
        drawFeet(marks, site, reading, levels);
    }
    // a vesicle of this kind is about 100 nm across
    pathway::drawFoot(marks,
                      {site.unit * 1.84, "100\u202fnm", clock::words(reading.time) + " after the start",
                       "receptors and molecules drawn larger", reading.time},
                      site.frame);
}

void drawFocus(std::vector<Mark>& marks, const Site& site, const std::string& focus)
{
    for (const char* known : {"release", "translation", "trkb", "genotype", "antibody"}) {
        if (focus == known)
            drawEmphasis(marks, boundsOf(site, focus), 1.75 * site.frame.line);
    }
}

std::vector<Part> partsOf(const Site& site, const Reading& reading, const Levels& levels)
{
    std::vector<Part> out;
    out.push_back(part(site, "trkb", "TrkB receptors", "signal at " + levels.shareWords("trkb"), "trkb"));
    out.push_back(part(site, "channel", "L-type Ca²⁺ channel",
                       "drive through AMPA receptors " + pathway::againstRestWords(levels.change("ampa")) + "; " +
                           pathway::percentWords(reading.channelBlock) + " of the channels blocked",
                       "ampa"));
    out.push_back(part(site, "resting", "NMDA receptors at rest",
                       "they keep eEF2 kinase at " + pathway::percentWords(reading.kinase) + " of rest", "eef2"));
    out.push_back(part(site, "translation", "Making of BDNF",
                       "store " + pathway::againstRestWords(levels.change("bdnf")) + "; the brake stands at " +
                           pathway::percentWords(reading.kinase),
                       "bdnf"));
    out.push_back(part(site, "antibody", "BDNF outside", "release " + releaseNote(reading, levels), "bdnf-release"));
    out.push_back(part(site, "release", "Release of BDNF", "at " + levels.shareWords("bdnf-release"), "bdnf-release"));
    out.push_back(part(site, "genotype", "Dense-core vesicles",
                       genotypeWords(reading.genotype) + ": " + pathway::percentWords(reading.reaching) +
                           " of those that could reach the membrane do",
                       "bdnf-genotype"));
    return out;
}

std::string description(const Reading& reading, const Levels& levels)
{
    std::string out = "At " + clock::words(reading.time) +
                      " after the start the receiving side of a dendrite is shown; the level of unbound " +
                      speciesWord(reading.drug) + " about it is " + drugWords(levels) + ". ";
    out += "The drive through AMPA receptors is " + pathway::againstRestWords(levels.change("ampa")) +
           " and opens L-type Ca²⁺ channels, of which " + pathway::percentWords(reading.channelBlock) +
           " are blocked. ";
    out += "Dense-core vesicles release BDNF at " + levels.shareWords("bdnf-release") +
           " on the model's own scale; with " + genotypeWords(reading.genotype) + ", " +
           pathway::percentWords(reading.reaching) + " of them reach the membrane. ";
    if (reading.antibody > 0)
        out += "Antibodies catch " + pathway::percentWords(reading.antibody) + " of what is released. ";
    out += "TrkB, which reads it, signals at " + levels.shareWords("trkb") + " on the same scale. ";
    out += "eEF2 kinase, the brake on translation, stands at " + pathway::percentWords(reading.kinase) +
           " of its resting activity" + (reading.armOff ? ", since this arm is switched off. " : ". ");
    return out + "The store of BDNF is " + pathway::againstRestWords(levels.change("bdnf")) +
           "; a vesicle is about 100\u202fnm across, receptors and molecules are drawn larger than life.";
}

}  // namespace kinetarium::scene::bdnf
