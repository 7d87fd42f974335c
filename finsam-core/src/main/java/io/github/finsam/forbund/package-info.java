/** The samordningsförbund: members, parties, area, charter, board, auditors. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.forbund;

import org.jspecify.annotations.NullMarked;
