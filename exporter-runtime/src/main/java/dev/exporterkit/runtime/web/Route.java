package dev.exporterkit.runtime.web;

/**
 * An endpoint and its path.
 *
 * @param path the path of its URL, such as {@code /metrics}
 * @param endpoint responds to requests for that path
 */
public record Route(String path, Endpoint endpoint) {}
