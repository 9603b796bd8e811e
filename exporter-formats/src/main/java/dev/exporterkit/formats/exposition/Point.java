package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.Faults.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The samples of one labelset of a family, such as all of one histogram. */
final class Point {
  private final FamilyReader family;
  private final boolean openMetrics;
  private final Faults faults;
  private final @Nullable Instant timestamp;
  private String firstKey = "";
  private @Nullable Set<String> otherKeys;
  private double rank = Double.NaN;
  private double bucket;
  private double count = Double.NaN;
  private boolean negativeBounds;
  private boolean negativeSum;
  private @Nullable Place first;
  private @Nullable Place lastBucket;
  private @Nullable Place countPlace;
  private @Nullable Place sumPlace;

  Point(FamilyReader family, ExpositionFormat format, Faults faults, @Nullable Instant timestamp) {
    this.family = family;
    this.openMetrics = format == ExpositionFormat.OPEN_METRICS;
    this.faults = faults;
    this.timestamp = timestamp;
  }

  /** Returns the line of its first sample. */
  int line() {
    return first == null ? 0 : first.line();
  }

  /** Returns whether a sample with this timestamp is of a later point, and not of this one. */
  boolean follows(@Nullable Instant next, SampleReader places) throws MalformedExpositionException {
    if ((timestamp == null) != (next == null)) {
      faults.add(
          places.namePlace(),
          "either all or none of the samples of "
              + family.name()
              + " with the same labels must have a timestamp");
      return false;
    }
    if (timestamp == null || next == null || timestamp.equals(next)) {
      return false;
    }
    if (next.isBefore(timestamp)) {
      faults.add(
          places.timestampPlace(),
          "a timestamp must not be before that of the previous sample of the same series");
    }
    return true;
  }

  void add(String suffix, double newRank, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    String state = sample.labels().getOrDefault(family.name(), "");
    String key =
        !Double.isNaN(newRank)
            ? suffix + newRank
            : family.type() == FamilyType.STATE_SET ? state : suffix;
    if (!isNew(key, places)) {
      faults.add(places.namePlace(), "the series " + sample.series() + " must not appear twice");
      return;
    }
    switch (suffix) {
      case "_bucket" -> bucket(newRank, sample, places);
      case "_count", "_gcount" -> {
        count = sample.value();
        countPlace = places.valuePlace();
      }
      case "_sum", "_gsum" -> {
        sumPlace = places.valuePlace();
        negativeSum = sample.value() < 0;
      }
      case "" -> quantile(newRank, sample, places);
      default -> {}
    }
  }

  private boolean isNew(String key, SampleReader places) {
    if (first == null) {
      first = places.namePlace();
      firstKey = key;
      return true;
    }
    if (otherKeys == null) {
      otherKeys = new HashSet<>();
    }
    return !key.equals(firstKey) && otherKeys.add(key);
  }

  private boolean has(String key) {
    return key.equals(firstKey) || (otherKeys != null && otherKeys.contains(key));
  }

  private void bucket(double bound, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    if (Double.isNaN(bound)) {
      family.damage();
      return;
    }
    if (bound <= rank) {
      faults.add(
          places.labelPlace(sample, "le"),
          "the bounds of buckets must ascend, found "
              + sample.labels().get("le")
              + " after "
              + Numbers.text(rank));
    } else if (sample.value() < bucket) {
      faults.add(
          places.valuePlace(),
          "buckets must be cumulative, found "
              + sample.valueText()
              + " after "
              + Numbers.text(bucket));
    }
    rank = bound;
    bucket = sample.value();
    negativeBounds |= bound < 0;
    lastBucket = places.namePlace();
  }

  private void quantile(double quantile, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    if (quantile < rank && !openMetrics) {
      faults.add(
          places.labelPlace(sample, "quantile"),
          "quantiles must ascend, found "
              + sample.labels().get("quantile")
              + " after "
              + Numbers.text(rank));
    }
    rank = quantile;
  }

  /** Checks what only the last sample completes. */
  void close() throws MalformedExpositionException {
    if (first == null) {
      return;
    }
    FamilyType type = family.type();
    if (type == FamilyType.COUNTER && openMetrics && !has("_total")) {
      faults.add(first, "a counter must have a sample " + family.name() + "_total");
    }
    if (type == FamilyType.HISTOGRAM || type == FamilyType.GAUGE_HISTOGRAM) {
      closeHistogram(first);
    }
  }

  private void closeHistogram(Place start) throws MalformedExpositionException {
    if (rank != Double.POSITIVE_INFINITY) {
      faults.add(
          lastBucket == null ? start : lastBucket,
          "the last bucket of " + family.name() + " must have the label le=\"+Inf\"");
    } else if (countPlace != null && count != bucket) {
      faults.add(
          countPlace,
          "the count must be that of the bucket +Inf, "
              + Numbers.text(bucket)
              + ", found "
              + Numbers.text(count));
    }
    if (openMetrics) {
      closeTotals();
    }
  }

  private void closeTotals() throws MalformedExpositionException {
    if (sumPlace != null && countPlace == null) {
      faults.add(sumPlace, "a histogram with a sum must have a count");
    }
    if (countPlace != null && sumPlace == null) {
      faults.add(countPlace, "a histogram with a count must have a sum");
    }
    if (sumPlace == null) {
      return;
    }
    if (family.type() == FamilyType.HISTOGRAM && negativeBounds) {
      faults.add(sumPlace, "a histogram with negative bounds must not have a sum");
    }
    if (family.type() == FamilyType.GAUGE_HISTOGRAM && negativeSum && !negativeBounds) {
      faults.add(sumPlace, "a histogram without negative bounds must not have a negative sum");
    }
  }
}
