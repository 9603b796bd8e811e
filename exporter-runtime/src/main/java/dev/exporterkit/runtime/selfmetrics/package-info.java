/** What client_java's own collectors tell: of this process, and of what the author counts. */
@NullMarked
package dev.exporterkit.runtime.selfmetrics;

import org.jspecify.annotations.NullMarked;
