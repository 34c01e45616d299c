import { describe, expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { classifyError } from "./classify-error";

const AT_HOST = { host: "imap.atelier.fr", port: 993, seconds: 15 };
const refused = (response: string, serverResponseCode?: string) => ({
  authenticationFailed: true,
  response,
  serverResponseCode,
});

describe("classifyError", () => {
  it.each([
    [refused("3 NO [AUTHENTICATIONFAILED] Authentication failed.", "AUTHENTICATIONFAILED"), "imap.auth_failed"],
    [refused("3 NO LOGIN failed"), "imap.auth_failed"],
    [refused("3 NO [ALERT] Application-specific password required: https://x"), "imap.app_password_required"],
    [refused("3 NO [AUTHENTICATIONFAILED] Please use an app-specific password"), "imap.app_password_required"],
    [refused("3 NO [AUTHENTICATIONFAILED] Incorrect username, or not an app password"), "imap.app_password_required"],
    [refused("3 NO [ALERT] Please log in via your web browser: https://x (Failure)"), "imap.app_password_required"],
    [refused("3 NO [WEBALERT https://x] Web login required."), "imap.app_password_required"],
    [refused("3 NO Two-factor authentication is enabled, see the help"), "imap.app_password_required"],
    [refused("3 NO [ALERT] Your account is not enabled for IMAP use. Please visit https://x"), "imap.not_enabled"],
    [refused("3 NO [ALERT] You are yet to enable IMAP for your account."), "imap.not_enabled"],
    [refused("3 NO IMAP access is disabled for this user"), "imap.not_enabled"],
    [refused("3 NO [AUTHENTICATIONFAILED] Too many login attempts, try later"), "imap.too_many_logins"],
    [refused("3 NO [ALERT] Too many simultaneous connections. (Failure)"), "imap.too_many_connections"],
    [
      refused("3 NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded", "UNAVAILABLE"),
      "imap.too_many_connections",
    ],
    [refused("3 NO [UNAVAILABLE] Temporary authentication failure.", "UNAVAILABLE"), "imap.unavailable"],
    [refused("3 NO [INUSE] Mailbox is locked", "INUSE"), "imap.unavailable"],
    [refused("3 NO [PRIVACYREQUIRED] TLS first", "PRIVACYREQUIRED"), "imap.tls_required"],
    [new Error("Unsupported authentication mechanism"), "imap.auth_unavailable"],
    [{ authenticationFailed: true, message: "Login is disabled" }, "imap.auth_unavailable"],
    [{ responseText: "[OVERQUOTA] Account exceeded command or bandwidth limits" }, "imap.throttled"],
    [{ code: "ETHROTTLE", throttleReset: 92415 }, "imap.throttled"],
    [{ code: "NoConnection", reason: "Too many simultaneous connections" }, "imap.too_many_connections"],
    [{ code: "NoConnection", reason: "Server shutting down" }, "imap.connection_lost"],
    [{ code: "EConnectionClosed" }, "imap.connection_lost"],
    [{ code: "ECONNRESET" }, "imap.connection_lost"],
    [{ code: "EPIPE" }, "imap.connection_lost"],
    [{ code: "ECONNREFUSED" }, "imap.refused"],
    [{ errors: [{ code: "ECONNREFUSED" }] }, "imap.refused"],
    [{ code: "EHOSTUNREACH" }, "imap.refused"],
    [{ code: "ENOTFOUND" }, "imap.dns_not_found"],
    [{ code: "EAI_AGAIN" }, "imap.dns_not_found"],
    [{ code: "ETIMEDOUT" }, "imap.timeout"],
    [{ code: "ETIMEOUT" }, "imap.timeout"],
    [{ code: "CONNECT_TIMEOUT" }, "imap.timeout"],
    [{ code: "GREETING_TIMEOUT" }, "imap.timeout"],
    [new DOMException("late", "TimeoutError"), "imap.timeout"],
    [{ tlsFailed: true, message: "Server does not support STARTTLS" }, "imap.tls_required"],
    [{ code: "STARTTLS_INJECTION", tlsFailed: true }, "imap.tls_required"],
    [{ code: "ERR_SSL_WRONG_VERSION_NUMBER" }, "imap.tls_required"],
    [{ code: "ParserError13" }, "imap.protocol"],
    [{ code: "LiteralTooLarge" }, "imap.protocol"],
    [new Error("anything else"), "imap.protocol"],
    ["not even an error", "imap.protocol"],
  ])("reads %j as %s", (error, code) => {
    expect(classifyError(error, AT_HOST).code).toBe(code);
  });

  it.each([
    ["CERT_HAS_EXPIRED", "expired"],
    ["CERT_NOT_YET_VALID", "not_yet_valid"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "self_signed"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "untrusted"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "wrong_host"],
    ["HOSTNAME_MISMATCH", "wrong_host"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "untrusted"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "untrusted"],
    ["CERT_REVOKED", "untrusted"],
    ["INVALID_CA", "untrusted"],
    ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "old_tls"],
    ["ERR_SSL_UNSUPPORTED_PROTOCOL", "old_tls"],
    ["EPROTO", "untrusted"],
  ])("says why the certificate was refused: %s is %s", (code, reason) => {
    const error = classifyError({ code }, AT_HOST);
    expect([error.code, error.detail.reason]).toEqual(["imap.tls_certificate", reason]);
  });

  it.each([
    ["imap.gmail.com", "imap.app_password_required", "Gmail"],
    ["imap.mail.yahoo.com", "imap.app_password_required", "Yahoo"],
    ["imap.mail.me.com", "imap.app_password_required", "iCloud"],
    ["outlook.office365.com", "imap.oauth_required", "Microsoft"],
    ["ssl0.ovh.net", "imap.auth_failed", "OVH"],
    ["gmail.com.evil.fr", "imap.auth_failed", "gmail.com.evil.fr"],
  ])("knows what a refused password means at %s", (host, code, provider) => {
    const error = classifyError(refused("NO [AUTHENTICATIONFAILED] Invalid credentials"), { host, port: 993 });
    expect([error.code, error.detail.provider]).toEqual([code, provider]);
  });

  it("sends only Microsoft's customers to Microsoft", () => {
    const disabled = { authenticationFailed: true, message: "Login is disabled" };
    expect(classifyError(disabled, { host: "outlook.office365.com", port: 993 }).code).toBe("imap.oauth_required");
    expect(classifyError(disabled, { ...AT_HOST, byToken: true }).code).toBe("imap.token_refused");
  });

  it.each(["imap.gmail.com", "outlook.office365.com", "mail.moncommerce.fr"])(
    "never takes a refused access token for a refused password, at %s neither",
    (host) => {
      const error = refused("NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)");
      expect(classifyError(error, { host, port: 993, byToken: true }).code).toBe("imap.token_refused");
      const busy = refused("NO [AUTHENTICATIONFAILED] Too many login attempts");
      expect(classifyError(busy, { host, port: 993, byToken: true }).code).toBe("imap.too_many_logins");
    },
  );

  it("keeps the wait that a server asks for", () => {
    const text = "BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds";
    expect(classifyError({ responseText: text }, AT_HOST).retryAfterMs).toBe(92_415);
    expect(classifyError({ code: "ETHROTTLE", throttleReset: 1_000 }, AT_HOST).retryAfterMs).toBe(1_000);
  });

  it("names the server, and nothing that the server said", () => {
    const error = classifyError(refused("NO user jean@atelier.fr unknown, password hunter2"), AT_HOST);
    expect(error.detail).toEqual({ host: "imap.atelier.fr", port: 993, provider: "imap.atelier.fr", seconds: 15 });
  });

  it("says which server was meant by a name that does not exist", () => {
    const nobody = { code: "ENOTFOUND" };
    expect(classifyError(nobody, { host: "imap.gmial.com", port: 993 }).detail.suggestion).toBe("imap.gmail.com");
    expect(classifyError(nobody, AT_HOST).detail).not.toHaveProperty("suggestion");
    expect(
      classifyError({ code: "ECONNREFUSED" }, { host: "imap.gmial.com", port: 993 }).detail.suggestion,
    ).toBeUndefined();
  });

  it("says that an app password may be missing where two-step verification decides", () => {
    const refusal = refused("NO [AUTHENTICATIONFAILED] Invalid credentials");
    expect(classifyError(refusal, { host: "imap.zoho.eu", port: 993 }).detail.twoStep).toBe("Zoho");
    expect(classifyError(refusal, { host: "imap.ionos.fr", port: 993 }).detail.twoStep).toBeUndefined();
  });

  it("leaves an error of ours as it is", () => {
    const own = new AppError("sync.cancelled");
    expect(classifyError(own, AT_HOST)).toBe(own);
  });
});
