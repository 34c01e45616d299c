import { connectDemo } from "@/server/demo/connect-demo";
import { isDemoAvailable } from "@/server/demo/is-demo-available";
import { discoverSettings } from "@/server/discovery/discover-settings";
import { DiscoverSettings } from "@/server/discovery/schema";
import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { findForwardingLoops } from "@/server/mailboxes/find-forwarding-loops";
import { getJournal } from "@/server/mailboxes/get-journal";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { getRun } from "@/server/mailboxes/get-run";
import { getVerification } from "@/server/mailboxes/get-verification";
import { listFolders } from "@/server/mailboxes/list-folders";
import { listMailboxes } from "@/server/mailboxes/list-mailboxes";
import { listRuns } from "@/server/mailboxes/list-runs";
import {
  ConnectMailbox,
  DisconnectMailbox,
  ListRuns,
  MailboxRef,
  SetMailboxEnabled,
  SetScope,
  SetSignature,
  SetWriteBack,
  SyncRunRef,
  TestMailbox,
  UpdateMailbox,
} from "@/server/mailboxes/schema";
import { setMailboxEnabled } from "@/server/mailboxes/set-mailbox-enabled";
import { setScope } from "@/server/mailboxes/set-scope";
import { setSignature } from "@/server/mailboxes/set-signature";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { testMailbox, testStoredMailbox } from "@/server/mailboxes/test-mailbox";
import { updateMailbox } from "@/server/mailboxes/update-mailbox";
import { cancelRun } from "@/server/sync/cancel-run";
import { replayRun } from "@/server/sync/replay-run";
import { requestSync } from "@/server/sync/request-sync";
import { requestVerify } from "@/server/sync/request-verify";
import { memberProcedure, ownerProcedure, router } from "../trpc";

export const mailboxesRouter = router({
  list: memberProcedure.query(({ ctx }) => listMailboxes(ctx.viewer)),
  get: memberProcedure.input(MailboxRef).query(({ ctx, input }) => getMailbox(ctx.viewer, input.id)),
  runs: memberProcedure
    .input(ListRuns)
    .query(({ ctx, input: { id, ...query } }) => listRuns(ctx.viewer, { ...query, mailboxId: id })),
  run: memberProcedure.input(SyncRunRef).query(({ ctx, input }) => getRun(ctx.viewer, input.runId)),
  journal: memberProcedure.input(SyncRunRef).query(({ ctx, input }) => getJournal(ctx.viewer, input.runId)),
  folders: memberProcedure.input(MailboxRef).query(({ ctx, input }) => listFolders(ctx.viewer, input.id)),
  forwardingLoops: memberProcedure
    .input(MailboxRef)
    .query(({ ctx, input }) => findForwardingLoops(ctx.viewer, input.id)),
  verification: memberProcedure.input(MailboxRef).query(({ ctx, input }) => getVerification(ctx.viewer, input.id)),
  demoAvailable: ownerProcedure.query(({ ctx }) => isDemoAvailable(ctx.viewer)),
  connectDemo: ownerProcedure.mutation(({ ctx }) => connectDemo(ctx.viewer)),
  /** A mutation, though it changes nothing: addresses have no place in the log of a proxy. */
  discover: ownerProcedure
    .input(DiscoverSettings)
    .mutation(({ ctx, input, signal }) => discoverSettings(ctx.viewer, input, signal)),
  connect: ownerProcedure.input(ConnectMailbox).mutation(({ ctx, input }) => connectMailbox(ctx.viewer, input)),
  update: ownerProcedure
    .input(UpdateMailbox)
    .mutation(({ ctx, input: { id, ...input } }) => updateMailbox(ctx.viewer, id, input)),
  setEnabled: ownerProcedure
    .input(SetMailboxEnabled)
    .mutation(({ ctx, input }) => setMailboxEnabled(ctx.viewer, input.id, input.enabled)),
  setScope: ownerProcedure
    .input(SetScope)
    .mutation(({ ctx, input: { id, ...input } }) => setScope(ctx.viewer, id, input)),
  setSignature: ownerProcedure
    .input(SetSignature)
    .mutation(({ ctx, input }) => setSignature(ctx.viewer, input.id, input.signature)),
  setWriteBack: ownerProcedure
    .input(SetWriteBack)
    .mutation(({ ctx, input }) => setWriteBack(ctx.viewer, input.id, input.writeBack)),
  disconnect: ownerProcedure
    .input(DisconnectMailbox)
    .mutation(({ ctx, input: { id, messages } }) => disconnectMailbox(ctx.viewer, id, { messages })),
  /** Streams its stages (httpBatchStreamLink). */
  test: ownerProcedure.input(TestMailbox).mutation(({ ctx, input, signal }) => testMailbox(ctx.viewer, input, signal)),
  /** The same for the mailbox as it is stored. */
  testStored: ownerProcedure
    .input(MailboxRef)
    .mutation(({ ctx, input, signal }) => testStoredMailbox(ctx.viewer, input.id, signal)),
  sync: ownerProcedure.input(MailboxRef).mutation(({ ctx, input }) => requestSync(ctx.viewer, input.id, "MANUAL")),
  replayRun: ownerProcedure.input(SyncRunRef).mutation(({ ctx, input }) => replayRun(ctx.viewer, input.runId)),
  cancelRun: ownerProcedure.input(SyncRunRef).mutation(({ ctx, input }) => cancelRun(ctx.viewer, input.runId)),
  verify: ownerProcedure.input(MailboxRef).mutation(({ ctx, input }) => requestVerify(ctx.viewer, input.id, "MANUAL")),
});
