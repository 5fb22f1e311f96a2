// Pure functions on numbers: what small studies with a before and an after need. Nothing here knows a study, a
// participant or a theme. This header includes the whole room and is its map:
//
//   figure.h        a number or the reason why there is none; intervals
//   sample.h        complete pairs, means, quantiles (types 2, 6, 7), ranks
//   paired_t.h      paired t-test; dz with its noncentral-t interval
//   signed_rank.h   Wilcoxon's signed-rank test, as R, SPSS, SAS or SciPy compute it, and exact with ties
//   location.h      Hodges-Lehmann estimates with intervals, for pairs and for two groups
//   rank_sum.h      Mann-Whitney, exact with ties
//   binary.h        McNemar; intervals of proportions and of their paired difference
//   fisher.h        Fisher's exact test, odds ratio, larger tables
//   correlation.h   Pearson (point-biserial), Spearman, Kendall
//   adjust.h        many p-values: Holm, Benjamini-Hochberg and others
//   agreement.h     Cohen's kappa, Krippendorff's alpha; unitising.h alpha for stretches of text
//   reliability.h   Cronbach's alpha, reliable change
//   distributions.h the only place that knows Boost.Math; root.h solves an equation
//
// Every function takes complete, finite numbers and returns values; what is asked of too few, of constant or of
// impossible numbers is answered by a Figure that says why there is no number. Nothing is kept between calls, so any
// thread may call anything. Tests are two-sided.
#pragma once

#include "core/statistics/adjust.h"
#include "core/statistics/agreement.h"
#include "core/statistics/binary.h"
#include "core/statistics/correlation.h"
#include "core/statistics/figure.h"
#include "core/statistics/fisher.h"
#include "core/statistics/location.h"
#include "core/statistics/paired_t.h"
#include "core/statistics/rank_sum.h"
#include "core/statistics/reliability.h"
#include "core/statistics/sample.h"
#include "core/statistics/signed_rank.h"
#include "core/statistics/unitising.h"
