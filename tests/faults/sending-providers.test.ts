import { describe, it } from "vitest";
import { type SmtpAnswer, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { expectCard, settingsOf } from "./support/expect-card";
import { smtpFailure } from "./support/failure-of";
import { keepServers } from "./support/kept-servers";

const kept = keepServers();

describe("each failure of sending has its stage, its code and its words in both languages", () => {
  const atAuth = (reply: string): SmtpScript => ({ answer: whenSaid(/^AUTH/, [reply]) });

  it.each([
    [
      "a wrong password",
      atAuth("535 5.7.8 no"),
      "login smtp.auth_failed",
      "Identifiants refusés pour l'envoi",
      "Sign-in refused for sending",
    ],
    [
      "an everyday password",
      atAuth("534 5.7.9 Application-specific password required"),
      "login smtp.app_password_required",
      "Mot de passe d'application requis pour l'envoi",
      "App password required for sending",
    ],
    [
      "basic authentication that is over",
      atAuth("535 5.7.139 Authentication unsuccessful, basic authentication is disabled"),
      "login smtp.oauth_required",
      "Connexion localhost requise pour l'envoi",
      "localhost sign-in required for sending",
    ],
    [
      "SMTP that an administrator switched off",
      atAuth("535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox"),
      "login smtp.disabled",
      "Envoi SMTP désactivé sur ce compte",
      "SMTP sending is switched off for this account",
    ],
    [
      "too many logins",
      atAuth("454 4.7.0 Too many login attempts"),
      "login smtp.too_many_logins",
      "Trop de tentatives de connexion pour l'envoi",
      "Too many login attempts for sending",
    ],
    [
      "greylisting",
      { tls: false, greeting: "451 4.7.1 Greylisted, please try again" },
      "tls smtp.throttled",
      "Le serveur d'envoi demande de patienter",
      "The sending server asks to wait",
    ],
    [
      "a server that is down",
      { greeting: "421 4.3.2 Service not available" },
      "login smtp.unavailable",
      "Serveur d'envoi momentanément indisponible",
      "The sending server is unavailable for now",
    ],
    [
      "an address on a list",
      { greeting: "554 5.7.1 Service unavailable; client host blocked" },
      "login smtp.blocked",
      "Serveur d'envoi fermé à cette adresse",
      "The sending server is closed to this address",
    ],
    [
      "a port without a login",
      { offers: [] },
      "login smtp.auth_unavailable",
      "Identification impossible sur ce port",
      "No sign-in on this port",
    ],
    [
      "a server that hangs up",
      { answer: whenSaid(/^AUTH/, null) },
      "login smtp.connection_lost",
      "Connexion d'envoi interrompue",
      "Sending connection interrupted",
    ],
    [
      "an expired certificate",
      { certificate: "expired" },
      "tls smtp.tls_certificate",
      "Certificat du serveur d'envoi non valide",
      "Invalid certificate of the sending server",
    ],
    [
      "something else",
      { greeting: "* OK IMAP4rev1" },
      "login smtp.protocol",
      "Réponse incomprise du serveur d'envoi",
      "Answer of the sending server not understood",
    ],
  ] satisfies [string, SmtpScript, string, string, string][])(
    "%s",
    async (_what, script: SmtpScript, where, title, english) => {
      const server = kept(await startScriptedSmtp(script));
      const seen = await smtpFailure(settingsOf(server.port, { useTls: script.tls ?? true }));
      expectCard(seen, where, title, english, /\S/);
    },
  );
});

function whenSaid(pattern: RegExp, replies: string[] | null): SmtpAnswer {
  return (line) => (pattern.test(line) ? replies : undefined);
}
