import { randomUUID } from "node:crypto";

/** Ids of rows that belong to the company that is asked about. */
export interface ExampleIds {
  mailboxId: number;
  runId: string;
  clientId: number;
  conversationId: string;
  messageId: string;
  tokenId: number;
  draftId: string;
  endpointId: number;
  deliveryId: string;
  alertMailId: string;
}

export interface ProcedureExample {
  access: "anybody" | "member" | "owner";
  /** A call that fits the schema, about rows of a company. */
  input: (ids: ExampleIds) => unknown;
  /** The call names a row, so that another company gets `request.not_found`; else it only ever sees its own. */
  namesRow?: boolean;
}

const nothing = () => undefined;
const account = { emailAddress: "a@example.test", password: "secret", imapHost: "imap.example.test" };

/** One row per procedure of the router; the test of the router fails for a procedure that has none. */
export const PROCEDURE_EXAMPLES: Record<string, ProcedureExample> = {
  "account.me": { access: "member", input: nothing },
  "account.setLanguage": { access: "member", input: () => ({ language: "en" }) },
  "account.setup": {
    access: "anybody",
    input: () => ({ name: "Eve", email: "eve@example.test", password: "une phrase assez longue", company: "Eve" }),
  },
  "clients.create": { access: "member", input: () => ({ name: "Jean" }) },
  "clients.delete": { access: "member", namesRow: true, input: ({ clientId }) => ({ id: clientId }) },
  "clients.exchanges": { access: "member", namesRow: true, input: ({ clientId }) => ({ id: clientId }) },
  "clients.get": { access: "member", namesRow: true, input: ({ clientId }) => ({ id: clientId }) },
  "clients.list": { access: "member", input: () => ({}) },
  "clients.update": { access: "member", namesRow: true, input: ({ clientId }) => ({ id: clientId, name: "Eve" }) },
  "drafts.discard": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId }) },
  "drafts.get": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId }) },
  "drafts.hurry": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId }) },
  "drafts.list": { access: "member", input: nothing },
  "drafts.ofConversation": { access: "member", input: ({ conversationId }) => ({ conversationId }) },
  "drafts.open": {
    access: "member",
    namesRow: true,
    input: ({ messageId }) => ({ kind: "REPLY", messageId }),
  },
  "drafts.removeFile": {
    access: "member",
    namesRow: true,
    input: ({ draftId }) => ({ id: draftId, fileId: draftId }),
  },
  "drafts.restore": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId }) },
  "drafts.save": {
    access: "member",
    namesRow: true,
    input: ({ draftId, mailboxId }) => ({
      id: draftId,
      version: 1,
      content: { mailboxId, to: [], cc: [], bcc: [], subject: "Eve", text: "Eve", quote: "" },
    }),
  },
  "drafts.send": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId, version: 1 }) },
  "drafts.settle": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId, wasSent: false }) },
  "drafts.suggestAddresses": { access: "member", input: () => ({ q: "c" }) },
  "drafts.takeBack": { access: "member", namesRow: true, input: ({ draftId }) => ({ id: draftId }) },
  "inbox.completeSearch": { access: "member", input: () => ({ operator: "from", text: "" }) },
  "inbox.unread": { access: "member", input: nothing },
  "inbox.file": {
    access: "member",
    namesRow: true,
    input: ({ conversationId }) => ({ ids: [conversationId], filing: "ARCHIVED", action: randomUUID() }),
  },
  "inbox.distrustSender": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "inbox.excerpts": { access: "member", input: ({ conversationId }) => ({ q: "devis", ids: [conversationId] }) },
  "inbox.frame": {
    access: "member",
    namesRow: true,
    input: ({ messageId }) => ({ messageId, origin: "https://lokario.test" }),
  },
  "inbox.get": { access: "member", namesRow: true, input: ({ conversationId }) => ({ id: conversationId }) },
  "inbox.join": {
    access: "member",
    namesRow: true,
    input: ({ conversationId }) => ({ ids: [conversationId, conversationId] }),
  },
  "inbox.split": {
    access: "member",
    namesRow: true,
    input: ({ conversationId, messageId }) => ({ id: conversationId, messageIds: [messageId] }),
  },
  "inbox.list": { access: "member", input: () => ({}) },
  "inbox.trustSender": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "inbox.markSeen": { access: "member", namesRow: true, input: ({ conversationId }) => ({ ids: [conversationId] }) },
  "inbox.markUnseen": { access: "member", namesRow: true, input: ({ conversationId }) => ({ ids: [conversationId] }) },
  "inbox.undoFiling": {
    access: "member",
    namesRow: true,
    input: ({ conversationId }) => ({ ids: [conversationId], action: randomUUID() }),
  },
  "live.changes": { access: "member", input: nothing },
  "mailboxes.connect": { access: "owner", input: () => ({ ...account, name: "Boîte" }) },
  "mailboxes.connectDemo": { access: "owner", input: nothing },
  "mailboxes.demoAvailable": { access: "owner", input: nothing },
  "mailboxes.discover": { access: "owner", input: () => ({ emailAddress: "a@proton.me" }) },
  "mailboxes.disconnect": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ id: mailboxId, messages: "delete" }),
  },
  "mailboxes.folders": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.forwardingLoops": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.get": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.list": { access: "member", input: nothing },
  "mailboxes.journal": { access: "member", namesRow: true, input: ({ runId }) => ({ runId }) },
  "mailboxes.cancelRun": { access: "owner", namesRow: true, input: ({ runId }) => ({ runId }) },
  "mailboxes.replayRun": { access: "owner", namesRow: true, input: ({ runId }) => ({ runId }) },
  "mailboxes.run": { access: "member", namesRow: true, input: ({ runId }) => ({ runId }) },
  "mailboxes.runs": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.setWriteBack": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ id: mailboxId, writeBack: true }),
  },
  "mailboxes.setEnabled": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ id: mailboxId, enabled: false }),
  },
  "mailboxes.setScope": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ id: mailboxId, historyMonths: 1, followDeletions: true }),
  },
  "mailboxes.setSignature": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ id: mailboxId, signature: "Eve" }),
  },
  "mailboxes.sync": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.test": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ ...account, id: mailboxId, password: "" }),
  },
  "mailboxes.testStored": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.update": {
    access: "owner",
    namesRow: true,
    input: ({ mailboxId }) => ({ ...account, id: mailboxId, name: "Eve", password: "" }),
  },
  "mailboxes.verification": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "mailboxes.verify": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "messages.fetchFiles": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "messages.headers": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "messages.invitation": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "messages.text": { access: "member", namesRow: true, input: ({ messageId }) => ({ messageId }) },
  "notifications.get": { access: "owner", input: nothing },
  "notifications.retryMail": { access: "owner", namesRow: true, input: ({ alertMailId }) => ({ id: alertMailId }) },
  "notifications.set": {
    access: "owner",
    input: () => ({
      ...{ alertsByMail: true, alertDelayMinutes: 120, dailySummary: true, summaryHour: 7 },
      timeZone: "Europe/Paris",
    }),
  },
  "oauth.attempt": { access: "owner", input: () => ({ id: 1 }) },
  "oauth.connect": {
    access: "owner",
    input: () => ({ provider: "google", name: "Boîte", emailAddress: "a@example.test" }),
  },
  "oauth.providers": { access: "owner", input: nothing },
  "oauth.reconnect": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "operations.failures": { access: "owner", input: () => ({}) },
  "operations.get": { access: "owner", input: nothing },
  "operations.replay": { access: "owner", namesRow: true, input: ({ runId }) => ({ ids: [runId] }) },
  "quarantine.ignore": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ mailboxId, ids: "all" }) },
  "quarantine.list": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
  "quarantine.restore": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ mailboxId, ids: "all" }) },
  "quarantine.retry": { access: "owner", namesRow: true, input: ({ mailboxId }) => ({ mailboxId, ids: "all" }) },
  "tokens.create": { access: "owner", input: () => ({ name: "Comptabilité", scope: "read", days: 30 }) },
  "tokens.list": { access: "owner", input: nothing },
  "tokens.revoke": { access: "owner", namesRow: true, input: ({ tokenId }) => ({ id: tokenId }) },
  "webhooks.create": { access: "owner", input: () => ({ url: "https://example.test/hook", events: ["sync.failed"] }) },
  "webhooks.delete": { access: "owner", namesRow: true, input: ({ endpointId }) => ({ id: endpointId }) },
  "webhooks.deliveries": { access: "owner", namesRow: true, input: ({ endpointId }) => ({ id: endpointId }) },
  "webhooks.get": { access: "owner", namesRow: true, input: ({ endpointId }) => ({ id: endpointId }) },
  "webhooks.list": { access: "owner", input: nothing },
  "webhooks.renewSecret": { access: "owner", namesRow: true, input: ({ endpointId }) => ({ id: endpointId }) },
  "webhooks.replay": { access: "owner", namesRow: true, input: ({ deliveryId }) => ({ deliveryId }) },
  "webhooks.test": { access: "owner", namesRow: true, input: ({ endpointId }) => ({ id: endpointId }) },
  "webhooks.update": {
    access: "owner",
    namesRow: true,
    input: ({ endpointId }) => ({
      id: endpointId,
      url: "https://example.test/",
      events: ["sync.failed"],
      enabled: true,
    }),
  },
  "wishes.decide": {
    access: "member",
    namesRow: true,
    input: ({ conversationId }) => ({ conversationId, decision: "retry" }),
  },
  "wishes.ofMailbox": { access: "member", namesRow: true, input: ({ mailboxId }) => ({ id: mailboxId }) },
};
