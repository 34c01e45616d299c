import { ignoreQuarantined } from "@/server/quarantine/ignore-quarantined";
import { handle } from "@/server/rest/handle";
import { type QuarantinedParams, readQuarantined } from "@/server/rest/read-quarantined";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function POST(request: Request, { params }: QuarantinedParams): Promise<Response> {
  return handle(request, async (viewer) => {
    const { mailboxId, id } = readQuarantined(await params);
    await ignoreQuarantined(viewer, { mailboxId, ids: [id] });
    return new Response(null, { status: 204 });
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
