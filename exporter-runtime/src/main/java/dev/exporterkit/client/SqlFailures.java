package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The exceptions for failures of one connection, without secrets. */
final class SqlFailures {
  private final SqlSecrets secrets;
  private final String server;

  private SqlFailures(SqlSecrets secrets, String server) {
    this.secrets = secrets;
    this.server = server;
  }

  static SqlFailures about(String url, Properties properties) {
    SqlSecrets secrets = SqlSecrets.of(url, properties);
    return new SqlFailures(secrets, secrets.server());
  }

  SQLTimeoutException noTime() {
    return new SQLTimeoutException("no time is left to call " + server);
  }

  SQLTimeoutException late(Deadline deadline, @Nullable Throwable cause) {
    return new SQLTimeoutException(
        "no complete response from " + server + " within " + deadline,
        cause == null ? null : withoutSecrets(cause));
  }

  SQLException stuck(int logins) {
    return new SQLTransientConnectionException(
        "%d attempts to connect hang; %s is tried again when one of them ends"
            .formatted(logins, server));
  }

  /** Returns the driver's exception without secrets: itself if it contains none. */
  SQLException reported(Throwable failure) {
    Throwable reported = withoutSecrets(failure);
    return reported instanceof SQLException sql ? sql : new SQLException(reported);
  }

  private Throwable withoutSecrets(Throwable failure) {
    String text = text(failure);
    return secrets.mask(text).equals(text) ? failure : copy(failure);
  }

  private Throwable copy(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    @Nullable Throwable copied = cause == null ? null : copy(cause);
    String message = secrets.mask(String.valueOf(failure.getMessage()));
    Throwable copy =
        failure instanceof SQLException sql
            ? new SQLException(message, sql.getSQLState(), sql.getErrorCode(), copied)
            : new IOException(failure.getClass().getSimpleName() + ": " + message, copied);
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }

  /** Includes the causes and the suppressed exceptions. */
  private static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
