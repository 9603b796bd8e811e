package dev.exporterkit.http;

import java.time.Duration;

/**
 * Maximum duration of a call including its body, if it is shorter than the time left in the scrape:
 *
 * <pre>{@code
 * new Request.Builder().url(url).tag(CallLimit.class, new CallLimit(Duration.ofSeconds(5))).build();
 * }</pre>
 *
 * <p>Unlike with OkHttp's own {@code callTimeout}, the exception names the server and the duration.
 *
 * @param time the maximum duration; must be positive
 */
public record CallLimit(Duration time) {}
