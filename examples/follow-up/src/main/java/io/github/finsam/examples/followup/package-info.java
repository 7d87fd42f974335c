/** An example app: a year of insatser followed up, synthetic beside what was published. */
@NullMarked
package io.github.finsam.examples.followup;

import org.jspecify.annotations.NullMarked;
