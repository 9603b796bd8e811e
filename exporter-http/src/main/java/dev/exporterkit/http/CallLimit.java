package dev.exporterkit.http;

import java.time.Duration;

/**
 * How long a call may take, its body included, where the scrape leaves more time:
 *
 * <pre>{@code
 * new Request.Builder().url(url).tag(CallLimit.class, new CallLimit(Duration.ofSeconds(5))).build();
 * }</pre>
 *
 * <p>Unlike OkHttp's own {@code callTimeout}, it names the server and the time when it is exceeded.
 *
 * @param time the longest time, more than 0
 */
public record CallLimit(Duration time) {}
