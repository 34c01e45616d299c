import { afterEach, describe, expect, it } from "vitest";
import type { ImapSettings } from "@/server/imap/settings";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import type { Flaw } from "@/tests/support/flawed-certificate";
import { imapUser } from "@/tests/support/imap-user";
import { type Answer, startScriptedImap } from "@/tests/support/scripted-imap";
import { bye, no, whenever } from "@/tests/support/scripted-imap-faults";
import { type SmtpAnswer, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { startTamperingProxy } from "@/tests/support/tampering-proxy";
import { imapFailure, type SeenFailure, smtpFailure } from "./support/failure-of";

const running: { stop: () => Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

function kept<Server extends { stop: () => Promise<void> }>(server: Server): Server {
  running.push(server);
  return server;
}

const settingsOf = (port: number, changes: Partial<ImapSettings> = {}): ImapSettings => ({
  ...{ host: "localhost", port, useTls: true, username: "contact@moncommerce.test", password: "canari-secret" },
  ...(changes as { host?: string; useTls?: boolean }),
});

/** A card of ux.md §5: where it fails, its title in both languages, and the cure that its text names. */
function expectCard(seen: SeenFailure, where: string, title: string, english: string, cure: RegExp): void {
  expect(seen.where).toBe(where);
  expect([seen.fr?.title, seen.en?.title]).toEqual([title, english]);
  expect(seen.fr?.text.replaceAll("\u00a0", " ")).toMatch(cure);
  for (const words of [seen.fr, seen.en]) {
    expect(words?.text).not.toBe("");
    expect(`${words?.title} ${words?.text}`).not.toMatch(/[{}]|canari|undefined/);
  }
}

describe("each failure of a provider has its stage, its code and its words in both languages", () => {
  const atLogin = (answer: Answer) => ({ answer: whenever(/^(LOGIN|AUTHENTICATE)/, answer) });
  const atFolders = (answer: Answer) => ({ answer: whenever(/^EXAMINE/, answer) });

  it.each([
    [
      "a wrong password",
      atLogin(no("[AUTHENTICATIONFAILED] Invalid credentials")),
      ["login imap.auth_failed", "Identifiants refusés", "Sign-in refused", /localhost a refusé/],
    ],
    [
      "an everyday password where an app password is wanted",
      atLogin(no("[ALERT] Application-specific password required: https://support.example")),
      [
        "login imap.app_password_required",
        "Mot de passe d'application requis",
        "App password required",
        /créez un mot de passe d'application/,
      ],
    ],
    [
      "a server that takes no password",
      { capabilities: "IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2" },
      [
        "login imap.auth_unavailable",
        "Mot de passe impossible sur ce serveur",
        "No passwords on this server",
        /aucune identification par mot de passe/,
      ],
    ],
    [
      "IMAP that is switched off for the account",
      atLogin(no("[ALERT] Your account is not enabled for IMAP use. Please visit https://support.example")),
      ["login imap.not_enabled", "Accès IMAP désactivé", "IMAP access is off", /réglages de votre webmail/],
    ],
    [
      "too many logins",
      atLogin(no("[AUTHENTICATIONFAILED] Too many login attempts, please try again later.")),
      [
        "login imap.too_many_logins",
        "Trop de tentatives de connexion",
        "Too many login attempts",
        /bloque les connexions pendant 15 à 30 minutes/,
      ],
    ],
    [
      "too many connections",
      { greeting: "* BYE Too many simultaneous connections. (Failure)" },
      [
        "login imap.too_many_connections",
        "Trop de connexions simultanées",
        "Too many simultaneous connections",
        /ce n'est pas une erreur de mot de passe/,
      ],
    ],
    [
      "a limit of throughput",
      atFolders(({ tag }) => [`${tag} BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds`]),
      ["folders imap.throttled", "Limite de débit atteinte", "Bandwidth limit reached", /aucun email n'est perdu/i],
    ],
    [
      "a server that is down",
      atLogin(no("[UNAVAILABLE] Temporary authentication failure")),
      ["login imap.unavailable", "Serveur momentanément indisponible", null, /panne ou une maintenance/],
    ],
    [
      "a server that says goodbye before the login",
      atLogin(bye("Server shutting down")),
      ["login imap.connection_lost", "Connexion interrompue", "Connection interrupted", /souvent passager/],
    ],
    [
      "a server that hangs up among the folders",
      atFolders(() => null),
      ["folders imap.connection_lost", "Connexion interrompue", "Connection interrupted", /souvent passager/],
    ],
    ["a server that speaks something else", { greeting: "220 ftp.example ready" }, [null, null, null, /localhost/]],
  ] as const)("%s", async (_what, script, [where, title, english, cure]) => {
    const server = kept(await startScriptedImap(script));
    const seen = await imapFailure(settingsOf(server.port));
    expectCard(seen, where ?? seen.where, title ?? seen.fr?.title ?? "", english ?? seen.en?.title ?? "", cure);
    expect(seen.where).not.toBe("ok");
  });

  it("a name that nobody has, and a port where nobody listens", async () => {
    const nobody = await imapFailure(settingsOf(993, { host: "imap.invalid" }));
    expectCard(nobody, "dns imap.dns_not_found", "Serveur introuvable", "Server not found", /nom imap\.invalid/);
    const server = await startScriptedImap();
    await server.stop();
    const refused = await imapFailure(settingsOf(server.port));
    expectCard(refused, "tcp imap.refused", "Connexion refusée", "Connection refused", /Utilisez le port 993/);
  });

  it.each([
    ["self-signed", /le serveur a signé lui-même son certificat\./],
    ["unknown-authority", /vient d'une autorité inconnue\./],
    ["expired", /le certificat du serveur a expiré\. Il a expiré le \d+ \S+ 20\d\d\./],
    ["not-yet-valid", /n'est pas encore valable\. Il est valable à partir du \d+ \S+ 20\d\d\./],
    ["wrong-host", /établi pour un autre nom\. Il est établi pour ailleurs\.test\./],
  ] satisfies [Flaw, RegExp][])("a certificate that is %s, with TLS and with STARTTLS", async (certificate, reason) => {
    const server = kept(await startExtraDovecot({ certificate }));
    for (const settings of [settingsOf(server.port), settingsOf(server.starttlsPort, { useTls: false })]) {
      const seen = await imapFailure(settings);
      expectCard(seen, "tls imap.tls_certificate", "Certificat non valide", "Invalid certificate", reason);
      expect(seen.fr?.text).toContain("gardez SSL/TLS activé");
    }
  });
});

describe("a server with STARTTLS only", () => {
  const settings =
    "ssl = required\ndisable_plaintext_auth = yes\nservice imap-login {\n  inet_listener imaps {\n    ssl = no\n  }\n}";

  it("is used with STARTTLS, and never without", async () => {
    const server = kept(await startExtraDovecot({ settings }));
    const user = imapUser("starttls", { useTls: false });
    const account = { ...user, host: "localhost", port: server.starttlsPort };
    expect((await imapFailure(account)).where).toBe("ok");
    const seen = await imapFailure({ ...account, useTls: true });
    expectCard(
      seen,
      "tls imap.tls_required",
      "Chiffrement indisponible",
      "Encryption unavailable",
      /jamais envoyé sans chiffrement/,
    );
    expect(seen.reason).toBe("not_tls");
  });
});

describe("somebody on the way to the server", () => {
  it.each([
    ["takes STARTTLS out", (said: string) => said.replaceAll(" STARTTLS", ""), "no_starttls"],
    [
      "slips an answer in before TLS",
      (said: string) => said.replace(/^(\S+ OK .*TLS.*\r\n)/m, "$1* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"),
      "injected",
    ],
    ["greets as though logged in", (said: string) => said.replace(/^\* OK /, "* PREAUTH "), "no_starttls"],
  ] as const)("%s and never hears the password", async (_what, rewrite, reason) => {
    const { starttlsPort } = kept(await startExtraDovecot());
    const proxy = kept(await startTamperingProxy(starttlsPort, rewrite));
    const seen = await imapFailure(settingsOf(proxy.port, { useTls: false }));
    expect([seen.where, seen.reason]).toEqual(["tls imap.tls_required", reason]);
    expect(proxy.overheard()).not.toMatch(/canari|LOGIN|AUTHENTICATE/i);
  });

  it.each([
    ["takes STARTTLS out", (said: string) => said.replace("STARTTLS", "SIZE"), "no_starttls"],
    [
      "slips an answer in before TLS",
      (said: string) => said.replace(/^220 go.*\r\n/m, "$&250 AUTH PLAIN\r\n"),
      "injected",
    ],
  ] as const)("of sending %s and never hears the password", async (_what, rewrite, reason) => {
    const server = kept(await startScriptedSmtp({ tls: false }));
    const proxy = kept(await startTamperingProxy(server.port, rewrite));
    const seen = await smtpFailure(settingsOf(proxy.port, { useTls: false }));
    expect([seen.where, seen.reason]).toEqual(["tls smtp.tls_required", reason]);
    expect(proxy.overheard()).not.toMatch(/AUTH|canari/i);
  });
});

describe("each failure of sending has its stage, its code and its words in both languages", () => {
  const atAuth = (reply: string): SmtpScript => ({ answer: whenSaid(/^AUTH/, [reply]) });

  it.each([
    ["a wrong password", atAuth("535 5.7.8 no"), "login smtp.auth_failed", "Identifiants refusés pour l'envoi"],
    [
      "an everyday password",
      atAuth("534 5.7.9 Application-specific password required"),
      "login smtp.app_password_required",
      "Mot de passe d'application requis pour l'envoi",
    ],
    [
      "basic authentication that is over",
      atAuth("535 5.7.139 Authentication unsuccessful, basic authentication is disabled"),
      "login smtp.oauth_required",
      "Connexion localhost requise pour l'envoi",
    ],
    [
      "SMTP that an administrator switched off",
      atAuth("535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox"),
      "login smtp.disabled",
      "Envoi SMTP désactivé sur ce compte",
    ],
    [
      "too many logins",
      atAuth("454 4.7.0 Too many login attempts"),
      "login smtp.too_many_logins",
      "Trop de tentatives de connexion pour l'envoi",
    ],
    [
      "greylisting",
      { tls: false, greeting: "451 4.7.1 Greylisted, please try again" },
      "tls smtp.throttled",
      "Le serveur d'envoi demande de patienter",
    ],
    [
      "a server that is down",
      { greeting: "421 4.3.2 Service not available" },
      "login smtp.unavailable",
      "Serveur d'envoi momentanément indisponible",
    ],
    [
      "an address on a list",
      { greeting: "554 5.7.1 Service unavailable; client host blocked" },
      "login smtp.blocked",
      "Serveur d'envoi fermé à cette adresse",
    ],
    ["a port without a login", { offers: [] }, "login smtp.auth_unavailable", "Identification impossible sur ce port"],
    [
      "a server that hangs up",
      { answer: whenSaid(/^AUTH/, null) },
      "login smtp.connection_lost",
      "Connexion d'envoi interrompue",
    ],
    [
      "an expired certificate",
      { certificate: "expired" },
      "tls smtp.tls_certificate",
      "Certificat du serveur d'envoi non valide",
    ],
    ["something else", { greeting: "* OK IMAP4rev1" }, "login smtp.protocol", "Réponse incomprise du serveur d'envoi"],
  ] satisfies [string, SmtpScript, string, string][])("%s", async (_what, script: SmtpScript, where, title) => {
    const server = kept(await startScriptedSmtp(script));
    const seen = await smtpFailure(settingsOf(server.port, { useTls: script.tls ?? true }));
    expectCard(seen, where, title, seen.en?.title ?? "", /\S/);
    expect(seen.en?.title).not.toBe(title);
  });
});

function whenSaid(pattern: RegExp, replies: string[] | null): SmtpAnswer {
  return (line) => (pattern.test(line) ? replies : undefined);
}
