/** What a client asks for: the format of the response and its encoding. */
@NullMarked
package dev.exporterkit.runtime.web.negotiation;

import org.jspecify.annotations.NullMarked;
