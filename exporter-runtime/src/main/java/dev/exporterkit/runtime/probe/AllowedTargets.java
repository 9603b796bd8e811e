package dev.exporterkit.runtime.probe;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * The targets that an operator allows: hosts by name, and hosts by address.
 *
 * @param rules one match is sufficient; without rules, everything is allowed
 */
record AllowedTargets(List<TargetRule> rules) {

  AllowedTargets {
    rules = List.copyOf(rules);
  }

  boolean areAll() {
    return rules.isEmpty();
  }

  /** Returns whether a host is allowed by its name, whatever its addresses. */
  boolean includeName(String compared, Predicate<Ports> port) {
    return any(port, rule -> rule.allowsName(compared));
  }

  boolean includeAddress(InetAddress address, Predicate<Ports> port) {
    return any(port, rule -> rule.allowsAddress(address));
  }

  /** Returns whether a host that is not allowed by its name may be allowed by its addresses. */
  boolean dependOnAddresses(Predicate<Ports> port) {
    return rules.stream().anyMatch(rule -> port.test(rule.ports()) && rule.isAboutAddresses());
  }

  private boolean any(Predicate<Ports> port, Predicate<TargetRule> allows) {
    return areAll()
        || rules.stream().anyMatch(rule -> port.test(rule.ports()) && allows.test(rule));
  }
}
