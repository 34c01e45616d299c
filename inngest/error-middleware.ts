import { Middleware, StepError } from "inngest";
import { isErrorCode, toAppError } from "@/server/errors";
import { toInngestError } from "./error-mapping";

/** Every step's failure passes the one mapping; the unknown is logged here, with the cause that Inngest never sees. */
export class ErrorMiddleware extends Middleware.BaseMiddleware {
  readonly id = "lokario:errors";

  override async wrapStepHandler({ ctx, fn, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    try {
      return await next();
    } catch (error) {
      if (toAppError(error).code === "internal") console.error(`${fn.id()}, step ${stepInfo.options.id}:`, error);
      throw toInngestError(error, ctx.attempt);
    }
  }

  override async wrapFunctionHandler({ ctx, next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
    try {
      return await next();
    } catch (error) {
      // A step that failed for good already carries its code.
      if (error instanceof StepError || (error instanceof Error && isErrorCode(error.message))) throw error;
      console.error("Outside any step:", error);
      throw toInngestError(error, ctx.attempt);
    }
  }
}
