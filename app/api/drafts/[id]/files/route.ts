import { receiveDraftFile } from "@/server/rest/receive-draft-file";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { servePerson } from "@/server/rest/serve-person";

/** A file for a draft: its bytes are the body. Beside tRPC, which would have to hold it in memory as text. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return servePerson(request, async (viewer) => receiveDraftFile(viewer, (await params).id, request));
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
