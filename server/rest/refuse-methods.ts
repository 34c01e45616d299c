import { AppError } from "@/server/errors";
import { toRestError } from "./error-response";
import { jsonResponse } from "./json-response";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Refusals = Record<Method | "OPTIONS", () => Response>;

/**
 * The methods that a route does not answer, for it to export beside its own: 405 in JSON, where Next would send nothing,
 * with the header that names the `allowed` ones.
 */
export function refuseMethods(...allowed: [Method, ...Method[]]): Refusals {
  const Allow = [...allowed.flatMap((method) => (method === "GET" ? [method, "HEAD"] : [method])), "OPTIONS"].join(
    ", ",
  );
  const refuse = () => {
    const { code, detail, kind } = new AppError("request.method_not_allowed");
    return jsonResponse({ error: toRestError({ code, detail }) }, kind.status, { Allow });
  };
  const OPTIONS = () => new Response(null, { status: 204, headers: { Allow } });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS };
}
