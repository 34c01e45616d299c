import { account as accountEn } from "./en/account";
import { clients as clientsEn } from "./en/clients";
import { common as commonEn } from "./en/common";
import { composer as composerEn } from "./en/composer";
import { developers as developersEn } from "./en/developers";
import { inbox as inboxEn } from "./en/inbox";
import { integrations as integrationsEn } from "./en/integrations";
import { notifications as notificationsEn } from "./en/notifications";
import { operations as operationsEn } from "./en/operations";
import { tokens as tokensEn } from "./en/tokens";
import { webhooks as webhooksEn } from "./en/webhooks";
import { account } from "./fr/account";
import { clients } from "./fr/clients";
import { common } from "./fr/common";
import { composer } from "./fr/composer";
import { developers } from "./fr/developers";
import { inbox } from "./fr/inbox";
import { integrations } from "./fr/integrations";
import { notifications } from "./fr/notifications";
import { operations } from "./fr/operations";
import { tokens } from "./fr/tokens";
import { webhooks } from "./fr/webhooks";
import type { Locale } from "./locale";
import type { Translation } from "./translation";

const fr = {
  account,
  clients,
  common,
  composer,
  developers,
  inbox,
  integrations,
  notifications,
  operations,
  tokens,
  webhooks,
};

/** The words of every area; French is the reference that the others must match. */
export type Messages = Translation<typeof fr>;

const en: Messages = {
  account: accountEn,
  clients: clientsEn,
  common: commonEn,
  composer: composerEn,
  developers: developersEn,
  inbox: inboxEn,
  integrations: integrationsEn,
  notifications: notificationsEn,
  operations: operationsEn,
  tokens: tokensEn,
  webhooks: webhooksEn,
};

// The words of errors are read by describeError: their codes hold dots, which next-intl takes for nesting.
export const MESSAGES: Record<Locale, Messages> = { fr, en };
