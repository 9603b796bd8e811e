@NullMarked
package dev.exporterkit.http;

import org.jspecify.annotations.NullMarked;
