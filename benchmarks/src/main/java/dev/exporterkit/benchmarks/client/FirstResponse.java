package dev.exporterkit.benchmarks.client;

import dev.exporterkit.benchmarks.process.Program;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Connects to a starting program every millisecond, until it responds. */
public final class FirstResponse {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private FirstResponse() {}

  /** The request; it fails until there is a response. */
  @FunctionalInterface
  public interface Question {
    void ask(Connection connection) throws IOException;
  }

  /** Returns when the request has succeeded; fails if the program ends before. */
  public static void await(Program program, int port, Question question) throws IOException {
    while (!isAnswered(port, question)) {
      if (!program.isAlive()) {
        throw new IOException("it ended before it responded: " + program.lastWords());
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static boolean isAnswered(int port, Question question) {
    try (Connection connection = Connection.open(port)) {
      question.ask(connection);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
