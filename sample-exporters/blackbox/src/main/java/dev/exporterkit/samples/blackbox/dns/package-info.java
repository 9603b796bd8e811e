/**
 * The prober of name servers, with the messages of RFC 1035. They are written here since the usual
 * library would also put itself in the place of Java's own resolver.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.dns;

import org.jspecify.annotations.NullMarked;
