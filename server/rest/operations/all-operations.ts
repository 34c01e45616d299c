import type { Operation } from "../operation";
import * as clients from "./clients";
import * as connection from "./connection";
import * as conversations from "./conversations";
import * as integrations from "./integrations";
import * as messages from "./messages";
import * as outgoing from "./outgoing";
import * as quarantine from "./quarantine";
import * as runs from "./runs";
import * as syncs from "./syncs";
import * as webhooks from "./webhooks";

/** The chapters of the description, in the order in which a reader needs them. */
export const CHAPTERS = {
  integrations: [
    integrations.listIntegrations,
    connection.discoverSettings,
    connection.testSettings,
    integrations.createIntegration,
    integrations.getIntegration,
    integrations.updateIntegration,
    integrations.deleteIntegration,
    integrations.listFolders,
    connection.testIntegration,
  ],
  syncs: [
    syncs.syncIntegration,
    syncs.verifyIntegration,
    syncs.getVerification,
    runs.listRuns,
    runs.getRun,
    runs.replayRun,
    runs.cancelRun,
  ],
  quarantine: [
    quarantine.listQuarantined,
    quarantine.retryQuarantined,
    quarantine.ignoreQuarantined,
    quarantine.downloadQuarantined,
  ],
  messages: [
    conversations.listConversations,
    conversations.getConversation,
    messages.listMessages,
    messages.getMessage,
    messages.downloadMessage,
    messages.downloadAttachment,
    messages.downloadAttachments,
  ],
  outgoing: [outgoing.replyToConversation, outgoing.sendMail, outgoing.getOutgoing, outgoing.cancelOutgoing],
  clients: [clients.listClients, clients.createClient, clients.getClient, clients.updateClient, clients.deleteClient],
  webhooks: [
    webhooks.listWebhooks,
    webhooks.createWebhook,
    webhooks.getWebhook,
    webhooks.updateWebhook,
    webhooks.deleteWebhook,
    webhooks.renewWebhookSecret,
    webhooks.testWebhook,
    webhooks.listDeliveries,
    webhooks.replayDelivery,
  ],
} as const satisfies Record<string, readonly Operation[]>;

export type Chapter = keyof typeof CHAPTERS;
export type OperationId = (typeof CHAPTERS)[Chapter][number]["id"];

export const ALL_OPERATIONS: readonly Operation[] = Object.values(CHAPTERS).flat();
