/** The examples of the author's guide, {@code docs/guide.md}: a test class for each question. */
@NullMarked
package dev.exporterkit.docs.guide;

import org.jspecify.annotations.NullMarked;
