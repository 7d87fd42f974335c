/** What is stored about persons, apart from all else; not for embedders. */
@NullMarked
package io.github.finsam.storage.jdbc.internal.persons;

import org.jspecify.annotations.NullMarked;
