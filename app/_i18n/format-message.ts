import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import formatCompiled from "use-intl/format-message/format-only";

const compiled = new Map<string, CompiledMessage>();

/**
 * What next-intl formats with on the server, in place of its own (next.config.ts): compiled words, as the browser gets them,
 * and the text of those that are no screen's, which is compiled once.
 */
export default function formatMessage(...[key, message, ...rest]: Parameters<typeof formatCompiled>) {
  return formatCompiled(key, typeof message === "string" ? read(message) : message, ...rest);
}
formatMessage.raw = false;

function read(text: string): CompiledMessage {
  const message = compiled.get(text) ?? compile(text);
  compiled.set(text, message);
  return message;
}
