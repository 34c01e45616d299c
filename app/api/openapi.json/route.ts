import { describeApiIn } from "@/app/_i18n/api-words";
import { pickLocale } from "@/app/_i18n/locale";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** The description of the REST API (OpenAPI 3.1), in French or in what Accept-Language asks for; open to all. */
export function GET(request: Request): Response {
  const locale = pickLocale(undefined, request.headers.get("accept-language"));
  return Response.json(describeApiIn(locale), {
    headers: { "Cache-Control": "public, max-age=300", Vary: "Accept-Language", "X-Content-Type-Options": "nosniff" },
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
