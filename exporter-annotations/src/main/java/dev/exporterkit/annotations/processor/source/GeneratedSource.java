package dev.exporterkit.annotations.processor.source;

import javax.lang.model.element.TypeElement;

/**
 * A generated class.
 *
 * @param qualifiedName its name with the package
 * @param text the whole source
 * @param origin the author's class for which it is generated
 */
public record GeneratedSource(String qualifiedName, String text, TypeElement origin) {}
