package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.Faults.Place;
import dev.exporterkit.formats.exposition.Sample.Exemplar;
import org.jspecify.annotations.Nullable;

/** What the type of a family requires of each of its samples. */
final class SampleRules {
  private static final double NO_RANK = Double.NaN;

  private final String family;
  private final boolean openMetrics;
  private final Faults faults;

  SampleRules(String family, ExpositionFormat format, Faults faults) {
    this.family = family;
    this.openMetrics = format == ExpositionFormat.OPEN_METRICS;
    this.faults = faults;
  }

  /** Returns the label that distinguishes samples of one name and group, or an empty string. */
  String ownLabel(FamilyType type, String suffix) {
    return switch (type) {
      case HISTOGRAM, GAUGE_HISTOGRAM -> suffix.equals("_bucket") ? "le" : "";
      case SUMMARY -> suffix.isEmpty() ? "quantile" : "";
      case STATE_SET -> family;
      case COUNTER, GAUGE, UNKNOWN, INFO -> "";
    };
  }

  /** Checks a sample; returns its bucket's bound or its quantile, or NaN. */
  double check(FamilyType type, String suffix, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    exemplar(type, suffix, sample, places);
    if (suffix.equals("_created")) {
      created(sample, places);
      return NO_RANK;
    }
    return switch (type) {
      case COUNTER -> {
        notNegative(sample, places);
        yield NO_RANK;
      }
      case INFO -> {
        oneOf(sample, "1", sample.value() == 1, places);
        yield NO_RANK;
      }
      case STATE_SET -> {
        oneOf(sample, "0 or 1", sample.value() == 0 || sample.value() == 1, places);
        if (!sample.labels().containsKey(family)) {
          faults.add(
              places.namePlace(),
              "a sample of a stateset must have its state in the label " + family);
        }
        yield NO_RANK;
      }
      case HISTOGRAM, GAUGE_HISTOGRAM -> histogram(type, suffix, sample, places);
      case SUMMARY -> summary(suffix, sample, places);
      case GAUGE, UNKNOWN -> NO_RANK;
    };
  }

  private double histogram(FamilyType type, String suffix, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    boolean sum = suffix.equals("_sum") || suffix.equals("_gsum");
    if (!sum) {
      count(sample, places);
    } else if (openMetrics) {
      notNegative(sample, type == FamilyType.GAUGE_HISTOGRAM, places);
    }
    if (suffix.equals("_bucket")) {
      return bound(sample, places);
    }
    without("le", sample, places);
    return NO_RANK;
  }

  private double summary(String suffix, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    if (!suffix.isEmpty()) {
      if (suffix.equals("_count")) {
        count(sample, places);
      } else if (openMetrics) {
        notNegative(sample, places);
      }
      without("quantile", sample, places);
      return NO_RANK;
    }
    if (openMetrics && sample.value() < 0) {
      faults.add(
          places.valuePlace(),
          "the value of a quantile must not be negative, found " + sample.valueText());
    }
    String text = sample.labels().get("quantile");
    double quantile = rank("quantile", text, sample, places);
    if (quantile < 0 || quantile > 1) {
      faults.add(
          places.labelPlace(sample, "quantile"),
          "a quantile must be between 0 and 1, found " + text);
      return NO_RANK;
    }
    return quantile;
  }

  private double bound(Sample sample, SampleReader places) throws MalformedExpositionException {
    String text = sample.labels().get("le");
    double bound = rank("le", text, sample, places);
    if (openMetrics && bound == Double.POSITIVE_INFINITY && !"+Inf".equals(text)) {
      faults.add(
          places.labelPlace(sample, "le"),
          "the infinite bound must be written as +Inf, found " + text);
    }
    return bound;
  }

  private double rank(String label, @Nullable String text, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    Double rank = text == null ? null : Numbers.value(text);
    if (rank != null && !Double.isNaN(rank)) {
      return rank;
    }
    Place place = places.labelPlace(sample, label);
    faults.add(
        place,
        text == null
            ? "a sample " + sample.name() + " must have a label " + label
            : "the label " + label + " must be a number, found " + Faults.quoted(text));
    return NO_RANK;
  }

  private void without(String label, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    if (sample.labels().containsKey(label)) {
      faults.add(
          places.labelPlace(sample, label),
          "a sample " + sample.name() + " must not have a label " + label);
    }
  }

  private void count(Sample sample, SampleReader places) throws MalformedExpositionException {
    notNegative(sample, places);
    if (openMetrics && sample.value() != Math.rint(sample.value())) {
      faults.add(
          places.valuePlace(), "a count must be a whole number, found " + sample.valueText());
    }
  }

  private void notNegative(Sample sample, SampleReader places) throws MalformedExpositionException {
    notNegative(sample, false, places);
  }

  private void notNegative(Sample sample, boolean onlyNotNan, SampleReader places)
      throws MalformedExpositionException {
    if (Double.isNaN(sample.value()) || (sample.value() < 0 && !onlyNotNan)) {
      faults.add(
          places.valuePlace(),
          sample.name()
              + " must not be "
              + (onlyNotNan ? "NaN" : "negative or NaN")
              + ", found "
              + sample.valueText());
    }
  }

  private void oneOf(Sample sample, String allowed, boolean holds, SampleReader places)
      throws MalformedExpositionException {
    if (!holds) {
      faults.add(
          places.valuePlace(),
          "the value of "
              + sample.name()
              + " must be "
              + allowed
              + ", found "
              + sample.valueText());
    }
  }

  private void created(Sample sample, SampleReader places) throws MalformedExpositionException {
    if (Double.isNaN(sample.value()) || Double.isInfinite(sample.value())) {
      faults.add(
          places.valuePlace(),
          sample.name() + " must be a time in seconds since 1970, found " + sample.valueText());
    }
  }

  private void exemplar(FamilyType type, String suffix, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    Exemplar exemplar = sample.exemplar();
    boolean allowed =
        suffix.equals("_bucket") || (type == FamilyType.COUNTER && suffix.equals("_total"));
    if (exemplar != null && !allowed) {
      faults.add(
          places.exemplarPlace(),
          "only buckets and counters may have an exemplar, not " + sample.name());
    }
  }
}
