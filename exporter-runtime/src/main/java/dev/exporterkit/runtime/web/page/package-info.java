/** The landing page. */
@NullMarked
package dev.exporterkit.runtime.web.page;

import org.jspecify.annotations.NullMarked;
