import { ignoreQuarantined as ignore } from "@/server/quarantine/ignore-quarantined";
import { ignoreQuarantined } from "@/server/rest/operations/quarantine";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const POST = serve(ignoreQuarantined, async ({ viewer, params: { id: mailboxId, qid } }) => {
  await ignore(viewer, { mailboxId, ids: [qid] });
  return { status: 204 };
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
