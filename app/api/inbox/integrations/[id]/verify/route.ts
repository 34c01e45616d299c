import { handle } from "@/server/rest/handle";
import { readNumberId } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { showVerification, verifyIntegration } from "@/server/rest/verify-integration";

/** Seconds a serverless host gives a verification. */
export const maxDuration = 300;

type Context = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => showVerification(viewer, readNumberId((await params).id)));
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => verifyIntegration(viewer, readNumberId((await params).id), request));
}

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
