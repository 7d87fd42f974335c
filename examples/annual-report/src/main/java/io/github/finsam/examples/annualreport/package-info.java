/**
 * Reads the published 2014 accounts of a samordningsförbund, checks them against themselves and the
 * law, and prints the annual report with its contradictions named.
 */
@org.jspecify.annotations.NullMarked
package io.github.finsam.examples.annualreport;
