import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { OAUTH_PRESETS, type OauthKey, type OauthPreset } from "@/server/providers/oauth";

/** A provider that this installation is registered with. */
export interface OauthProvider extends OauthPreset {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** Its mail server: the only one that ever receives its access tokens over IMAP. */
  imap: { host: string; port: number };
  /** Asked for at consent. */
  scopes: readonly string[];
  /** The one without which mail cannot be read. */
  mailScope: string;
  /** What it wants to hear beyond the standard before it grants access that lasts. */
  parameters: Readonly<Record<string, string>>;
}

/** The provider as the operator configured it; throws `oauth.not_configured` with what is to be set. */
export function requireProvider(key: OauthKey): OauthProvider {
  const preset = OAUTH_PRESETS[key];
  const { clientId, clientSecret, issuer, imap } = CONFIGURED[key]();
  if (!clientId || !clientSecret) {
    throw new AppError("oauth.not_configured", { detail: { provider: preset.name, variables: preset.variables } });
  }
  const [host = "", port] = imap.split(":");
  return {
    ...preset,
    ...WISHES[key],
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    imap: { host, port: Number(port) },
  };
}

/** Whether the operator registered this installation with the provider. */
export function isConfigured(key: OauthKey): boolean {
  return CONFIGURED[key]().clientId !== undefined;
}

const GOOGLE_MAIL = "https://mail.google.com/";
const MICROSOFT_MAIL = "https://outlook.office.com/IMAP.AccessAsUser.All";

const WISHES = {
  google: {
    mailScope: GOOGLE_MAIL,
    scopes: ["openid", "email", GOOGLE_MAIL],
    // Google hands out a refresh token only to who asks for it in its own words, and only at a consent.
    parameters: { access_type: "offline", prompt: "consent" },
  },
  microsoft: {
    mailScope: MICROSOFT_MAIL,
    scopes: ["openid", "email", "profile", "offline_access", MICROSOFT_MAIL, "https://outlook.office.com/SMTP.Send"],
    parameters: {},
  },
} satisfies Record<OauthKey, Pick<OauthProvider, "mailScope" | "scopes" | "parameters">>;

const CONFIGURED = {
  google() {
    const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_ISSUER, GOOGLE_IMAP } = env();
    return { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET, issuer: GOOGLE_ISSUER, imap: GOOGLE_IMAP };
  },
  microsoft() {
    const { MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET, MICROSOFT_ISSUER, MICROSOFT_IMAP } = env();
    return {
      clientId: MICROSOFT_CLIENT_ID,
      clientSecret: MICROSOFT_CLIENT_SECRET,
      issuer: MICROSOFT_ISSUER,
      imap: MICROSOFT_IMAP,
    };
  },
} satisfies Record<OauthKey, () => unknown>;
