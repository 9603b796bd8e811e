package dev.exporterkit.samples.load;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;

/**
 * A row of the series that {@code benchmarks/SERIES.md} defines. It contains the source of its
 * values instead of forty numbers, so that a scrape allocates little.
 */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the names of benchmarks/SERIES.md, which all peers have")
record LoadRow(@Label String proxy, @Label String server, int row, long scrape) {

  private long requests(int column) {
    return (row + 1L) * (1_000_000_007L + scrape) + column;
  }

  private double ratio(int column) {
    long n = scrape * 1_000_003L + row * 20L + column;
    return ((n * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
  }

  @Counter(name = "load_requests_00_total", help = "Requests of kind 00 served.")
  long requests00() {
    return requests(0);
  }

  @Counter(name = "load_requests_01_total", help = "Requests of kind 01 served.")
  long requests01() {
    return requests(1);
  }

  @Counter(name = "load_requests_02_total", help = "Requests of kind 02 served.")
  long requests02() {
    return requests(2);
  }

  @Counter(name = "load_requests_03_total", help = "Requests of kind 03 served.")
  long requests03() {
    return requests(3);
  }

  @Counter(name = "load_requests_04_total", help = "Requests of kind 04 served.")
  long requests04() {
    return requests(4);
  }

  @Counter(name = "load_requests_05_total", help = "Requests of kind 05 served.")
  long requests05() {
    return requests(5);
  }

  @Counter(name = "load_requests_06_total", help = "Requests of kind 06 served.")
  long requests06() {
    return requests(6);
  }

  @Counter(name = "load_requests_07_total", help = "Requests of kind 07 served.")
  long requests07() {
    return requests(7);
  }

  @Counter(name = "load_requests_08_total", help = "Requests of kind 08 served.")
  long requests08() {
    return requests(8);
  }

  @Counter(name = "load_requests_09_total", help = "Requests of kind 09 served.")
  long requests09() {
    return requests(9);
  }

  @Counter(name = "load_requests_10_total", help = "Requests of kind 10 served.")
  long requests10() {
    return requests(10);
  }

  @Counter(name = "load_requests_11_total", help = "Requests of kind 11 served.")
  long requests11() {
    return requests(11);
  }

  @Counter(name = "load_requests_12_total", help = "Requests of kind 12 served.")
  long requests12() {
    return requests(12);
  }

  @Counter(name = "load_requests_13_total", help = "Requests of kind 13 served.")
  long requests13() {
    return requests(13);
  }

  @Counter(name = "load_requests_14_total", help = "Requests of kind 14 served.")
  long requests14() {
    return requests(14);
  }

  @Counter(name = "load_requests_15_total", help = "Requests of kind 15 served.")
  long requests15() {
    return requests(15);
  }

  @Counter(name = "load_requests_16_total", help = "Requests of kind 16 served.")
  long requests16() {
    return requests(16);
  }

  @Counter(name = "load_requests_17_total", help = "Requests of kind 17 served.")
  long requests17() {
    return requests(17);
  }

  @Counter(name = "load_requests_18_total", help = "Requests of kind 18 served.")
  long requests18() {
    return requests(18);
  }

  @Counter(name = "load_requests_19_total", help = "Requests of kind 19 served.")
  long requests19() {
    return requests(19);
  }

  @Gauge(name = "load_ratio_00", help = "Share of requests of kind 00 that met the cache.")
  double ratio00() {
    return ratio(0);
  }

  @Gauge(name = "load_ratio_01", help = "Share of requests of kind 01 that met the cache.")
  double ratio01() {
    return ratio(1);
  }

  @Gauge(name = "load_ratio_02", help = "Share of requests of kind 02 that met the cache.")
  double ratio02() {
    return ratio(2);
  }

  @Gauge(name = "load_ratio_03", help = "Share of requests of kind 03 that met the cache.")
  double ratio03() {
    return ratio(3);
  }

  @Gauge(name = "load_ratio_04", help = "Share of requests of kind 04 that met the cache.")
  double ratio04() {
    return ratio(4);
  }

  @Gauge(name = "load_ratio_05", help = "Share of requests of kind 05 that met the cache.")
  double ratio05() {
    return ratio(5);
  }

  @Gauge(name = "load_ratio_06", help = "Share of requests of kind 06 that met the cache.")
  double ratio06() {
    return ratio(6);
  }

  @Gauge(name = "load_ratio_07", help = "Share of requests of kind 07 that met the cache.")
  double ratio07() {
    return ratio(7);
  }

  @Gauge(name = "load_ratio_08", help = "Share of requests of kind 08 that met the cache.")
  double ratio08() {
    return ratio(8);
  }

  @Gauge(name = "load_ratio_09", help = "Share of requests of kind 09 that met the cache.")
  double ratio09() {
    return ratio(9);
  }

  @Gauge(name = "load_ratio_10", help = "Share of requests of kind 10 that met the cache.")
  double ratio10() {
    return ratio(10);
  }

  @Gauge(name = "load_ratio_11", help = "Share of requests of kind 11 that met the cache.")
  double ratio11() {
    return ratio(11);
  }

  @Gauge(name = "load_ratio_12", help = "Share of requests of kind 12 that met the cache.")
  double ratio12() {
    return ratio(12);
  }

  @Gauge(name = "load_ratio_13", help = "Share of requests of kind 13 that met the cache.")
  double ratio13() {
    return ratio(13);
  }

  @Gauge(name = "load_ratio_14", help = "Share of requests of kind 14 that met the cache.")
  double ratio14() {
    return ratio(14);
  }

  @Gauge(name = "load_ratio_15", help = "Share of requests of kind 15 that met the cache.")
  double ratio15() {
    return ratio(15);
  }

  @Gauge(name = "load_ratio_16", help = "Share of requests of kind 16 that met the cache.")
  double ratio16() {
    return ratio(16);
  }

  @Gauge(name = "load_ratio_17", help = "Share of requests of kind 17 that met the cache.")
  double ratio17() {
    return ratio(17);
  }

  @Gauge(name = "load_ratio_18", help = "Share of requests of kind 18 that met the cache.")
  double ratio18() {
    return ratio(18);
  }

  @Gauge(name = "load_ratio_19", help = "Share of requests of kind 19 that met the cache.")
  double ratio19() {
    return ratio(19);
  }
}
