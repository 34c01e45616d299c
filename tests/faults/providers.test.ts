import { describe, expect, it } from "vitest";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import type { Flaw } from "@/tests/support/flawed-certificate";
import { type Answer, startScriptedImap } from "@/tests/support/scripted-imap";
import { bye, no, whenever } from "@/tests/support/scripted-imap-faults";
import { expectCard, settingsOf } from "./support/expect-card";
import { imapFailure } from "./support/failure-of";
import { keepServers } from "./support/kept-servers";

const kept = keepServers();

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
      [
        "login imap.unavailable",
        "Serveur momentanément indisponible",
        "Server temporarily unavailable",
        /panne ou une maintenance/,
      ],
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
    [
      "a server that speaks something else",
      { greeting: "220 ftp.example ready" },
      ["login imap.protocol", "Réponse incomprise", "Answer not understood", /localhost/],
    ],
  ] as const)("%s", async (_what, script, [where, title, english, cure]) => {
    const server = kept(await startScriptedImap(script));
    const seen = await imapFailure(settingsOf(server.port));
    expectCard(seen, where, title, english, cure);
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
