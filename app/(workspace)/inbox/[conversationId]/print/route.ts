import { Readable } from "node:stream";
import { getLocale } from "next-intl/server";
import { findViewer } from "@/server/auth/session";
import { toAppError } from "@/server/errors";
import { getPrintedConversation } from "@/server/inbox/get-printed-conversation";
import { ConversationRef } from "@/server/inbox/schema";
import { observeRequest } from "@/server/requests/observe-request";
import { streamBody } from "@/server/rest/stream-body";
import { printPolicy } from "../../_print/print-policy";
import { printWords } from "../../_print/print-words";
import { writePrintDocument } from "../../_print/write-print-document";

/** A conversation for paper: see docs/decisions/0010-mail-frame.md. */
export function GET(request: Request, { params }: { params: Promise<{ conversationId: string }> }): Promise<Response> {
  return observeRequest(request, async () => {
    const viewer = await findViewer();
    const ref = ConversationRef.safeParse({ id: (await params).conversationId });
    const origin = originOf(request);
    if (!viewer)
      return Response.redirect(`${origin}/login?next=${encodeURIComponent(new URL(request.url).pathname)}`, 303);
    if (!ref.success) return new Response(null, { status: 404 });
    try {
      const conversation = await getPrintedConversation(viewer, ref.data.id, origin);
      const nonce = crypto.randomUUID();
      const words = await printWords(await getLocale());
      const pieces = Readable.from(writePrintDocument(conversation, { nonce, words }), { objectMode: false });
      return new Response(streamBody(request, pieces), {
        headers: {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": printPolicy(nonce, origin),
          "Referrer-Policy": "no-referrer",
          "Cache-Control": "private, no-store",
        },
      });
    } catch (error) {
      return new Response(null, { status: toAppError(error).kind.status });
    }
  });
}

/** As the browser knows it: the server may stand behind a proxy. */
function originOf(request: Request): string {
  const { protocol, host } = new URL(request.url);
  const scheme = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return `${scheme === "https" || scheme === "http" ? `${scheme}:` : protocol}//${request.headers.get("host") ?? host}`;
}
