import { requireViewer } from "@/server/auth/session";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { type Caller, requireCaller } from "@/server/tokens/require-caller";
import { includesScope } from "@/server/tokens/schema";
import { countCaller, countSender } from "./count-call";
import type { Operation } from "./operation";

/** The caller of an operation, whose token has the scope and whose person the role; `limits` gets the headers of the rate. */
export async function admit(operation: Operation, request: Request, limits: Headers): Promise<Caller> {
  await countSender(request, limits);
  const caller = await requireCaller(request.headers.get("authorization"));
  await countCaller(caller, limits);
  if (!includesScope(caller.scope, operation.scope)) {
    throw new AppError("auth.scope_required", { detail: { scope: operation.scope, granted: caller.scope } });
  }
  requireRole(operation, caller.viewer);
  return caller;
}

/** The person whose session the browser's cookie names. */
export async function admitPerson(operation: Operation): Promise<{ viewer: Viewer }> {
  const viewer = await requireViewer();
  requireRole(operation, viewer);
  return { viewer };
}

function requireRole({ role }: Operation, viewer: Viewer): void {
  if (role === "OWNER" && viewer.role !== "OWNER") throw new AppError("auth.forbidden");
}
