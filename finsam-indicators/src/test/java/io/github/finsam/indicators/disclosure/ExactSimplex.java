package io.github.finsam.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The simplex method in whole numbers: no rounding, so that what it finds is exactly right. Two
 * well-known solvers in floating point were tried as adversaries; each was at times wrong by
 * several answers.
 *
 * <p>Every entry of the tableau stands over one common denominator (integer pivoting, as in Edmonds
 * and Bareiss); divisions are exact. A number too large throws.
 */
final class ExactSimplex {

  /** What a row says of its sum. */
  enum Relation {
    EQUAL,
    AT_LEAST,
    AT_MOST
  }

  private record Row(long[] coefficients, Relation relation, long value) {}

  private final int variables;
  private final List<Row> rows = new ArrayList<>();

  private long[][] tableau = {};
  private int[] basis = {};
  private long denominator = 1;
  private int columns;
  private int usable;

  /**
   * @param variables how many unknowns, none of them negative
   */
  ExactSimplex(int variables) {
    this.variables = variables;
  }

  void add(long[] coefficients, Relation relation, long value) {
    rows.add(new Row(coefficients.clone(), relation, value));
  }

  /** Finds a solution; there must be one. */
  void start() {
    int slacks = (int) rows.stream().filter(row -> row.relation() != Relation.EQUAL).count();
    usable = variables + slacks;
    columns = usable + rows.size();
    tableau = new long[rows.size() + 1][columns + 1];
    basis = new int[rows.size()];
    int slack = variables;
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      System.arraycopy(row.coefficients(), 0, tableau[r], 0, variables);
      tableau[r][columns] = row.value();
      int own = -1;
      if (row.relation() != Relation.EQUAL) {
        own = slack++;
        tableau[r][own] = row.relation() == Relation.AT_MOST ? 1 : -1;
      }
      if (row.value() < 0 || (row.value() == 0 && row.relation() == Relation.AT_LEAST)) {
        for (int c = 0; c <= columns; c++) {
          tableau[r][c] = -tableau[r][c];
        }
      }
      if (own >= 0 && tableau[r][own] == 1) {
        basis[r] = own;
      } else {
        basis[r] = usable + r;
        tableau[r][usable + r] = 1;
      }
    }
    long[] goal = new long[columns + 1];
    for (int r = 0; r < rows.size(); r++) {
      if (basis[r] >= usable) {
        for (int c = 0; c < usable; c++) {
          goal[c] -= tableau[r][c];
        }
        goal[columns] -= tableau[r][columns];
      }
    }
    tableau[rows.size()] = goal;
    improve();
    if (tableau[rows.size()][columns] != 0) {
      throw new IllegalStateException("nothing agrees with what is public");
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < usable && basis[r] >= usable; c++) {
        if (tableau[r][c] != 0) {
          pivot(r, c);
        }
      }
    }
  }

  /**
   * The greatest value of a sum, rounded down; the greatest of its negative gives the least,
   * rounded up.
   */
  long most(long[] coefficients) {
    long[] goal = new long[columns + 1];
    for (int c = 0; c < variables; c++) {
      goal[c] = Math.multiplyExact(-coefficients[c], denominator);
    }
    for (int r = 0; r < rows.size(); r++) {
      if (basis[r] < variables && coefficients[basis[r]] != 0) {
        for (int c = 0; c <= columns; c++) {
          goal[c] =
              Math.addExact(goal[c], Math.multiplyExact(coefficients[basis[r]], tableau[r][c]));
        }
      }
    }
    tableau[rows.size()] = goal;
    improve();
    return Math.floorDiv(tableau[rows.size()][columns], denominator);
  }

  private void improve() {
    int goal = rows.size();
    for (int step = 0; ; step++) {
      int column = -1;
      for (int c = 0; c < usable; c++) {
        // The steepest at first; after many steps the first, which never goes in circles.
        if (tableau[goal][c] < 0
            && (column < 0 || (step < 500 && tableau[goal][c] < tableau[goal][column]))) {
          column = c;
        }
      }
      if (column < 0) {
        return;
      }
      int row = -1;
      for (int r = 0; r < goal; r++) {
        if (tableau[r][column] > 0 && (row < 0 || sooner(r, row, column))) {
          row = r;
        }
      }
      if (row < 0) {
        throw new IllegalStateException("without end");
      }
      pivot(row, column);
    }
  }

  private boolean sooner(int r, int row, int column) {
    long own = Math.multiplyExact(tableau[r][columns], tableau[row][column]);
    long other = Math.multiplyExact(tableau[row][columns], tableau[r][column]);
    return own < other || (own == other && basis[r] < basis[row]);
  }

  private void pivot(int row, int column) {
    long by = tableau[row][column];
    if (by < 0) {
      for (int c = 0; c <= columns; c++) {
        tableau[row][c] = -tableau[row][c];
      }
      by = -by;
    }
    for (int r = 0; r < tableau.length; r++) {
      long factor = tableau[r][column];
      if (r != row && (factor != 0 || by != denominator)) {
        long[] own = tableau[r];
        for (int c = 0; c <= columns; c++) {
          if (own[c] != 0 || (factor != 0 && tableau[row][c] != 0)) {
            own[c] =
                Math.subtractExact(
                        Math.multiplyExact(own[c], by), Math.multiplyExact(factor, tableau[row][c]))
                    / denominator;
          }
        }
      }
    }
    denominator = by;
    basis[row] = column;
  }

  @Override
  public String toString() {
    return "ExactSimplex[" + variables + " unknowns, " + Arrays.toString(basis) + "]";
  }
}
