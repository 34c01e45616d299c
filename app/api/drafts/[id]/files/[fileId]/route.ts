import { openFile } from "@/server/outbox/open-file";
import { downloadResponse } from "@/server/rest/download-response";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { servePerson } from "@/server/rest/serve-person";

type Context = { params: Promise<{ id: string; fileId: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return servePerson(request, async (viewer) => downloadResponse(request, await openFile(viewer, await params)));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
