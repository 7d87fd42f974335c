/**
 * finsam: the follow-up of coordinated rehabilitation (<i>Finsam</i>, law 2003:1210) as pure Java.
 *
 * <p>Packages are rooms by concept; each imports only from the rooms listed before it: {@code
 * base}, {@code time}, {@code code}, {@code finding}, {@code forbund}, {@code insats}, {@code
 * economy}, {@code governance}, {@code survey}, {@code count}, {@code pathway}, {@code rules},
 * {@code storage}, {@code exchange}.
 */
@org.jspecify.annotations.NullMarked
package io.github.finsam;
