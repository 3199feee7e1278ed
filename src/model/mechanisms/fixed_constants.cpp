// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of the body's network that no setting changes, with where it comes from. All of the circuit and of the
// cascade is illustrative: directions, orders and rough times are evidence, the numbers are set to show them.
#include "model/mechanisms/body_values.h"
#include "model/mechanisms/circuit_network.h"

namespace kinetarium::model::body {

namespace {

Source ours(const char* why)
{
    return {Grade::Illustrative, "Kinetarium", why};
}

const char* const toKamp = "Fitted to digitised curves of Kamp 2020 with the share of norketamine held fixed.";

void addDrug(std::vector<Fixed>& list)
{
    list.push_back({"norketamine-share",
                    "Share of elimination that makes norketamine",
                    0.54,
                    "1",
                    {Grade::Measured, "Perez-Ruixo 2021", "Second hand; held fixed where the rest was fitted."}});
    list.push_back({"norketamine-loss", "Norketamine eliminated", 0.0131, "1/min", ours(toKamp)});
    list.push_back({"norketamine-out", "Norketamine into tissue", 0.0172, "1/min", ours(toKamp)});
    list.push_back({"norketamine-back", "Norketamine out of tissue", 0.0060, "1/min",
                    ours("Fitted as the others, with a last half-life of 5 h assumed.")});
    list.push_back(
        {"hnk-share", "Share of norketamine's elimination that makes hydroxynorketamine", 0.5, "1", ours("Assumed.")});
    list.push_back({"hnk-loss", "Hydroxynorketamine eliminated", 0.0014440565428332, "1/min",
                    ours("ln 2 over 480 min: a half-life of 8 h, assumed as found in rats.")});
    list.push_back({"free-fraction", "Share of plasma ketamine that is unbound", 0.55, "1",
                    ours("0.3 to 0.9 have been published; the brain is taken to hold what is unbound.")});
    list.push_back({"brain-rate", "Exchange between plasma and brain", 0.25, "1/min",
                    ours("A delay of a few minutes, of ours; it is no published model's ke0.")});
}

void addCircuit(std::vector<Fixed>& list)
{
    const char* const signs = "Tuned to the signs that Moghaddam 1997 found at 10, 30 and 200 mg/kg.";
    list.push_back(
        {"interneuron-gain", "Fall of interneurons when all their receptors are blocked", 0.9, "1", ours(signs)});
    list.push_back({"feedback-gain", "Drive of interneurons by pyramidal cells", 0.15, "1", ours(signs)});
    list.push_back({"disinhibition-gain", "Rise of pyramidal cells when inhibition is gone", 1.6, "1", ours(signs)});
    list.push_back(
        {"pyramidal-gain", "Fall of pyramidal cells when all their receptors are blocked", 2.2, "1", ours(signs)});
    list.push_back({"interneuron-time", "Interneurons follow within", 1, "min",
                    ours("Interneurons were seen to fall first, pyramidal cells to rise later.")});
    list.push_back({"pyramidal-time", "Pyramidal cells follow within", 6, "min",
                    ours("Interneurons were seen to fall first, pyramidal cells to rise later.")});
    list.push_back({"glutamate-time", "Glutamate outside follows within", 6, "min",
                    ours("Set so that the rise in the dialysate lasts about as long as recalled.")});
}

void addRelease(std::vector<Fixed>& list)
{
    list.push_back({"surge-half", "Rise of AMPA drive that half releases BDNF", 0.20, "1",
                    ours("Set so that 10 mg/kg in rats lies above and a quiet circuit below.")});
    list.push_back({"release-gain", "Release of BDNF when the drive is large", 2.0, "1", ours("A scale.")});
    list.push_back(
        {"release-time", "Released BDNF cleared within", 5, "min", ours("Faster than the protein turns over.")});
    list.push_back(
        {"refractory-onset", "A full depression of pyramidal cells makes release refractory within", 10, "min",
         ours("Chosen so that 80 mg/kg leaves mTORC1 silent, as Li 2010 is recalled; no paper names a cause. "
              "Without it the drug, washing out, would fire the cascade late.")});
    list.push_back({"refractory-time", "Release recovers within", 720, "min",
                    ours("Long against the drug's stay, so that a surge counts only from rest.")});
    list.push_back({"refractory-half", "What halves the release", 0.1, "1",
                    ours("Chosen so that 30 mg/kg in rats does not reach it and 80 mg/kg passes it.")});
    list.push_back({"resting-width", "Level at which the resting-receptor arm fails", 15, "uM",
                    ours("So that anaesthesia does not raise BDNF; the shape is ours.")});
    list.push_back({"eef2-gain", "Rise of BDNF by freed translation", 0.8, "1",
                    ours("The direction is Autry's; p-eEF2 and BDNF had returned by 8 h.")});
    list.push_back({"bdnf-time", "BDNF protein follows within", 40, "min",
                    ours("BDNF was up at 30 min in mice, as recalled from Autry 2011.")});
}

void addSignal(std::vector<Fixed>& list)
{
    const char* const li = "Set so that mTORC1 peaks at 20 to 60 min and is gone by 4 h, as recalled from Li 2010.";
    list.push_back({"trkb-time", "TrkB follows within", 8, "min", ours(li)});
    list.push_back({"trkb-half", "TrkB activity that half activates mTORC1", 0.8, "1", ours(li)});
    list.push_back({"mtorc1-time", "mTORC1 follows within", 10, "min", ours(li)});
    list.push_back({"feedback-half", "S6K activity that halves mTORC1", 0.1, "1", ours(li)});
    list.push_back({"feedback-time", "S6K's feedback follows within", 60, "min", ours(li)});
    list.push_back({"mtorc1-threshold", "mTORC1 activity below which nothing more is made", 0.05, "1",
                    ours("Else a trace of signal would add up over days.")});
    list.push_back({"translation-time", "Translation follows within", 60, "min",
                    ours("Synaptic proteins were up from 2 h, as recalled from Li 2010.")});
    list.push_back({"protein-formation", "Formation of synaptic protein, full signal", 0.111, "1/min",
                    ours("There is room for only so much of it, so that 1.0 mg/kg does little more than 0.5, as in "
                         "Fava 2018.")});
    list.push_back(
        {"protein-time", "Synaptic protein lasts", 2880, "min", ours("Raised until 72 h, as recalled from Li 2010.")});
    list.push_back({"spine-delay", "Delay of spines, each of three stages", 240, "min",
                    ours("No more spines at 3 to 6 h, more at 12 to 24 h, after Moda-Sava 2019.")});
    list.push_back({"spine-formation", "Formation of spines, full protein", 0.000083, "1/min",
                    ours("A scale: about a twentieth more spines a day after 10 mg/kg in rats.")});
    list.push_back({"spine-time", "Extra spines last", 11520, "min",
                    ours("8 days: density was higher for up to two weeks, Phoumthipphavong 2016.")});
}

void addEffects(std::vector<Fixed>& list)
{
    list.push_back({"dissociation-most", "Dissociation at most", 40, "1",
                    ours("CADSS points; about 20 at the peak of a trial infusion, as recalled.")});
    list.push_back({"dissociation-half", "Level of half the most dissociation", 250, "ng/mL",
                    ours("So that 50 to 200 ng/mL give nearly a straight line, as Bowdle 1998 measured.")});
    list.push_back({"pressure-most", "Systolic pressure, most rise", 15, "mmHg",
                    ours("Set so that a trial infusion gives the mean largest rise of 7.4 mmHg.")});
    list.push_back({"pressure-half", "Level of half the rise in pressure and heart rate", 250, "ng/mL",
                    ours("The peak of a trial infusion; the shape is ours.")});
    list.push_back({"heart-most", "Heart rate, most rise", 3.8, "1/min",
                    ours("Set so that a trial infusion gives the mean largest rise of 1.9 beats a minute.")});
    list.push_back({"mood-most", "Change of the depression score, at most", -25, "%",
                    ours("About the 7.95 points by which Murrough 2013 is recalled to differ from midazolam.")});
    list.push_back({"mood-half", "Drive of mood that gives half the change", 0.4, "1",
                    ours("Saturates, so that 1.0 mg/kg does no better than 0.5 after a day, as in Fava 2018.")});
    list.push_back({"mood-spines", "Weight of spines beside synaptic protein", 3, "1",
                    ours("Protein lifts mood, spines keep it, after Moda-Sava 2019.")});
}

}  // namespace

const std::vector<Fixed>& fixedConstants()
{
    static const std::vector<Fixed> all = [] {
        std::vector<Fixed> list;
        addDrug(list);
        addCircuit(list);
        addRelease(list);
        addSignal(list);
        addEffects(list);
        return list;
    }();
    return all;
}

}  // namespace kinetarium::model::body
