import type { ShownError } from "@/server/errors";
import type { ConnectMailboxInput } from "@/server/mailboxes/schema";
import type { OauthKey } from "@/server/providers/oauth";

/** A provider as the owner may use it, or as the operator has to register it. */
export interface OauthProviderView {
  key: OauthKey;
  configured: boolean;
  /** What the provider must be told: the address that people come back to. */
  callbackUrl: string;
}

/** What the form had when the owner left for the provider, and why they came back without a mailbox. */
export interface OauthAttemptView {
  provider: OauthKey;
  choices: Pick<
    ConnectMailboxInput,
    "emailAddress" | "name" | "syncIntervalMinutes" | "enabled" | "historyMonths"
  > | null;
  error: ShownError | null;
}
