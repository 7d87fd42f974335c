package io.github.finsam.examples.indicators;

import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.judge.Statistic;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a förbund aims at for an indicator.
 *
 * @param indicator number of the indicator
 * @param respondent whose answers
 * @param occasion at which occasion
 * @param statistic what of the figure is judged
 * @param from the first day it holds
 * @param reached from where on the target is reached; a share from 0 to 1, an index from 0 to 100
 * @param partly from where on it is partly reached, below {@code reached}
 */
record Aim(
    int indicator,
    Respondent respondent,
    Occasion occasion,
    Statistic statistic,
    LocalDate from,
    BigDecimal reached,
    BigDecimal partly) {}
