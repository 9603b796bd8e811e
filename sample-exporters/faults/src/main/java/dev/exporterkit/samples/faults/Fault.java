package dev.exporterkit.samples.faults;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** A way to misbehave. */
enum Fault {
  /** Two valid rows. */
  NONE {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      return List.of(new Part("a", 1, 0.5), new Part("b", 2, 1.5));
    }
  },
  /** A bug. */
  RUNTIME_EXCEPTION {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      throw new IllegalStateException("a bug");
    }
  },
  /** A bug in the exception as well. */
  BROKEN_EXCEPTION {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      throw new IllegalStateException() {
        @Override
        public String getMessage() {
          throw new IllegalStateException("not even a message");
        }
      };
    }
  },
  /** The target refuses the connection. */
  IO_EXCEPTION {
    @Override
    List<Part> parts(Path pipe, int dnsPort) throws IOException {
      throw new IOException("connection refused");
    }
  },
  /** A class that is missing at run time. */
  ERROR {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      throw new NoClassDefFoundError("com/example/Missing");
    }
  },
  STACK_OVERFLOW {
    @Override
    @SuppressWarnings("InfiniteRecursion") // the fault
    List<Part> parts(Path pipe, int dnsPort) throws Exception {
      List<Part> inner = parts(pipe, dnsPort);
      return inner.isEmpty() ? inner : inner.subList(1, inner.size());
    }
  },
  /** An allocation that exceeds every heap. */
  OUT_OF_MEMORY {
    @Override
    @SuppressWarnings("ModifiedButNotUsed") // the fault
    List<Part> parts(Path pipe, int dnsPort) {
      List<long[]> tables = new ArrayList<>();
      while (true) {
        tables.add(new long[Integer.MAX_VALUE - 8]);
      }
    }
  },
  NULL {
    @Override
    @SuppressWarnings("NullAway") // the fault
    List<Part> parts(Path pipe, int dnsPort) {
      return nothing();
    }
  },
  /** Rows that would make a response invalid, and one that would not. */
  GARBAGE {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      return List.of(
          new Part("a", 1, 0.5),
          new Part("a", 2, 0.5),
          new Part("half \ud83d", 3, 0.5),
          new Part("negative", -4, Double.NaN),
          new Part("long".repeat(1 << 20), 5, 0.5),
          new Part("quote\"\n# EOF\n", 6, 0.5));
    }
  },
  /** Waits until it is interrupted. */
  SLEEP {
    @Override
    List<Part> parts(Path pipe, int dnsPort) throws InterruptedException {
      Thread.sleep(Long.MAX_VALUE);
      return List.of();
    }
  },
  /** Takes two seconds and succeeds. */
  SLOW {
    @Override
    List<Part> parts(Path pipe, int dnsPort) throws InterruptedException {
      Thread.sleep(2_000);
      return List.of(new Part("slow", 1, 1));
    }
  },
  /** Loops forever, whether it is interrupted or not. */
  SPIN {
    @Override
    List<Part> parts(Path pipe, int dnsPort) {
      long turns = 0;
      while (true) {
        turns++;
        if (turns < 0) {
          return List.of();
        }
      }
    }
  },
  /** Waits in the kernel for a client that never comes. */
  ACCEPT {
    @Override
    List<Part> parts(Path pipe, int dnsPort) throws IOException {
      try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        server.accept().close();
        return List.of();
      }
    }
  },
  /** Waits in the kernel for a writer of a named pipe. */
  PIPE {
    @Override
    List<Part> parts(Path pipe, int dnsPort) throws IOException {
      try (InputStream in = new FileInputStream(pipe.toFile())) {
        return List.of(new Part("pipe", in.read(), 1));
      }
    }
  },
  /** Looks up a name at a DNS server that never responds. */
  DNS {
    @Override
    @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // the JDK's own resolver, on a port of our choice
    List<Part> parts(Path pipe, int dnsPort) throws Exception {
      Hashtable<String, String> settings = new Hashtable<>();
      settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
      settings.put(Context.PROVIDER_URL, "dns://127.0.0.1:" + dnsPort);
      settings.put("com.sun.jndi.dns.timeout.initial", "600000");
      InitialDirContext resolver = new InitialDirContext(settings);
      try {
        return List.of(new Part("dns", resolver.getAttributes("target.example").size(), 1));
      } finally {
        resolver.close();
      }
    }
  };

  /** Fails, or returns rows. */
  abstract List<Part> parts(Path pipe, int dnsPort) throws Exception;

  private static @Nullable List<Part> nothing() {
    return null;
  }
}
