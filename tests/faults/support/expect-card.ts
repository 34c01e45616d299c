import { expect } from "vitest";
import type { ImapSettings } from "@/server/imap/settings";
import type { SeenFailure } from "./failure-of";

/** What an owner typed for a server on loopback; the password is a canary. */
export function settingsOf(port: number, changes: Partial<ImapSettings> = {}): ImapSettings {
  return {
    ...{ host: "localhost", port, useTls: true, username: "contact@moncommerce.test", password: "canari-secret" },
    ...(changes as { host?: string; useTls?: boolean }),
  };
}

/** The card of a failure: where it fails, its title in both languages, and the cure that its text names. */
export function expectCard(seen: SeenFailure, where: string, title: string, english: string, cure: RegExp): void {
  expect(seen.where).toBe(where);
  expect([seen.fr?.title, seen.en?.title]).toEqual([title, english]);
  expect(seen.fr?.text.replaceAll("\u00a0", " ")).toMatch(cure);
  for (const words of [seen.fr, seen.en]) {
    expect(words?.text).not.toBe("");
    expect(`${words?.title} ${words?.text}`).not.toMatch(/[{}]|canari|undefined/);
  }
}
