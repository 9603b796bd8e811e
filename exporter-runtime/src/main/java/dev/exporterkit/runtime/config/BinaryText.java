package dev.exporterkit.runtime.config;

import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads {@code !!binary}, the form of bytes in YAML, and of texts that it cannot represent
 * otherwise, such as those with control characters.
 */
final class BinaryText {
  private BinaryText() {}

  /**
   * Returns a value as text.
   *
   * @throws IllegalArgumentException if it is not Base64 of UTF-8
   */
  static ScalarNode decode(ScalarNode node) {
    try {
      return new ScalarNode(
          Tag.STR,
          ConfigText.utf8(bytes(node)),
          node.getStartMark(),
          node.getEndMark(),
          node.getScalarStyle());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("contains bytes that are not UTF-8.", e);
    }
  }

  /**
   * Returns the bytes.
   *
   * @throws IllegalArgumentException if it is not Base64
   */
  static byte[] bytes(ScalarNode node) {
    try {
      return Base64.getDecoder().decode(node.getValue().replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not Base64, which !!binary requires.", e);
    }
  }
}
