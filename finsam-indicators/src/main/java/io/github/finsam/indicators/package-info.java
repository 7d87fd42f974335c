/**
 * What the counts say: instruments as data, tallies that become tables, and the calculations of
 * follow-up, needs and socio-economy. Works on values of the core; never reads a store itself.
 */
@org.jspecify.annotations.NullMarked
package io.github.finsam.indicators;
