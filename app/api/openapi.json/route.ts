import { API_WORDS } from "@/app/_i18n/api-words";
import { pickLocale } from "@/app/_i18n/locale";
import { describeApi } from "@/server/rest/openapi/describe-api";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** The description of the REST API (OpenAPI 3.1), in French or in what Accept-Language asks for; open to all. */
export function GET(request: Request): Response {
  const locale = pickLocale(undefined, request.headers.get("accept-language"));
  return Response.json(describeApi(API_WORDS[locale]), {
    headers: { "Cache-Control": "public, max-age=300", Vary: "Accept-Language", "X-Content-Type-Options": "nosniff" },
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
