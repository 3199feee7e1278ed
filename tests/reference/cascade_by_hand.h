// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/cascade_problem.h"

#include <cmath>

/// The cascade's equations written out, as one would write them for a general solver: what the declaration is held
/// against, and what the peers in the benchmarks solve.
namespace kinetarium::tests::cascade {

/// Parameters by name.
struct ByHand {
    double inf, R0, CL, V1, V2, V3, Q2, Q3, fm, CLn, Vn, fh, CLh, Vh, konB, koffB, konN, kI, B50, aI, kG, I50, G0, kCa,
        Cab, Cam, KG, kck, KCk, kckd, ve, Ke, ved, Ked, kbv, kbv0, krel, Krel, kcl, konT, koffT, kint, krec, kakt, KBT,
        kaktd, km, KA, kmd, ksf, ks, ksd, kek, kekd, KEC, kp, kpd, KP, krs, kdeg, kin, kout, ksp, KSp, kspd;

    explicit ByHand(const std::vector<double>& p)
    {
        static_assert(sizeof(ByHand) == sizeof(double) * names.size());
        std::copy(p.begin(), p.end(), &inf);
    }

    enum { A1, A2, A3, NK, HNK, B, I, G, Ca, CK, ERK, BV, BD, T, BT, Ti, Akt, M, S, EK, P, Rt, Rs, Sp, size };

    template <class Number>
    static Number square(Number x)
    {
        return x * x;
    }

    template <class Number>
    void rates(const Number* y, Number* f) const
    {
        const Number c1 = y[A1] / V1;
        f[A1] = inf * R0 - (CL + Q2 + Q3) * c1 + Q2 / V2 * y[A2] + Q3 / V3 * y[A3];
        f[A2] = Q2 * c1 - Q2 / V2 * y[A2];
        f[A3] = Q3 * c1 - Q3 / V3 * y[A3];
        f[NK] = (fm * CL * c1 - CLn * y[NK]) / Vn;
        f[HNK] = (fh * CLn * y[NK] - CLh * y[HNK]) / Vh;
        f[B] = (konB * c1 + konN * y[NK]) * (1 - y[B]) - koffB * y[B];
        const Number b2 = square(y[B]);
        f[I] = kI * (1 - aI * b2 / (B50 * B50 + b2) - y[I]);
        f[G] = kG * (G0 + 1 / (1 + square(square(y[I] / I50))) - y[G]);
        const Number g2 = square(y[G] * y[Rs]);
        f[Ca] = kCa * (Cab + Cam * g2 / (KG * KG + g2) - y[Ca]);
        const Number ca3 = y[Ca] * square(y[Ca]);
        const Number ca4 = ca3 * y[Ca];
        f[CK] = kck * ca4 / (square(square(KCk)) + ca4) * (1 - y[CK]) - kckd * y[CK];
        f[ERK] = ve * (0.1 * y[CK] + y[BT]) * (1 - y[ERK]) / (Ke + 1 - y[ERK]) - ved * y[ERK] / (Ked + y[ERK]);
        const Number rel = krel * ca3 / (Krel * Krel * Krel + ca3) * y[BV];
        f[BV] = kbv + kbv0 * (1 - y[P]) * (0.1 + y[ERK]) - rel - 0.003 * y[BV];
        f[BD] = rel - konT * y[BD] * y[T] + koffT * y[BT] - kcl * y[BD];
        f[T] = -konT * y[BD] * y[T] + koffT * y[BT] + krec * y[Ti];
        f[BT] = konT * y[BD] * y[T] - koffT * y[BT] - kint * y[BT];
        f[Ti] = kint * y[BT] - krec * y[Ti];
        f[Akt] = kakt * y[BT] / (KBT + y[BT]) * (1 - y[Akt]) - kaktd * y[Akt];
        const Number a2 = square(y[Akt]);
        f[M] = km * a2 / (KA * KA + a2) * (1 + 0.2 * y[HNK] / (0.5 + y[HNK])) * (1 - y[M]) -
               kmd * (1 + ksf * y[S]) * y[M];
        f[S] = ks * y[M] * (1 - y[S]) - ksd * y[S];
        f[EK] = kek * y[Ca] / (KEC + y[Ca]) * (1 - 0.8 * y[B]) / (1 + 4 * y[S]) * (1 - y[EK]) - kekd * y[EK];
        f[P] = kp * y[EK] * (1 - y[P]) / (KP + 1 - y[P]) - kpd * (0.15 + y[M]) * y[P] / (KP + y[P]);
        f[Rt] = krs * (0.6 + 1.5 * (1 - y[P]) * y[S]) - kdeg * y[Rt];
        f[Rs] = kin * y[Rt] * (0.5 + y[ERK]) - kout * y[Rs];
        const Number r3 = y[Rs] * square(y[Rs]);
        f[Sp] = ksp * r3 / (KSp * KSp * KSp + r3) * (1 + 2 * y[S]) - kspd * y[Sp];
    }

    /// Calls entry(row, column, value) for each of the 68 entries, always in the same order.
    template <class Entry>
    void jacobian(const double* y, const Entry& entry) const
    {
        jacobianOfPlasma(y, entry);
        jacobianOfCalcium(y, entry);
        jacobianOfBdnf(y, entry);
        jacobianOfTranslation(y, entry);
    }

private:
    template <class Entry>
    void jacobianOfPlasma(const double* y, const Entry& entry) const
    {
        entry(A1, A1, -(CL + Q2 + Q3) / V1);
        entry(A1, A2, Q2 / V2);
        entry(A1, A3, Q3 / V3);
        entry(A2, A1, Q2 / V1);
        entry(A2, A2, -Q2 / V2);
        entry(A3, A1, Q3 / V1);
        entry(A3, A3, -Q3 / V3);
        entry(NK, A1, fm * CL / V1 / Vn);
        entry(NK, NK, -CLn / Vn);
        entry(HNK, NK, fh * CLn / Vh);
        entry(HNK, HNK, -CLh / Vh);
        entry(B, A1, konB / V1 * (1 - y[B]));
        entry(B, NK, konN * (1 - y[B]));
        entry(B, B, -(konB * y[A1] / V1 + konN * y[NK]) - koffB);
        const double half = B50 * B50;
        entry(I, B, -kI * aI * 2 * y[B] * half / square(half + y[B] * y[B]));
        entry(I, I, -kI);
        const double ratio = square(square(y[I] / I50));
        entry(G, I, -kG * 4 * ratio / y[I] / square(1 + ratio));
        entry(G, G, -kG);
    }
    template <class Entry>
    void jacobianOfCalcium(const double* y, const Entry& entry) const
    {
        const double drive = y[G] * y[Rs];
        const double slope = kCa * Cam * 2 * drive * KG * KG / square(KG * KG + drive * drive);
        entry(Ca, G, slope * y[Rs]);
        entry(Ca, Rs, slope * y[G]);
        entry(Ca, Ca, -kCa);
        const double ca3 = y[Ca] * y[Ca] * y[Ca];
        const double ca4 = ca3 * y[Ca];
        const double k4 = square(square(KCk));
        entry(CK, Ca, kck * 4 * ca3 * k4 / square(k4 + ca4) * (1 - y[CK]));
        entry(CK, CK, -kck * ca4 / (k4 + ca4) - kckd);
        const double resting = 1 - y[ERK];
        entry(ERK, CK, ve * 0.1 * resting / (Ke + resting));
        entry(ERK, BT, ve * resting / (Ke + resting));
        entry(ERK, ERK, -ve * (0.1 * y[CK] + y[BT]) * Ke / square(Ke + resting) - ved * Ked / square(Ked + y[ERK]));
    }
    template <class Entry>
    void jacobianOfBdnf(const double* y, const Entry& entry) const
    {
        const double ca2 = y[Ca] * y[Ca];
        const double ca3 = ca2 * y[Ca];
        const double k3 = Krel * Krel * Krel;
        const double release = krel * ca3 / (k3 + ca3);
        const double byCa = krel * 3 * ca2 * k3 / square(k3 + ca3) * y[BV];
        entry(BV, P, -kbv0 * (0.1 + y[ERK]));
        entry(BV, ERK, kbv0 * (1 - y[P]));
        entry(BV, Ca, -byCa);
        entry(BV, BV, -release - 0.003);
        entry(BD, Ca, byCa);
        entry(BD, BV, release);
        entry(BD, BD, -konT * y[T] - kcl);
        entry(BD, T, -konT * y[BD]);
        entry(BD, BT, koffT);
        entry(T, BD, -konT * y[T]);
        entry(T, T, -konT * y[BD]);
        entry(T, BT, koffT);
        entry(T, Ti, krec);
        entry(BT, BD, konT * y[T]);
        entry(BT, T, konT * y[BD]);
        entry(BT, BT, -koffT - kint);
        entry(Ti, BT, kint);
        entry(Ti, Ti, -krec);
        entry(Akt, BT, kakt * KBT / square(KBT + y[BT]) * (1 - y[Akt]));
        entry(Akt, Akt, -kakt * y[BT] / (KBT + y[BT]) - kaktd);
    }
    template <class Entry>
    void jacobianOfTranslation(const double* y, const Entry& entry) const
    {
        const double a2 = y[Akt] * y[Akt];
        const double hill = a2 / (KA * KA + a2);
        const double boost = 1 + 0.2 * y[HNK] / (0.5 + y[HNK]);
        entry(M, Akt, km * 2 * y[Akt] * KA * KA / square(KA * KA + a2) * boost * (1 - y[M]));
        entry(M, HNK, km * hill * 0.2 * 0.5 / square(0.5 + y[HNK]) * (1 - y[M]));
        entry(M, M, -km * hill * boost - kmd * (1 + ksf * y[S]));
        entry(M, S, -kmd * ksf * y[M]);
        entry(S, M, ks * (1 - y[S]));
        entry(S, S, -ks * y[M] - ksd);
        const double sat = y[Ca] / (KEC + y[Ca]);
        const double block = 1 - 0.8 * y[B];
        const double down = 1 / (1 + 4 * y[S]);
        entry(EK, Ca, kek * KEC / square(KEC + y[Ca]) * block * down * (1 - y[EK]));
        entry(EK, B, -kek * sat * 0.8 * down * (1 - y[EK]));
        entry(EK, S, -kek * sat * block * 4 * down * down * (1 - y[EK]));
        entry(EK, EK, -kek * sat * block * down - kekd);
        const double q = 1 - y[P];
        entry(P, EK, kp * q / (KP + q));
        entry(P, M, -kpd * y[P] / (KP + y[P]));
        entry(P, P, -kp * y[EK] * KP / square(KP + q) - kpd * (0.15 + y[M]) * KP / square(KP + y[P]));
        entry(Rt, P, -krs * 1.5 * y[S]);
        entry(Rt, S, krs * 1.5 * q);
        entry(Rt, Rt, -kdeg);
        entry(Rs, Rt, kin * (0.5 + y[ERK]));
        entry(Rs, ERK, kin * y[Rt]);
        entry(Rs, Rs, -kout);
        const double r3 = y[Rs] * y[Rs] * y[Rs];
        const double k3 = KSp * KSp * KSp;
        entry(Sp, Rs, ksp * 3 * y[Rs] * y[Rs] * k3 / square(k3 + r3) * (1 + 2 * y[S]));
        entry(Sp, S, ksp * r3 / (k3 + r3) * 2);
        entry(Sp, Sp, -kspd);
    }
};

}  // namespace kinetarium::tests::cascade
