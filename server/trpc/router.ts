import { accountRouter } from "./routers/account";
import { clientsRouter } from "./routers/clients";
import { draftsRouter } from "./routers/drafts";
import { inboxRouter } from "./routers/inbox";
import { liveRouter } from "./routers/live";
import { mailboxesRouter } from "./routers/mailboxes";
import { messagesRouter } from "./routers/messages";
import { notificationsRouter } from "./routers/notifications";
import { oauthRouter } from "./routers/oauth";
import { operationsRouter } from "./routers/operations";
import { quarantineRouter } from "./routers/quarantine";
import { tokensRouter } from "./routers/tokens";
import { webhooksRouter } from "./routers/webhooks";
import { wishesRouter } from "./routers/wishes";
import { router } from "./trpc";

/** Everything the screens can ask for. */
export const appRouter = router({
  account: accountRouter,
  clients: clientsRouter,
  drafts: draftsRouter,
  inbox: inboxRouter,
  live: liveRouter,
  mailboxes: mailboxesRouter,
  messages: messagesRouter,
  notifications: notificationsRouter,
  oauth: oauthRouter,
  operations: operationsRouter,
  quarantine: quarantineRouter,
  tokens: tokensRouter,
  webhooks: webhooksRouter,
  wishes: wishesRouter,
});

export type AppRouter = typeof appRouter;
