import { retryQuarantined as retry } from "@/server/quarantine/retry-quarantined";
import { retryQuarantined } from "@/server/rest/operations/quarantine";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

/** The sync that tries again; it may be one that is under way. */
export const POST = serve(retryQuarantined, async ({ viewer, params: { id: mailboxId, qid } }) => ({
  status: 202,
  body: await retry(viewer, { mailboxId, ids: [qid] }, "API"),
}));

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
