# Makes random_cases.csv.gz: 1,000 random cases for each test, with ties, zeros, missing pairs and very few people, and
# what R says of each. Run once, from this folder:
#   Rscript random_cases.R
# Uses base R alone. Lines: kind|x|y|parameters|results; values of a list are separated by spaces.
set.seed(20170905)
cases <- 1000
out <- c(paste0("# Made by random_cases.R with ", R.version.string, ", set.seed(20170905)."),
         "# kind|x|y|parameters|results")

list_of <- function(v) paste(ifelse(is.na(v) & !is.nan(v), "NA", format(v, digits = 15, trim = TRUE, scientific = NA, drop0trailing = TRUE)), collapse = " ")
one <- function(v) paste(vapply(v, function(z) if (is.nan(z)) "NaN" else if (is.na(z)) "NA" else formatC(z, digits = 15, format = "g"), ""), collapse = " ")
add <- function(kind, x, y = "", parameters = "", results) {
  out[[length(out) + 1]] <<- paste(kind, list_of(x), if (identical(y, "")) "" else list_of(y), paste(parameters, collapse = " "), one(results), sep = "|")
}
quiet <- suppressWarnings

# Scores: whole numbers in a short range (many ties), tenths, or normal numbers with three decimals.
scores <- function(n) {
  switch(sample(4, 1),
         sample(0:4, n, replace = TRUE),
         sample(0:30, n, replace = TRUE),
         round(rnorm(n, 50, 10), 1),
         round(rnorm(n, 7.8, 1), 3))
}
pairs_of <- function(n) {
  x <- scores(n)
  y <- if (runif(1) < 0.5) scores(n) else x + sample(-2:2, n, replace = TRUE)
  if (n > 2 && runif(1) < 0.4) x[sample(n, 1)] <- NA
  if (n > 2 && runif(1) < 0.4) y[sample(n, 1)] <- NA
  list(x = x, y = y)
}
size <- function(most) sample(c(1:6, 1:most, 1:most, 1:most), 1)

# --- paired t, dz with its interval
for (i in 1:cases) {
  p <- pairs_of(size(60)); d <- p$y - p$x; d <- d[!is.na(d)]
  r <- tryCatch({ t <- t.test(p$y, p$x, paired = TRUE)
    c(t$statistic, t$parameter, t$p.value, t$conf.int, t$estimate) }, error = function(e) rep(NaN, 6))
  add("paired-t", p$x, p$y, "", r)
}
for (i in 1:cases) {
  d <- round(rnorm(sample(3:60, 1), runif(1, -1, 1), 1), 2); n <- length(d); t <- mean(d) / (sd(d) / sqrt(n))
  f <- function(q) uniroot(function(ncp) pt(t, n - 1, ncp) - q, t + c(-8, 8), extendInt = "yes", tol = 1e-13)$root / sqrt(n)
  add("dz", d, "", "", quiet(c(mean(d) / sd(d), f(0.975), f(0.025))))
}

# --- signed rank: as R prints it by default, without correction, and the exact distribution with ties
v_of <- function(d) { d <- d[!is.na(d) & d != 0]; r <- rank(abs(d)); sum(r[d > 0]) }
exact_signed_rank <- function(d) {
  d <- d[!is.na(d) & d != 0]; n <- length(d)
  if (n == 0) return(NaN)
  r <- rank(abs(d)); v <- sum(r[d > 0]); m <- sum(r) / 2
  signs <- as.matrix(expand.grid(rep(list(0:1), n)))
  mean(abs(signs %*% r - m) >= abs(v - m) - 1e-9)
}
for (i in 1:cases) {
  p <- pairs_of(size(70)); d <- round(p$y - p$x, 9)
  a <- quiet(tryCatch(wilcox.test(d), error = function(e) NULL))
  b <- quiet(tryCatch(wilcox.test(d, exact = FALSE, correct = FALSE), error = function(e) NULL))
  add("signed-rank", d, "", "", if (is.null(a)) rep(NaN, 3) else c(a$statistic, a$p.value, b$p.value))
}
for (i in 1:cases) {
  d <- sample(-4:4, size(11), replace = TRUE) / 2
  add("signed-rank-exact", d, "", "", c(v_of(d), exact_signed_rank(d)))
}
# --- Hodges-Lehmann: exact without ties
for (i in 1:cases) {
  n <- sample(6:49, 1); d <- sample((1:400) / 8 + 1e-3 * (1:400), n) * sample(c(-1, 1), n, replace = TRUE)
  w <- quiet(wilcox.test(d, conf.int = TRUE))
  add("hodges-lehmann", d, "", "", c(w$estimate, w$conf.int))
}
for (i in 1:cases) {
  d <- sample(-5:6, sample(8:60, 1), replace = TRUE)
  w <- quiet(tryCatch(wilcox.test(d, conf.int = TRUE, exact = FALSE), error = function(e) NULL))
  if (!is.null(w)) add("hodges-lehmann-r", d, "", "", c(w$estimate, w$conf.int))
}

# --- McNemar
for (i in 1:cases) {
  k <- c(sample(0:12, 1), sample(0:9, 1), sample(0:9, 1), sample(0:12, 1)) * if (runif(1) < 0.1) 20 else 1
  m <- matrix(k, 2); b <- k[2]; c <- k[3]
  a <- quiet(mcnemar.test(m)); u <- quiet(mcnemar.test(m, correct = FALSE))
  add("mcnemar", k, "", "", c(if (b + c == 0) NaN else binom.test(b, b + c)$p.value, a$p.value, u$p.value))
}
# --- proportions
for (i in 1:cases) {
  n <- sample(1:80, 1); k <- sample(0:n, 1)
  add("proportion", c(k, n), "", "", c(quiet(prop.test(k, n, correct = FALSE))$conf.int, binom.test(k, n)$conf.int))
}

# --- two groups: as R, without correction, exact with ties, Hodges-Lehmann shift
for (i in 1:cases) {
  all <- scores(size(60) + 1); n <- length(all); m <- sample(1:(n - 1), 1)
  x <- all[1:m]; y <- all[-(1:m)]
  a <- quiet(wilcox.test(x, y)); b <- quiet(wilcox.test(x, y, exact = FALSE, correct = FALSE))
  add("rank-sum", x, y, "", c(a$statistic, a$p.value, b$p.value))
}
for (i in 1:cases) {
  all <- sample(0:5, sample(2:11, 1), replace = TRUE); n <- length(all); m <- sample(1:(n - 1), 1)
  r <- rank(all); w <- sum(r[1:m]); e <- m * (n + 1) / 2
  p <- if (length(unique(all)) == 1) NaN else mean(abs(combn(r, m, sum) - e) >= abs(w - e) - 1e-9)
  add("rank-sum-exact", all[1:m], all[-(1:m)], "", p)
}
for (i in 1:cases) {
  n <- sample(8:60, 1); all <- sample((1:400) / 8 + 1e-3 * (1:400), n); m <- sample(3:(n - 4), 1)
  w <- quiet(wilcox.test(all[1:m], all[-(1:m)], conf.int = TRUE, exact = TRUE))
  add("shift", all[1:m], all[-(1:m)], "", c(w$estimate, w$conf.int))
}

# --- Fisher: two by two with odds ratio; larger tables
for (i in 1:cases) {
  k <- sample(0:9, 4, replace = TRUE) * if (runif(1) < 0.1) 10 else 1
  if (min(rowSums(matrix(k, 2)), colSums(matrix(k, 2))) == 0) { add("fisher", k, "", "", rep(NaN, 4)); next }
  f <- fisher.test(matrix(k, 2))
  add("fisher", k, "", "", c(f$p.value, f$estimate, f$conf.int))
}
for (i in 1:cases) {
  rows <- sample(2:4, 1); columns <- sample(3:4, 1)
  m <- matrix(rpois(rows * columns, sample(c(1, 2, 4), 1)), rows)
  p <- tryCatch(fisher.test(m, workspace = 2e7)$p.value, error = function(e) NaN)
  if (sum(rowSums(m) > 0) < 2 || sum(colSums(m) > 0) < 2) p <- NaN
  add("fisher-table", m, "", rows, p)
}

# --- correlation
permutations <- function(n) if (n == 1) matrix(1) else { s <- permutations(n - 1); do.call(rbind, lapply(1:n, function(k) cbind(k, ifelse(s >= k, s + 1, s)))) }
orders <- lapply(1:7, permutations)
for (i in 1:cases) {
  n <- size(60) + 2; x <- scores(n); y <- round(scores(n) + if (runif(1) < 0.5) x else 0, 6)
  p <- quiet(cor.test(x, y)); s <- quiet(cor.test(x, y, method = "spearman", exact = FALSE)); k <- quiet(cor.test(x, y, method = "kendall", exact = FALSE)); kc <- quiet(cor.test(x, y, method = "kendall", exact = FALSE, continuity = TRUE))
  ci <- if (is.null(p$conf.int)) c(NaN, NaN) else p$conf.int
  add("correlation", x, y, "", c(p$estimate, p$p.value, ci, s$estimate, s$p.value, k$estimate, k$p.value, kc$p.value))
}
for (i in 1:cases) {
  n <- sample(3:7, 1); x <- sample(0:4, n, replace = TRUE); y <- sample(0:5, n, replace = TRUE)
  if (length(unique(x)) == 1 || length(unique(y)) == 1) { add("correlation-exact", x, y, "", c(NaN, NaN)); next }
  rx <- rank(x); ry <- rank(y); o <- orders[[n]]
  product <- function(r) sum(rx * r); score <- function(r) sum(sign(outer(rx, rx, "-")) * sign(outer(r, r, "-"))) / 2
  all_products <- apply(o, 1, function(k) product(ry[k])); all_scores <- apply(o, 1, function(k) score(ry[k]))
  e <- sum(rx) * sum(ry) / n
  add("correlation-exact", x, y, "", c(mean(abs(all_products - e) >= abs(product(ry) - e) - 1e-9), mean(abs(all_scores) >= abs(score(ry)) - 1e-9)))
}
for (i in 1:cases) { # no ties: R is exact for Spearman up to 9 and for Kendall below 50
  n <- sample(3:9, 1); x <- sample(100, n); y <- sample(100, n)
  m <- sample(10:49, 1); v <- sample(1000, m); w <- if (runif(1) < 0.5) sample(1000, m) else v + round(rnorm(m, 0, 300)) + (1:m) / 1000
  add("correlation-untied", x, y, "", c(cor.test(x, y, method = "spearman")$p.value, cor.test(x, y, method = "kendall")$p.value))
  add("kendall-untied", v, w, "", cor.test(v, w, method = "kendall", exact = TRUE)$p.value)
}

# --- many p-values
for (i in 1:cases) {
  p <- round(runif(sample(1:25, 1))^sample(1:4, 1), 4); p[runif(length(p)) < 0.1] <- NA
  add("adjust", p, "", "", c(p.adjust(p, "holm"), p.adjust(p, "BH"), p.adjust(p, "hochberg"), p.adjust(p, "bonferroni"), p.adjust(p, "BY")))
}
# --- quantiles, mean, sd
for (i in 1:cases) {
  x <- scores(size(40)); q <- sample(c(0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1), 1)
  add("summary", x, "", q, c(quantile(x, q, type = 2), quantile(x, q, type = 6), quantile(x, q, type = 7), mean(x), sd(x), median(x)))
}
# --- Cronbach's alpha, by covariances
for (i in 1:cases) {
  k <- sample(2:8, 1); n <- sample(3:30, 1); base <- sample(0:4, n, replace = TRUE)
  m <- sapply(1:k, function(j) pmax(0, pmin(4, base + sample(-1:1, n, replace = TRUE))))
  v <- cov(m); a <- if (sum(v) < 1e-12) NaN else k / (k - 1) * (1 - sum(diag(v)) / sum(v))
  add("cronbach", m, "", k, a)
}

file <- gzfile("random_cases.csv.gz", "w", compression = 9)
writeLines(out, file)
close(file)
