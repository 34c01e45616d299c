import { z } from "zod";
import { jsonResponse } from "./json-response";
import type { Operation, Reply } from "./operation";

/** An answer with exactly what is described: whatever else a verb returned stays here. */
export function shapeReply<Op extends Operation>({ answers }: Op, { status, body, headers }: Reply<Op>): Response {
  const shape = answers[status];
  if (!(shape instanceof z.ZodType)) return new Response(null, { status, headers });
  const shaped = shape.safeParse(body);
  // A fault of ours, which must not pass for one of the request's.
  if (!shaped.success) throw new Error(`Not the described answer: ${shaped.error.message}`);
  return jsonResponse(shaped.data, status, headers);
}
