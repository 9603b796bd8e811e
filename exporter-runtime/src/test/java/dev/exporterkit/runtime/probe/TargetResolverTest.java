package dev.exporterkit.runtime.probe;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.net.InetAddresses;
import dev.exporterkit.runtime.flight.SystemTimer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TargetResolverTest {
  private static final SystemTimer TIMER = new SystemTimer();
  private static final Duration LONG = Duration.ofSeconds(50);

  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    release.countDown();
  }

  @Test
  void everythingIsAllowedWithoutRules() throws Exception {
    names.put("db1", List.of("10.0.0.1", "fd00::1"));

    assertThat(resolver().find("db1", 3306, LONG))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("10.0.0.1", "fd00:0:0:0:0:0:0:1");
    assertThat(mayBeProbed("/dev/sda")).isTrue();
    assertThat(mayBeProbed("127.0.0.1:22")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example.org:443, true",
    "https://A.EXAMPLE.ORG./x, true",
    "http://a.example.org/, false",
    "a.example.org, true", // the collector may connect to 443
    "a.example.org:80, false",
    "example.org:443, false",
    "10.9.8.7:9100, true",
    "10.9.8.7:80, false",
    "[::ffff:10.9.8.7]:9100, true",
    "[fd12::1]:443, true",
    "[fe80::1]:443, false",
    "127.0.0.1:9100, false",
    "inside:9100, true",
    "outside:9100, false",
    "mixed:9100, true",
    "nowhere:9100, true", // the collector will say that there is no such host
    "cn=jobs, false",
  })
  void rulesDecideBeforeTheProbe(String target, boolean allowed) throws Exception {
    names.put("inside", List.of("10.0.0.1"));
    names.put("example.org", List.of("192.0.2.1"));
    names.put("a.example.org", List.of("192.0.2.1"));
    names.put("outside", List.of("192.0.2.1"));
    names.put("mixed", List.of("192.0.2.1", "10.0.0.1"));

    assertThat(mayBeProbed(target, "*.example.org:443", "10.0.0.0/8:9100-9200", "fd00::/8"))
        .isEqualTo(allowed);
  }

  /** All are 127.0.0.1 to one resolver or another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0X7F.0.0.1",
        "0177.0.0.1",
        "127.0.0.1.",
        "１２７.０.０.１",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost",
        "LOCALHOST",
        "0.0.0.0",
        "[::]",
        "[::1]",
      })
  void noSpellingGetsAround(String host) throws Exception {
    TargetResolver resolver = resolver(InetAddress::getAllByName, "*.example.org", "10.0.0.0/8");

    assertThat(resolver.mayBeProbed(ParsedTarget.parse(host), LONG)).isFalse();
    assertThat(resolver.mayBeProbed(ParsedTarget.parse(host + ":80"), LONG)).isFalse();
    assertThat(resolver.mayBeProbed(ParsedTarget.parse("http://" + host + "/"), LONG)).isFalse();
    assertThatExceptionOfType(TargetResolver.NotAllowedException.class)
        .isThrownBy(() -> resolver.find(host, 80, LONG))
        .withMessage("--probe.allow-target does not allow " + host);
  }

  @Test
  void onlyAllowedAddressesAreReturned() throws Exception {
    names.put("mixed", List.of("192.0.2.1", "10.0.0.1", "fd00::1"));
    TargetResolver resolver = resolver("10.0.0.0/8", "[fd00::]/8:443");

    assertThat(resolver.find("mixed", 80, LONG))
        .containsExactly(InetAddresses.forString("10.0.0.1"));
    assertThat(resolver.find("mixed", 443, LONG)).hasSize(2);
    assertThat(resolver.find("mixed", -1, LONG)).hasSize(1);
  }

  @Test
  void allowedNameMayHaveAnyAddress() throws Exception {
    names.put("a.example.org", List.of("192.0.2.1"));

    assertThat(resolver("*.example.org:443").find("a.example.org", 443, LONG)).hasSize(1);
    assertThatIOException()
        .isThrownBy(() -> resolver("*.example.org:443").find("a.example.org", 80, LONG));
  }

  @Test
  void refusedNamesAreNotLookedUp() throws Exception {
    assertThat(mayBeProbed("secret.corp", "*.example.org", "10.0.0.0/8:443")).isTrue();
    asked.clear();
    assertThat(mayBeProbed("secret.corp", "*.example.org")).isFalse();
    assertThat(mayBeProbed("secret.corp:80", "10.0.0.0/8:443")).isFalse();

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example.org, 443, true",
    "A.EXAMPLE.ORG., 443, true",
    "a.example.org, 80, false",
    "10.1.2.3, 9100, true",
    "::ffff:10.1.2.3, 9100, true",
    "[::ffff:10.1.2.3], 9100, true",
    "10.1.2.3, 80, false",
    "192.0.2.1, 9100, false",
    "inside, 9100, false", // another may find another address
    "0x0a.1.2.3, 9100, false",
    "'a,b', 443, false",
  })
  void nameForOthersIsAllowedAsSuch(String host, int port, boolean good) {
    names.put("inside", List.of("10.0.0.1"));
    TargetResolver resolver = resolver("*.example.org:443", "10.0.0.0/8:9100");

    if (good) {
      assertThatNoException().isThrownBy(() -> resolver.require(host, port));
    } else {
      assertThatExceptionOfType(TargetResolver.NotAllowedException.class)
          .isThrownBy(() -> resolver.require(host, port))
          .withMessageStartingWith("--probe.allow-target does not allow " + host);
    }
    assertThatNoException().isThrownBy(() -> resolver().require(host, port));
    assertThat(asked).isEmpty();
  }

  @Test
  void numberIsNoNameForOthers() {
    assertThatNoException().isThrownBy(() -> resolver("*").require("db1", 80));
    assertThatExceptionOfType(TargetResolver.NotAllowedException.class)
        .isThrownBy(() -> resolver("*").require("2130706433", 80));
  }

  @Test
  void configuredHostNeedsNoRule() throws Exception {
    names.put("proxy", List.of("192.0.2.1"));
    TargetResolver resolver = resolver("*.example.org:443");

    assertThat(resolver.findAny("proxy", LONG))
        .containsExactly(InetAddresses.forString("192.0.2.1"));
    assertThat(resolver.findAny("[::1]", LONG)).containsExactly(InetAddresses.forString("::1"));
    assertThatIOException()
        .isThrownBy(() -> resolver.findAny("nowhere", LONG))
        .withMessage("no address found for nowhere");
    assertThatIOException()
        .isThrownBy(() -> resolver.findAny("a,b", LONG))
        .withMessage("no host can be called a,b");
  }

  @Test
  void unknownHostSaysSo() {
    assertThatIOException()
        .isThrownBy(() -> resolver().find("nowhere", 80, LONG))
        .withMessage("no address found for nowhere")
        .withCauseInstanceOf(UnknownHostException.class);
    assertThatIOException()
        .isThrownBy(() -> resolver().find("a,b", 80, LONG))
        .withMessage("no host can be called a,b");
  }

  @Test
  void hangingResolverCostsTheTimeOnly() {
    assertThatIOException()
        .isThrownBy(() -> resolver(this::hang).find("db1", 80, Duration.ofMillis(50)))
        .withMessage("the DNS lookup did not finish in time for db1");
  }

  @Test
  void equalLookupsShareAThread() {
    TargetResolver resolver = resolver(this::hang);
    for (int i = 0; i < 500; i++) {
      assertThatIOException().isThrownBy(() -> resolver.find("db1", 80, Duration.ZERO));
    }
    await(() -> !asked.isEmpty()); // the thread may begin after all callers have left
    assertThat(asked).containsExactly("db1");
  }

  @Test
  void hangingLookupsAreLimited() throws Exception {
    TargetResolver resolver = resolver(this::hang);
    for (int i = 0; i < AddressLookup.MAX_LOOKUPS; i++) {
      String host = "db" + i;
      assertThatIOException().isThrownBy(() -> resolver.find(host, 80, Duration.ZERO));
    }

    assertThatIOException()
        .isThrownBy(() -> resolver.find("another", 80, LONG))
        .withStackTraceContaining("the DNS server has not responded to 64 earlier lookups");

    release.countDown();
    CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
    await(
        () -> {
          try {
            return found.complete(resolver.find("another", 80, LONG));
          } catch (IOException e) {
            return false; // the threads are on their way back
          }
        });
    assertThat(found.get()).hasSize(1);
  }

  @Test
  void interruptEndsTheWait() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedIOException.class)
        .isThrownBy(() -> resolver(this::hang).find("db1", 80, LONG));
    assertThat(Thread.interrupted()).isTrue();
  }

  private boolean mayBeProbed(String target, String... rules) throws Exception {
    return resolver(rules).mayBeProbed(ParsedTarget.parse(target), LONG);
  }

  private TargetResolver resolver(String... rules) {
    return resolver(this::known, rules);
  }

  private static TargetResolver resolver(AddressLookup.Resolver found, String... rules) {
    return new TargetResolver(parsed(rules), new AddressLookup(found, TIMER));
  }

  private static List<TargetRule> parsed(String... rules) {
    return Stream.of(rules).map(TargetRule::parse).toList();
  }

  private InetAddress[] known(String host) throws UnknownHostException {
    asked.add(host);
    if (!names.containsKey(host)) {
      throw new UnknownHostException(host + ": Name or service not known");
    }
    return names.get(host).stream().map(InetAddresses::forString).toArray(InetAddress[]::new);
  }

  private InetAddress[] hang(String host) throws UnknownHostException {
    asked.add(host);
    try {
      release.await();
      return new InetAddress[] {InetAddresses.forString("10.0.0.1")};
    } catch (InterruptedException e) {
      throw new UnknownHostException(host);
    }
  }
}
