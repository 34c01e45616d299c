import { account as accountEn } from "./en/account";
import { clients as clientsEn } from "./en/clients";
import { common as commonEn } from "./en/common";
import { inbox as inboxEn } from "./en/inbox";
import { integrations as integrationsEn } from "./en/integrations";
import { account } from "./fr/account";
import { clients } from "./fr/clients";
import { common } from "./fr/common";
import { inbox } from "./fr/inbox";
import { integrations } from "./fr/integrations";
import type { Locale } from "./locale";
import type { Translation } from "./translation";

const fr = { account, clients, common, inbox, integrations };

/** The words of every area; French is the reference that the others must match. */
export type Messages = Translation<typeof fr>;

const en: Messages = {
  account: accountEn,
  clients: clientsEn,
  common: commonEn,
  inbox: inboxEn,
  integrations: integrationsEn,
};

// The words of errors are read by describeError: their codes hold dots, which next-intl takes for nesting.
export const MESSAGES: Record<Locale, Messages> = { fr, en };
