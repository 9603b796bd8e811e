package dev.exporterkit.annotations.processor.source;

import javax.lang.model.element.TypeElement;

/**
 * A class as it is written.
 *
 * @param qualifiedName its name with the package
 * @param text the whole source
 * @param origin the author's class that it is written for
 */
public record GeneratedSource(String qualifiedName, String text, TypeElement origin) {}
