import { archiveAttachments, continueArchive } from "./archive-attachments";
import { deliverWebhooks } from "./deliver-webhooks";
import { eraseMailbox } from "./erase-mailbox";
import { fileSentCopy } from "./file-sent-copy";
import { listenForSilence } from "./listen-for-silence";
import { pruneRuns } from "./prune-runs";
import { resumeWebhooks } from "./resume-webhooks";
import { reviewIncidents } from "./review-incidents";
import { scheduleSendings } from "./schedule-sendings";
import { scheduleSyncs } from "./schedule-syncs";
import { sendAlertMails } from "./send-alert-mails";
import { sendMessage } from "./send-message";
import { sweepBlobs } from "./sweep-blobs";
import { continueSync, syncMailbox } from "./sync-mailbox";
import { writeBack } from "./write-back";
import { writeSummaries } from "./write-summaries";

/** Everything that runs behind the answers, for `/api/inngest` and for the embedded executor alike. */
export const functions = [
  scheduleSyncs,
  syncMailbox,
  continueSync,
  writeBack,
  archiveAttachments,
  continueArchive,
  eraseMailbox,
  sweepBlobs,
  pruneRuns,
  reviewIncidents,
  listenForSilence,
  sendAlertMails,
  writeSummaries,
  scheduleSendings,
  sendMessage,
  fileSentCopy,
  deliverWebhooks,
  resumeWebhooks,
];
