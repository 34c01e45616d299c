import { Middleware } from "inngest";
import { toAppError } from "@/server/errors";
import { logError } from "@/server/log/log-error";
import { isInngestError, toInngestError } from "./error-mapping";

/** Every failure passes the one mapping; the unknown is logged here, with the cause that Inngest never sees. */
export class ErrorMiddleware extends Middleware.BaseMiddleware {
  readonly id = "lokario:errors";

  override async wrapStepHandler({ ctx, fn, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    return mapErrors(next, ctx.attempt, `${fn.id()}, step ${stepInfo.options.id}`);
  }

  override async wrapFunctionHandler({ ctx, fn, next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
    return mapErrors(next, ctx.attempt, `${fn.id()}, outside its steps`);
  }
}

async function mapErrors(work: () => Promise<unknown>, attempt: number, place: string): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!isInngestError(error) && toAppError(error).code === "internal") logError(`job: ${place} failed`, error);
    throw toInngestError(error, attempt);
  }
}
