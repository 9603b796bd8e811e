package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Label;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** HAProxy's classes of HTTP responses. */
enum ResponseClass {
  @Label("1xx")
  INFORMATIONAL("hrsp_1xx"),
  @Label("2xx")
  SUCCESS("hrsp_2xx"),
  @Label("3xx")
  REDIRECTION("hrsp_3xx"),
  @Label("4xx")
  CLIENT_ERROR("hrsp_4xx"),
  @Label("5xx")
  SERVER_ERROR("hrsp_5xx"),
  OTHER("hrsp_other");

  private final String column;

  ResponseClass(String column) {
    this.column = column;
  }

  /**
   * Returns the responses of a row by class; the numbers are empty if the proxy does not speak
   * HTTP.
   */
  static Map<ResponseClass, OptionalLong> counts(StatRow row) {
    Map<ResponseClass, OptionalLong> counts = new EnumMap<>(ResponseClass.class);
    for (ResponseClass code : values()) {
      counts.put(code, row.number(code.column));
    }
    return counts;
  }
}
