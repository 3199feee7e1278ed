// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand questions in and out: asked for are less than two seconds for reading GIFT.
#include "kinetarium/book/question.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace kinetarium::book;

namespace {

std::string bank(int questions)
{
    std::string text = "$CATEGORY: top/many\n\n";
    for (int i = 0; i < questions; ++i) {
        const std::string n = std::to_string(i);
        text += "// [id:q" + n + "] [tag:aim-a]\n::Title " + n + "::[markdown]What does number " + n + " ask for\\: this or that? {\n";
        switch (i % 4) {
        case 0: text += "\t=this # Yes, this. \n\t~that # No, not that.\n\t~%-50%neither # Nor this.\n"; break;
        case 1: text += "\t#=" + n + ":0.5 # near\n\t=%50%" + n + "..1e9\n\t~ # off\n"; break;
        case 2: text += "\t=left " + n + " -> right\n\t=top -> bottom\n\t=in -> out\n"; break;
        default: text += "\tTRUE # No. # Yes.\n"; break;
        }
        text += "\t####See [@gilling2009].\n}\n\n";
    }
    return text;
}

void readTenThousand(benchmark::State& state)
{
    const std::string text = bank(10000);
    for (auto _ : state) {
        const Bank read = readGift(text);
        if (read.questions.size() != 10000 || !read.notes.empty()) {
            state.SkipWithError("not all were read");
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void writeTenThousand(benchmark::State& state)
{
    const Bank read = readGift(bank(10000));
    for (auto _ : state) {
        benchmark::DoNotOptimize(writeGift(read.questions));
    }
}

BENCHMARK(readTenThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(writeTenThousand)->Unit(benchmark::kMillisecond);

}  // namespace
