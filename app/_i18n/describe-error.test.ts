import { expect, test } from "vitest";
import { ERROR_KINDS, type ErrorCode, isErrorCode } from "@/server/errors";
import { describeError } from "./describe-error";
import { LOCALES } from "./locale";

const plain = (text: string) => text.replace(/\u00a0/g, " ");

test("a sentence whose value is unknown is left out", () => {
  const words = describeError("fr", "imap.dns_not_found", { host: "imap.gmial.com" });
  expect(words.text).toBe("Aucun serveur ne porte le nom imap.gmial.com. Vérifiez l'orthographe.");
  expect(words.actions).toEqual(["Modifier le serveur"]);
});

test("every value that is known is said", () => {
  const words = describeError("fr", "imap.dns_not_found", { host: "imap.gmial.com", suggestion: "imap.gmail.com" });
  expect(plain(words.text)).toContain("Vouliez-vous dire imap.gmail.com ?");
  expect(words.actions[0]).toBe("Utiliser imap.gmail.com");
});

test("ports are numbers without separators", () => {
  expect(describeError("fr", "imap.timeout", { host: "h", port: 10993, seconds: 20 }).text).toContain(
    "h:10993 en 20 s",
  );
});

test("nobody is sent to the port that just failed", () => {
  const words = (port: number) => describeError("fr", "imap.refused", { host: "imap.atelier.fr", port }).text;
  expect(words(143)).toContain("Utilisez le port 993 avec SSL/TLS.");
  expect(words(993)).toContain("Vérifiez le nom du serveur.");
});

test("a title whose values are unknown has a plain form", () => {
  expect(describeError("fr", "sync.partial").title).toBe("Certains emails n'ont pas été importés");
  expect(describeError("fr", "sync.partial", { failed: 2, total: 340 }).title).toBe("2 emails sur 340 non importés");
  expect(describeError("fr", "sync.partial", { failed: 1, total: 3 }).title).toBe("1 email sur 3 non importé");
});

test("what was not imported is told by its reasons, those that there are", () => {
  const detail = { failed: 3, total: 340, unreadable: 1, tooLarge: 2 };
  expect(plain(describeError("fr", "sync.partial", detail).text)).toBe(
    "Les autres sont dans l'Inbox. 1 email est mal formé. 2 emails sont trop volumineux.",
  );
  expect(describeError("en", "sync.partial", { failed: 1, total: 3, tooLarge: 1 }).text).toBe(
    "The others are in the Inbox. 1 email is too large.",
  );
});

test("the wait after too many attempts is in minutes, in either number", () => {
  expect(describeError("fr", "auth.too_many_attempts", { minutes: 1 }).text).toBe("Réessayez dans 1 minute.");
  expect(describeError("en", "auth.too_many_attempts", { minutes: 4 }).text).toBe("Try again in 4 minutes.");
});

test("no error is wordless or shows a brace, with or without values", () => {
  const detail = {
    ...{ host: "h", port: 1, seconds: 2, minutes: 3, provider: "p", time: "t", step: "s", email: "e", name: "n" },
    ...{
      client: "c",
      suggestion: "s",
      reason: "r",
      expiredAt: 0,
      validFrom: 0,
      issuedFor: "i",
      failed: 2,
      total: 4,
      reasons: "x",
      ref: "y",
      variables: "V",
    },
  };
  for (const locale of LOCALES)
    for (const code of Object.keys(ERROR_KINDS).filter(isErrorCode))
      for (const values of [{}, detail]) {
        const { title, text, actions } = describeError(locale, code, values);
        expect(title).not.toBe("");
        expect(`${title} ${text} ${actions.join()}`, code).not.toMatch(/[{}]/);
        if (values === detail) expect(text, code).not.toBe("");
      }
});

test("a certificate is explained with its date or its name", () => {
  const fault = (values: object) => describeError("fr", "imap.tls_certificate", { host: "mail.fr", ...values }).text;
  const lived = fault({ reason: "expired", expiredAt: Date.UTC(2026, 10, 22, 12) });
  expect(lived).toContain("le certificat du serveur a expiré. Il a expiré le 22 novembre 2026.");
  expect(fault({ reason: "wrong_host", issuedFor: "ailleurs.fr" })).toContain("Il est établi pour ailleurs.fr.");
  expect(fault({ reason: "untrusted" })).toContain("vient d'une autorité inconnue. Utilisez");
});

test("a code of a newer server is described as a failure of ours", () => {
  const unknown = "imap.not_yet_invented" as ErrorCode;
  expect(describeError("fr", unknown)).toEqual(describeError("fr", "internal"));
});
