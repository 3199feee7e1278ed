// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/propagator.h"
#include "reference/channel_problem.h"

#include <catch2/catch.hpp>

#include <unsupported/Eigen/MatrixFunctions>

using namespace kinetarium::model::kinetics;
using kinetarium::tests::channelScheme;

namespace {

Generator channel(double glutamate, double drug)
{
    return channelScheme().generator(std::vector<double>{glutamate, drug});
}

Eigen::MatrixXd dense(const Generator& generator)
{
    Eigen::MatrixXd q = Eigen::MatrixXd::Zero(generator.size, generator.size);
    for (const Flow& flow : generator.flows) {
        q(flow.from, flow.to) += flow.rate;
        q(flow.from, flow.from) -= flow.rate;
    }
    return q;
}

}  // namespace

TEST_CASE("propagators agree with the matrix exponential of Eigen")
{
    for (double glutamate : {0.0, 1.0, 1000.0}) {
        const Generator generator = channel(glutamate, 1);
        const Propagator propagator(generator, 0.05);
        for (double time : {0.0, 1e-9, 1e-5, 0.000321, 0.01, 0.0499999, 0.05}) {
            CAPTURE(glutamate, time);
            const Eigen::MatrixXd expected = (dense(generator) * time).exp();
            const Matrix found = propagator.matrix(time);
            CHECK((found - expected).cwiseAbs().maxCoeff() < 2e-12);
            Distribution p = Distribution::Zero(generator.size);
            p[0] = 0.25;
            p[7] = 0.75;
            const Distribution moved = p * expected;
            propagator.apply(p, time);
            CHECK((p - moved).cwiseAbs().maxCoeff() < 2e-12);
        }
    }
}

TEST_CASE("propagators conserve probability and never go below zero, however long")
{
    for (double duration : {1e-6, 1.0, 1e3, 1e6}) {
        const Propagator propagator(channel(1000, 1), duration);
        CHECK((propagator.whole().rowwise().sum().array() - 1).abs().maxCoeff() < 1e-14);
        CHECK(propagator.whole().minCoeff() >= 0);
    }
}

TEST_CASE("time adds up: P(s) P(t) = P(s + t)")
{
    const Propagator propagator(channel(3, 1), 1);
    for (double s : {0.1, 0.333, 0.77}) {
        const Matrix together = propagator.matrix(s) * propagator.matrix(1 - s);
        CHECK((together - propagator.whole()).cwiseAbs().maxCoeff() < 1e-13);
    }
}

TEST_CASE("slow modes survive a million fast ones")
{
    // Fast exchange at 1e6 /s beside a leak of 1e-3 /s from one of the pair, 1000 s long: half the leak's rate decays.
    const Generator generator(3, {{0, 1, 1e6}, {1, 0, 1e6}, {1, 2, 1e-3}});
    const Propagator propagator(generator, 1000);
    const double kept = 1 - propagator.whole()(0, 2);
    CHECK(kept == Approx(std::exp(-0.5)).epsilon(1e-9));
}

TEST_CASE("the mean over a stretch is the integral over it")
{
    const Propagator propagator(channel(1000, 1), 0.02);
    Distribution p = Distribution::Zero(15);
    p[0] = 1;
    const Distribution mean = propagator.mean(p);
    CHECK(mean.sum() == Approx(1).epsilon(1e-13));
    // Q mean duration = p exp(Q duration) - p
    const Distribution change = mean * dense(channel(1000, 1)) * 0.02;
    Distribution end = p;
    propagator.apply(end, 0.02);
    CHECK((change - (end - p)).cwiseAbs().maxCoeff() < 1e-11);
}

TEST_CASE("powers of a map are the map applied so often")
{
    const Propagator propagator(channel(1000, 1), 0.001);
    const Powers powers(propagator.whole(), 1000);
    Distribution one = Distribution::Zero(15);
    one[0] = 1;
    Distribution many = one;
    for (int i = 0; i < 777; ++i) {
        powers.apply(one, 1);
    }
    powers.apply(many, 777);
    CHECK((one - many).cwiseAbs().maxCoeff() < 1e-13);
}
