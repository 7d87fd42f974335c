package io.github.finsam.time;

import java.util.regex.Pattern;

/** How periods are written. */
final class Syntax {

  static final Pattern PATTERN = Pattern.compile("(\\d{4})(?:-H([12])|-Q([1-4])|-(\\d{2}))?");
  static final String FORM = "2014, 2014-H1, 2014-Q3, 2014-07, 2014-01-01/2014-06-30";

  private Syntax() {}
}
