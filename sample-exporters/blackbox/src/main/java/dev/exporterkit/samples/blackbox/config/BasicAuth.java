package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Secret;

/** A user and a password. */
public record BasicAuth(String username, Secret password) {}
