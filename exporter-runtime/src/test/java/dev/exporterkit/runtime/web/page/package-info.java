/** The landing page, seen by a client. */
@NullMarked
package dev.exporterkit.runtime.web.page;

import org.jspecify.annotations.NullMarked;
