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
 * @param targets the replicas, each {@code host} or {@code host:port}; any one of them is asked
 * @param strategy which of them
 * @param connectTimeout what a replica that does not take a connection costs
 * @param tls whether connections are encrypted, and what is checked
 * @param database the schema in which the queries are meant
 * @param user who may read it
 * @param password of that user
 * @param queries each of them a family
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
      throw new IllegalArgumentException("name one target or more, such as db1:3306.");
    }
    for (String target : targets) {
      if (!TARGET.matcher(target).matches()) {
        throw new IllegalArgumentException(
            "\""
                + target.replaceFirst(
                    "(?s).*@", "…@") // who writes a user there writes a password, too
                + "\" is no target such as db1, db1:3306 or [::1]:3306.");
      }
    }
    if (!database.matches("[\\w$-]+")) {
      throw new IllegalArgumentException("\"" + database + "\" is no name of a database.");
    }
    if (connectTimeout.toMillis() == 0) {
      throw new IllegalArgumentException("connect_timeout must leave time, such as 1s.");
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("name one query or more.");
    }
  }

  /** How connections are encrypted; the names are the driver's. */
  enum Tls {
    /** Not at all. */
    DISABLE,
    /** For any certificate. */
    TRUST,
    /** For a certificate that an authority has signed. */
    VERIFY_CA,
    /** For one that names the host, too. */
    VERIFY_FULL;

    String parameter() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which replica the driver asks. */
  enum Strategy {
    /** One at random, and another one where that is dead. */
    ANY("loadbalance"),
    /** The first that lives, in the order of the file. */
    FIRST("sequential");

    private final String parameter;

    Strategy(String parameter) {
      this.parameter = parameter;
    }

    /** Returns the driver's word for it. */
    String parameter() {
      return parameter;
    }
  }
}
