import { expect, test } from "vitest";
import { ERROR_KINDS, isErrorCode } from "@/server/errors";
import { findProvider } from "@/server/providers/find-provider";
import { listCures } from "./cures";

const asPreset = { provider: findProvider("gmail"), host: "imap.gmail.com", port: 993, interval: 5 };
const byHand = { provider: null, host: "mail.moncommerce.fr", port: 993, interval: 5 };

test("a refused everyday password leads to the provider's page, then to the field", () => {
  expect(listCures("imap.app_password_required", {}, asPreset)).toEqual([
    { kind: "appPassword", href: "https://myaccount.google.com/apppasswords" },
    { kind: "edit", field: "password" },
  ]);
});

test("where an app password may be what is missing, its page comes after the password", () => {
  const zoho = { ...byHand, provider: findProvider("zoho"), host: "imap.zoho.eu" };
  expect(listCures("imap.auth_failed", { twoStep: "Zoho" }, zoho).map(({ kind }) => kind)).toEqual([
    "edit",
    "appPassword",
  ]);
  expect(listCures("imap.auth_failed", {}, zoho).map(({ kind }) => kind)).toEqual(["edit"]);
});

test("the preset's settings are offered only when they were changed", () => {
  expect(listCures("imap.refused", {}, { ...asPreset, port: 994 })[0]).toEqual({ kind: "restorePreset" });
  expect(listCures("imap.refused", {}, asPreset)[0]).toEqual({ kind: "edit", field: "imapPort" });
  expect(listCures("imap.refused", {}, byHand)[0]).toEqual({ kind: "edit", field: "imapPort" });
});

test("a misspelt host can be replaced by the one that was meant", () => {
  const cures = listCures("imap.dns_not_found", { suggestion: "imap.gmail.com" }, byHand);
  expect(cures[0]).toEqual({ kind: "useHost", host: "imap.gmail.com" });
});

test("a forbidden port leads to the port, a forbidden host to the host", () => {
  expect(listCures("mailbox.host_forbidden", { field: "imapPort" }, byHand)).toEqual([
    { kind: "edit", field: "imapPort" },
  ]);
  expect(listCures("mailbox.host_forbidden", { field: "imapHost" }, byHand)).toEqual([
    { kind: "edit", field: "imapHost" },
  ]);
});

test("access that was withdrawn is granted again, never typed", () => {
  expect(listCures("oauth.revoked", {}, asPreset)).toEqual([{ kind: "reconnect" }]);
  expect(listCures("imap.oauth_required", {}, byHand)).toEqual([{ kind: "reconnect" }]);
  expect(listCures("imap.token_refused", {}, asPreset).map(({ kind }) => kind)).toEqual(["retry", "reconnect"]);
});

test("a provider that is asked too often is asked every 15 minutes, unless it is already", () => {
  expect(listCures("imap.too_many_logins", {}, byHand)).toEqual([{ kind: "slower" }]);
  expect(listCures("imap.too_many_logins", {}, { ...byHand, interval: 30 })).toEqual([
    { kind: "edit", field: "syncIntervalMinutes" },
  ]);
  expect(listCures("imap.logins_postponed", {}, byHand)).toEqual([]);
});

test("what nobody foresaw can be told to the support by its reference", () => {
  expect(listCures("internal", { ref: "7d2f" }, byHand)).toEqual([
    { kind: "retry" },
    { kind: "copyReference", reference: "7d2f" },
  ]);
  expect(listCures("internal", {}, byHand)).toEqual([{ kind: "retry" }]);
});

test("no cure turns encryption off", () => {
  for (const code of Object.keys(ERROR_KINDS).filter(isErrorCode))
    expect(JSON.stringify(listCures(code, {}, asPreset))).not.toMatch(/tls/i);
});

test("a failure of sending leads to its own fields, and never keeps from reading", () => {
  const cures = (code: "smtp.auth_failed" | "smtp.refused" | "smtp.timeout", detail = {}) =>
    listCures(code, detail, asPreset).map((cure) => (cure.kind === "edit" ? cure.field : cure.kind));
  expect(cures("smtp.auth_failed")).toEqual(["smtpPassword", "withoutSmtp"]);
  expect(cures("smtp.timeout")).toEqual(["retry", "smtpHost", "withoutSmtp"]);
  expect(cures("smtp.refused", { host: "smtp.gmail.com", port: 2525 })[0]).toBe("restoreSmtp");
  expect(cures("smtp.refused", { host: "smtp.gmail.com", port: 465 })).toEqual(["smtpPort", "retry", "withoutSmtp"]);
});
