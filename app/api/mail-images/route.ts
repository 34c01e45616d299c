import { showPicture } from "@/server/images/show-picture";
import { observeRequest } from "@/server/requests/observe-request";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** A remote picture of a mail, fetched for its reader: see docs/decisions. */
export function GET(request: Request): Promise<Response> {
  return observeRequest(request, async () => {
    const picture = await showPicture(new URL(request.url).searchParams);
    if (!picture) return new Response(null, { status: 404, headers: { "Cache-Control": "private, max-age=60" } });
    return new Response(new Uint8Array(picture.content), {
      headers: {
        "Content-Type": picture.contentType,
        "Content-Disposition": "inline",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        // The frame that shows it has an origin of its own.
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Cache-Control": "private, max-age=86400, immutable",
      },
    });
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
