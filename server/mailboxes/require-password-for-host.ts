import { AppError } from "@/server/errors";

/**
 * The stored password only ever goes to the server it was typed for: whoever gets hold of an owner's session could
 * otherwise have it sent to a server of their own.
 */
export function requirePasswordForHost(
  stored: { imapHost: string },
  wanted: { imapHost: string; password: string },
): void {
  if (wanted.password === "" && wanted.imapHost !== stored.imapHost) {
    throw new AppError("request.invalid", { detail: { field: "password" } });
  }
}
