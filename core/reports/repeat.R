# Repeats the numbers of a report with R and compares them: Rscript repeat.R, in the folder of the report's tables.
# Needs nothing but R itself. What is said per table: how many numbers, and the largest difference (relative from 1 on).
read <- function(name) read.csv(name, check.names = FALSE, na.strings = "NA", encoding = "UTF-8", stringsAsFactors = FALSE)
there <- function(pattern) sort(list.files(pattern = pattern))
people <- read("data-people.csv"); waves <- read("data-waves.csv"); scales <- read("data-scales.csv")
values <- read("data-values.csv"); answers <- read("data-answers.csv"); voices <- read("data-voices.csv")
known <- read("data-characteristics.csv"); coded <- read("data-coded.csv")
first <- waves$wave[1]; last <- waves$wave[nrow(waves)]
results <- NULL; line <- NA # row of the table that is being compared
compare <- function(table, row, what, ours, r, tolerance = 1e-10) {
  ours <- suppressWarnings(as.numeric(ours)); r <- suppressWarnings(as.numeric(r))
  difference <- if (length(ours) != 1 || is.na(ours) || is.na(r)) NA
                else if (ours == r) 0 else abs(ours - r) / max(1, abs(r))
  results <<- rbind(results, data.frame(table, line, row, what, ours = if (length(ours) == 1) ours else NA, r, difference, tolerance))
}
quietly <- function(expression) suppressWarnings(tryCatch(expression, error = function(e) NULL))

## Tests as the report defines them
rank_sum <- function(x, y) { # exact with ties: every way to give the ranks at hand to two groups of these sizes
  m <- length(x); n <- length(y); both <- c(x, y); r <- as.integer(2 * rank(both))
  if (m == 0 || n == 0 || length(unique(both)) == 1) return(list(p = NA, w = NA, r = NA))
  w <- sum(rank(both)[seq_len(m)]) - m * (m + 1) / 2
  if (m + n > 100) {
    t <- table(both); N <- m + n
    z <- (w - m * n / 2) / sqrt(m * n / 12 * (N + 1 - sum(t^3 - t) / (N * (N - 1))))
    return(list(p = 2 * pnorm(-abs(z)), w = w, r = 2 * w / (m * n) - 1))
  }
  ways <- matrix(0, m + 1, sum(r) + 1); ways[1, 1] <- 1
  for (one in r) for (k in m:1) { to <- (one + 1):ncol(ways); ways[k + 1, to] <- ways[k + 1, to] + ways[k, to - one] }
  sums <- 0:(ncol(ways) - 1); mean <- m * (m + n + 1)
  far <- abs(sums - mean) >= abs(sum(r[seq_len(m)]) - mean) - 1e-9
  list(p = min(1, sum(ways[m + 1, far]) / choose(m + n, m)), w = w, r = 2 * w / (m * n) - 1)
}
shift <- function(x, y) { # Hodges and Lehmann
  m <- length(x); n <- length(y); if (m == 0 || n == 0) return(c(NA, NA, NA))
  d <- sort(outer(x, y, "-")); q <- max(1, qwilcox(0.025, m, n)); c(median(d), d[q], d[m * n + 1 - q])
}
signed_rank <- function(d) { # zeros dropped, exact by convolution up to 50
  zeros <- sum(d == 0); d <- d[d != 0]; n <- length(d); if (n == 0) return(list(p = NA, v = NA, r = NA))
  r <- as.integer(2 * rank(abs(d))); v <- sum(r[d > 0])
  if (n <= 50) {
    ways <- c(1, numeric(sum(r)))
    for (one in r) ways <- ways + c(numeric(one), ways[seq_len(length(ways) - one)])
    far <- abs(seq_along(ways) - 1 - sum(r) / 2) >= abs(v - sum(r) / 2) - 1e-9
    p <- min(1, sum(ways[far]) / 2^n); statistic <- v / 2
  } else {
    t <- table(abs(d)); statistic <- (v / 2 - n * (n + 1) / 4) / sqrt(n * (n + 1) * (2 * n + 1) / 24 - sum(t^3 - t) / 48)
    p <- 2 * pnorm(-abs(statistic))
  }
  list(p = p, v = statistic, r = 2 * v / sum(r) - 1, n = n)
}
odds_ratio <- function(t) { # conditional maximum likelihood and Cornfield's interval, to full precision
  m <- sum(t[, 1]); n <- sum(t[, 2]); k <- sum(t[1, ]); x <- t[1, 1]; from <- max(0, k - n); to <- min(k, m)
  s <- from:to; d <- function(o) { l <- dhyper(s, m, n, k, log = TRUE) + o * s; l <- exp(l - max(l)); l / sum(l) }
  if (to == from) return(c(NA, NA, NA))
  root <- function(f) uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 10000)$root
  c(if (x == from) 0 else if (x == to) Inf else exp(root(function(o) sum(s * d(o)) - x)),
    if (x == from) 0 else exp(root(function(o) sum(d(o)[s >= x]) - 0.025)),
    if (x == to) Inf else exp(root(function(o) sum(d(o)[s <= x]) - 0.025)))
}
newcombe <- function(yy, yn, ny, nn) { # method 10
  n <- yy + yn + ny + nn; wilson <- function(k) quietly(prop.test(k, n, correct = FALSE))$conf.int
  margins <- (yy + yn) * (ny + nn) * (yy + ny) * (yn + nn); c0 <- yy * nn - yn * ny
  phi <- if (margins == 0) 0 else (if (c0 > 0) max(c0 - n / 2, 0) else c0) / sqrt(margins)
  b <- (yy + yn) / n; a <- (yy + ny) / n; wb <- wilson(yy + yn); wa <- wilson(yy + ny)
  reach <- function(u, v) sqrt(max(0, u^2 - 2 * phi * u * v + v^2))
  c(a - b - reach(a - wa[1], wb[2] - b), a - b + reach(wa[2] - a, b - wb[1]))
}
states <- function(v) prod(table(v) + 1)
orders_tail <- function(groups, dealt) { # chance over all orders of a sum of products of ranks at least as far from its mean
  # People are dealt to the groups of equal ranks one after the other; all that matters is how many went to each.
  g <- 2 * rank(groups); d <- as.integer(2 * rank(dealt)); values <- sort(unique(g)); sizes <- as.integer(table(g)); n <- length(g)
  steps <- cumprod(c(1, sizes + 1)); most <- sum(sort(g) * sort(d)); ways <- list("1" = { v <- numeric(most + 1); v[1] <- 1; v })
  for (one in d) {
    then <- list()
    for (state in names(ways)) { s <- as.numeric(state); old <- ways[[state]]
      for (k in seq_along(sizes)) {
        if (((s - 1) %/% steps[k]) %% (sizes[k] + 1) == sizes[k]) next
        by <- values[k] * one; to <- as.character(s + steps[k]); new <- c(numeric(by), old[seq_len(max(0, most + 1 - by))])
        then[[to]] <- if (is.null(then[[to]])) new else then[[to]] + new
      } }
    ways <- then
  }
  last <- ways[[1]]; sums <- seq_along(last) - 1; centre <- n * (n + 1)^2
  sum(last[abs(sums - centre) >= abs(sum(g * d) - centre) - 1e-6]) / sum(last)
}
spearman <- function(x, y, exact) {
  if (length(x) < 3 || length(unique(x)) < 2 || length(unique(y)) < 2) return(c(NA, NA))
  n <- length(x); rho <- cor(rank(x), rank(y))
  p <- if (!exact) 2 * pt(-abs(rho * sqrt((n - 2) / (1 - rho^2))), n - 2)
       else if (states(x) <= states(y)) orders_tail(x, y) else orders_tail(y, x)
  c(rho, p)
}
beyond <- function(text) { # ">= 3" as a function
  part <- regmatches(text, regexec("([<>]=?) *(-?[0-9.]+)$", text))[[1]]
  function(x) get(part[2])(x, as.numeric(part[3]))
}

## Before and after, and single items
of <- function(data, key, name, wave) { d <- data[data[[key]] == name & data$wave == wave, ]; v <- d$value[match(people$participant, d$participant)]; as.numeric(v) }
change_rows <- function(file, data, key) {
  t <- read(file); p <- rep(NA_real_, nrow(t))
  for (i in seq_len(nrow(t))) {
    line <<- i; row <- t[i, ]; say <- function(what, r, tolerance = 1e-10) compare(file, paste(row$scale, row$variable), what, row[[what]], r, tolerance)
    b <- of(data, key, row$scale, first); a <- of(data, key, row$scale, last); both <- !is.na(a) & !is.na(b); a <- a[both]; b <- b[both]
    say("n_pairs", sum(both)); d <- round(a - b, 10)
    if (row$variable == "score") {
      for (w in c("before", "after")) { v <- get(substr(w, 1, 1)); say(paste0(w, "_mean"), mean(v)); say(paste0(w, "_sd"), sd(v)); say(paste0(w, "_median"), median(v))
        say(paste0(w, "_min"), min(v)); say(paste0(w, "_max"), max(v)) }
      if (grepl("paired t", row$test)) {
        test <- quietly(t.test(a, b, paired = TRUE)); n <- length(a); if (is.null(test)) next
        say("change", test$estimate); say("ci_low", test$conf.int[1]); say("ci_high", test$conf.int[2]); say("statistic", test$statistic); p[i] <- test$p.value
        say("effect", mean(d) / sd(d)); limit <- function(q) uniroot(function(ncp) pt(test$statistic, n - 1, ncp) - q, c(-37, 37), tol = 1e-14)$root / sqrt(n)
        say("effect_ci_low", limit(0.975), 1e-8); say("effect_ci_high", limit(0.025), 1e-8) # R's noncentral t itself is no better
      } else {
        test <- signed_rank(d); p[i] <- test$p; say("statistic", test$v); say("effect", test$r); n <- length(d)
        w <- outer(d, d, "+") / 2; w <- sort(w[lower.tri(w, TRUE)]); say("change", median(w))
        if (n <= 50) { q <- max(1, qsignrank(0.025, n)); say("ci_low", w[q]); say("ci_high", w[n * (n + 1) / 2 + 1 - q]) }
      }
    } else {
      yes <- if (row$variable == "yes/no") function(x) x == 1 else beyond(row$variable)
      b <- yes(b); a <- yes(a); ny <- sum(!b & a); yn <- sum(b & !a); n <- length(a)
      say("before_count", sum(b)); say("after_count", sum(a)); say("n_discordant", ny + yn); if (n == 0) next
      say("before_percent", 100 * mean(b)); say("after_percent", 100 * mean(a)); say("change", mean(a) - mean(b))
      ci <- newcombe(sum(a & b), yn, ny, sum(!a & !b)); say("ci_low", ci[1]); say("ci_high", ci[2])
      if (ny + yn > 0) { p[i] <- binom.test(min(ny, yn), ny + yn)$p.value; say("statistic", min(ny, yn)); say("effect", ny / yn)
        ci <- binom.test(ny, ny + yn)$conf.int; say("effect_ci_low", ci[1] / (1 - ci[1])); say("effect_ci_high", ci[2] / (1 - ci[2])) }
    }
    say("p", p[i])
  }
  family <- sub(" over.*", "", t$p_family[1]); method <- c(Holm = "holm", Hochberg = "hochberg", Bonferroni = "bonferroni", "Benjamini-Hochberg" = "BH", "Benjamini-Yekutieli" = "BY")[family]
  adjusted <- p.adjust(p, method); for (i in seq_len(nrow(t))) { line <<- i; compare(file, paste(t$scale[i], t$variable[i]), "p_adjusted", t$p_adjusted[i], adjusted[i]) }
}
for (file in there("^before-and-after\\.csv$")) change_rows(file, values, "scale")
for (file in there("^items-.*\\.csv$")) change_rows(file, answers, "item")

## Characteristics: everyone beside completers, and those who dropped out
for (file in there("^characteristics\\.csv$")) {
  t <- read(file); done <- people$participant[people$completed == 1]
  for (i in seq_len(nrow(t))) {
    line <- i; row <- t[i, ]; k <- known[known$characteristic == row$characteristic, ]; say <- function(what, r) compare(file, paste(row$characteristic, row$category), what, row[[what]], r)
    type <- as.integer(sub(".*type ([0-9]).*", "\\1", row$quantiles))
    for (who in c("everyone", "completers")) {
      v <- if (who == "everyone") k else k[k$participant %in% done, ]
      if (!is.na(row$category) && row$category != "") { say(paste0(who, "_count"), sum(v$value == row$category)); say(paste0(who, "_n"), nrow(v)); say(paste0(who, "_percent"), 100 * mean(v$value == row$category)); next }
      x <- as.numeric(v$value); q <- quantile(x, c(0.25, 0.5, 0.75), type = type, names = FALSE); say(paste0(who, "_mean"), mean(x)); say(paste0(who, "_sd"), sd(x))
      say(paste0(who, "_min"), min(x)); say(paste0(who, "_max"), max(x)); say(paste0(who, "_q1"), q[1]); say(paste0(who, "_median"), q[2]); say(paste0(who, "_q3"), q[3])
    }
    if (is.na(row$test) || row$test == "") next
    stayed <- k$participant %in% done
    if (grepl("Fisher", row$test)) { c0 <- table(k$value, stayed); say("p_dropout", if (min(dim(c0)) < 2) NA else quietly(fisher.test(c0, workspace = 2e7))$p.value) }
    else say("p_dropout", rank_sum(as.numeric(k$value[stayed]), as.numeric(k$value[!stayed]))$p)
  }
}

## Themes beside change, who benefited
asked <- people$participant[people$interviewed == 1]
change_of <- function(scale) { d <- round(of(values, "scale", scale, last) - of(values, "scale", scale, first), 10); d[match(asked, people$participant)] }
better <- function(scale, d) { b <- scales$better[scales$scale == scale]; if (b == "higher") d > 0 else if (b == "lower") d < 0 else rep(FALSE, length(d)) }
for (file in there("^themes-beside-change\\.csv$")) {
  t <- read(file)
  for (i in seq_len(nrow(t))) {
    line <- i; row <- t[i, ]; say <- function(what, r) compare(file, paste(row$theme, row$scale), what, row[[what]], r)
    v <- voices[voices$theme == row$theme, ]; units <- v$units[match(asked, v$participant)]; units[is.na(units)] <- 0; d <- change_of(row$scale); has <- !is.na(d)
    x <- d[has & units > 0]; y <- d[has & units == 0]; bx <- sum(better(row$scale, x)); by <- sum(better(row$scale, y))
    say("voiced_people", sum(units > 0)); say("voiced_with_change", length(x)); say("others_with_change", length(y)); say("voiced_better", bx); say("others_better", by)
    say("voiced_median_change", if (length(x)) median(x) else NA); say("others_median_change", if (length(y)) median(y) else NA)
    say("voiced_mean_change", if (length(x)) mean(x) else NA); say("others_mean_change", if (length(y)) mean(y) else NA)
    s <- shift(x, y); say("shift", s[1]); say("shift_ci_low", s[2]); say("shift_ci_high", s[3]); test <- rank_sum(x, y); say("p", test$p); say("rank_biserial", test$r)
    t2 <- matrix(c(bx, by, length(x) - bx, length(y) - by), 2); if (all(rowSums(t2) > 0) && all(colSums(t2) > 0)) { say("p_better", fisher.test(t2)$p.value)
      o <- odds_ratio(t2); say("odds_ratio", o[1]); say("odds_ratio_ci_low", o[2]); say("odds_ratio_ci_high", o[3]) }
    s <- spearman(units[has], d[has], grepl("exact", row$units_test)); say("rho_units", s[1]); say("p_units", s[2])
  }
}
for (file in there("^who-benefited-.*\\.csv$")) {
  t <- read(file); scale <- sub("^who-benefited-(.*)\\.csv$", "\\1", file); d <- change_of(scale)
  for (name in unique(t$characteristic)) {
    at <- which(t$characteristic == name); line <- at[1]; rows <- t[at, ]; k <- known[known$characteristic == name, ]; v <- k$value[match(asked, k$participant)]; has <- !is.na(d) & !is.na(v)
    say <- function(what, r) compare(file, name, what, rows[[what]][1], r); groups <- lapply(rows$category, function(c) d[has & v == c])
    if (grepl("Mann", rows$test[1])) { test <- rank_sum(groups[[1]], groups[[2]]); say("p", test$p); say("estimate", test$r) }
    else if (grepl("Fisher", rows$test[1])) { c0 <- sapply(groups, function(g) c(sum(better(scale, g)), sum(!better(scale, g)))); c0 <- c0[rowSums(c0) > 0, colSums(c0) > 0, drop = FALSE]
      say("p", if (min(dim(c0)) < 2) NA else fisher.test(c0, workspace = 2e7)$p.value) }
    else { s <- spearman(as.numeric(v[has]), d[has], grepl("exact", rows$test[1])); say("estimate", s[1]); say("p", s[2]) }
    for (i in seq_len(nrow(rows))) if (!is.na(rows$category[i]) && rows$category[i] != "") { line <- at[i]; compare(file, paste(name, rows$category[i]), "change_median_change", rows$change_median_change[i], if (length(groups[[i]])) median(groups[[i]]) else NA) }
  }
}

## Agreement: kappa on units, u-alpha and shares on characters
for (file in there("^agreement\\.csv$")) {
  t <- read(file); two <- c(t$first[1], t$second[1]); use <- coded[coded$analyst %in% two, ]
  shared <- Filter(function(s) all(two %in% use$analyst[use$source == s]), unique(use$source)); use <- use[use$source %in% shared, ]
  lengths <- tapply(use$source_length, use$source, max)[shared]; start <- c(0, cumsum(lengths)[-length(lengths)]); names(start) <- shared; L <- sum(lengths); units <- unique(use$unit)
  for (i in seq_len(nrow(t))) {
    line <- i; row <- t[i, ]; say <- function(what, r) compare(file, row$theme, what, row[[what]], r)
    own <- use[use$theme == row$theme | startsWith(use$theme, paste0(row$theme, "/")), ]; has <- sapply(two, function(a) units %in% own$unit[own$analyst == a])
    say("units_first", sum(has[, 1])); say("units_second", sum(has[, 2])); say("units_both", sum(has[, 1] & has[, 2]))
    n <- table(factor(has[, 1], c(FALSE, TRUE)), factor(has[, 2], c(FALSE, TRUE))) / length(units); r <- rowSums(n); c0 <- colSums(n); po <- sum(diag(n)); pe <- sum(r * c0)
    if (pe < 1) { k <- (po - pe) / (1 - pe); A <- sum(diag(n) * (1 - (r + c0) * (1 - k))^2); B <- (1 - k)^2 * (n[1, 2] * (c0[1] + r[2])^2 + n[2, 1] * (c0[2] + r[1])^2)
      se <- sqrt((A + B - (k - pe * (1 - k))^2) / (length(units) * (1 - pe)^2)); say("kappa_units", k); say("kappa_ci_low", k - qnorm(0.975) * se); say("kappa_ci_high", k + qnorm(0.975) * se) }
    left <- 0; marks <- sapply(two, function(a) {
      m <- logical(L); s <- unique(own[own$analyst == a, c("source", "begin", "end")]); s$b <- start[s$source] + s$begin; s$e <- start[s$source] + s$end; s <- s[order(s$b, s$e), ]
      e <- -1; b <- 0; for (j in seq_len(nrow(s))) { m[(s$b[j] + 1):s$e[j]] <- TRUE; if (s$b[j] >= e) { left <<- left + (e - b) * (e - b - 1) * (e > 0); b <- s$b[j]; e <- s$e[j] } else e <- max(e, s$e[j]) }
      left <<- left + (e - b) * (e - b - 1) * (e > 0); m })
    M <- sum(marks); expected <- (2 * L)^2 - M^2 - (2 * L - M)^2; differ <- sum(marks[, 1] != marks[, 2]); either <- sum(marks[, 1] | marks[, 2])
    if (expected > 0) say("u_alpha", 1 - (2 * differ / (2 * L)) / (expected / (2 * L * (2 * L - 1) - left)))
    say("agreed_percent", 100 * (1 - differ / L)); if (either > 0) say("agreed_where_coded_percent", 100 * sum(marks[, 1] & marks[, 2]) / either); say("coded_percent", 100 * M / (2 * L))
  }
}

## Saturation
for (file in there("^saturation\\.csv$")) {
  t <- read(file); seen <- character(); news <- integer()
  for (i in seq_len(nrow(t))) {
    line <- i; own <- unique(coded$theme[coded$source == t$source[i]]); new <- setdiff(own, seen); seen <- union(seen, own); news <- c(news, length(new)); if (i == t$base[1]) base <- length(seen)
    say <- function(what, r) compare(file, t$source[i], what, t[[what]][i], r); say("themes", length(own)); say("so_far", length(seen))
    if (i >= t$base[1] + t$run[1]) say("new_in_run_percent", 100 * sum(tail(news, t$run[1])) / base)
  }
}

## What came of it
for (table in unique(results$table)) {
  one <- results[results$table == table, ]; cat(sprintf("%-40s %5d numbers, largest difference %.1e, %d without one\n", table, sum(!is.na(one$difference)), max(0, one$difference, na.rm = TRUE), sum(is.na(one$difference))))
}
odd <- results[is.na(results$ours) != is.na(results$r), ]
wrong <- results[!is.na(results$difference) & results$difference > results$tolerance, ]
if (nrow(odd)) { cat("\nOnly one of the two has a number:\n"); print(odd[, 1:6], row.names = FALSE) }
if (nrow(wrong)) { cat("\nDifferent:\n"); print(wrong, row.names = FALSE, digits = 15) }
cat(sprintf("\n%s: %d numbers compared, %d different.\n", R.version.string, sum(!is.na(results$difference)), nrow(wrong)))
write.csv(results, "repeated-by-R.csv", row.names = FALSE)
quit(status = if (nrow(wrong)) 1 else 0)
