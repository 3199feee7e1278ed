// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::model::kinetics {

/// value [ligand] exp(V * perMillivolt), in 1/s. V is the input named "voltage", in mV.
struct Rate {
    double value;
    std::string ligand;  ///< name of an input; empty: none
    double perMillivolt = 0;

    /// The same rate with a further factor exp(V/scale); a negative scale falls with depolarisation.
    Rate voltage(double scale) const { return {value, ligand, perMillivolt + 1 / scale}; }
};

inline Rate constant(double value)
{
    return {value, {}};
}
inline Rate linear(double value, std::string ligand)
{
    return {value, std::move(ligand)};
}

struct Transition {
    std::string from;
    std::string to;
    Rate rate;
};

/// A scheme as somebody writes it down.
struct SchemeDeclaration {
    std::vector<std::string> inputs;  ///< "glutamate", "voltage", …: the order in which values are given later
    std::vector<std::string> states;
    std::string initial;            ///< the state of every molecule at time 0
    std::vector<std::string> open;  ///< states that conduct; each must be reachable
    std::vector<Transition> transitions;
};

/// A declaration that cannot be a scheme. `name` is what is wrong: a state, an input, or "C1 -> C2".
class BadScheme : public std::invalid_argument {
public:
    enum class Fault {
        NoStates,
        DuplicateState,
        UnknownState,
        UnknownInput,
        SelfTransition,
        DuplicateTransition,
        NegativeRate,  ///< or one that is not a number
        UnreachableOpen
    };
    BadScheme(Fault fault, std::string name);

    Fault fault;
    std::string name;
};

/// A transition under given inputs, in 1/s.
struct Flow {
    int from;
    int to;
    double rate;
};

/// The rate matrix of a continuous-time chain under constant inputs, by its non-zero off-diagonal entries.
struct Generator {
    int size = 0;
    std::vector<Flow> flows;
    double fastest = 0;  ///< largest total rate of leaving a state

    Generator(int states, std::vector<Flow> flows);
};

/// Named states and the transitions between them.
class Scheme {
public:
    explicit Scheme(SchemeDeclaration declaration);  ///< throws BadScheme

    const std::vector<std::string>& states() const { return m_declaration.states; }
    const std::vector<std::string>& inputs() const { return m_declaration.inputs; }
    int initial() const { return m_initial; }
    int state(std::string_view name) const;  ///< throws BadScheme

    /// `inputs` in the declared order.
    Generator generator(std::span<const double> inputs) const;

private:
    struct Link {
        int from;
        int to;
        int ligand;  ///< index of an input, -1: none
    };
    SchemeDeclaration m_declaration;
    std::vector<Link> m_links;  ///< parallel to the declared transitions
    int m_initial = 0;
    int m_voltage = -1;

    void link();
    void checkOpenStates() const;
};

/// The states that can be reached from `start` along the flows of any of the generators, ascending.
std::vector<int> reachable(std::span<const Generator> generators, int start);

}  // namespace kinetarium::model::kinetics
