package dev.exporterkit.samples.mysql;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The configuration file.
 *
 * @param targets the replicas, each {@code host} or {@code host:port}; any of them is queried
 * @param strategy which of them
 * @param connectTimeout maximum time to connect to a replica
 * @param tls whether connections are encrypted, and what is verified
 * @param database the schema of the queries
 * @param user a user who may read it
 * @param password of that user
 * @param queries the queries, each of them a family
 */
record QueryConfig(
    List<String> targets,
    @Default("any") Strategy strategy,
    @Default("1s") Duration connectTimeout,
    @Default("verify_full") Tls tls,
    String database,
    String user,
    Secret password,
    List<Query> queries) {
  private static final Pattern TARGET = Pattern.compile("([\\w.-]+|\\[[\\p{XDigit}:.]+])(:\\d+)?");

  QueryConfig {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("must have at least one target, such as db1:3306.");
    }
    for (String target : targets) {
      if (!TARGET.matcher(target).matches()) {
        throw new IllegalArgumentException(
            "\""
                + target.replaceFirst("(?s).*@", "…@") // a user in a URL comes with a password
                + "\" is not a target such as db1, db1:3306 or [::1]:3306.");
      }
    }
    if (!database.matches("[\\w$-]+")) {
      throw new IllegalArgumentException("\"" + database + "\" is not the name of a database.");
    }
    if (connectTimeout.toMillis() == 0) {
      throw new IllegalArgumentException("connect_timeout must be positive, such as 1s.");
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("must have at least one query.");
    }
  }

  /** How connections are encrypted, with the driver's names. */
  enum Tls {
    /** No encryption. */
    DISABLE,
    /** Accepts any certificate. */
    TRUST,
    /** Requires a certificate signed by a trusted authority. */
    VERIFY_CA,
    /** Requires the host name in the certificate as well. */
    VERIFY_FULL;

    String parameter() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which replica the driver uses. */
  enum Strategy {
    /** A random one, or another if that is unavailable. */
    ANY("loadbalance"),
    /** The first that is available, in the order of the file. */
    FIRST("sequential");

    private final String parameter;

    Strategy(String parameter) {
      this.parameter = parameter;
    }

    /** Returns the driver's name for it. */
    String parameter() {
      return parameter;
    }
  }
}
