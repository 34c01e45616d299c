import type { Viewer } from "@/server/auth/viewer";
import { observeRequest } from "@/server/requests/observe-request";
import { admit, admitPerson } from "./admit";
import { answerOnce } from "./answer-once";
import { errorResponse } from "./error-response";
import type { Input, Operation, Reply } from "./operation";
import { readInput } from "./read-input";
import { shapeReply } from "./shape-reply";

/** The second argument that Next gives a handler. */
interface Context {
  params: Promise<Record<string, string>>;
}

/** What Next calls, and what the checks of the description look at. */
export type Handler = ((request: Request, context?: Context) => Promise<Response>) & { operation: Operation };

type Call<Op extends Operation> = Input<Op> & { viewer: Viewer; request: Request };

/**
 * The handler of an operation: the token's limits, scope and role, then the request, then the answer, each as described;
 * whatever is thrown becomes a JSON error. Cookies open nothing here, so no page of another site can act through a
 * signed-in browser.
 */
export function serve<Op extends Operation, const Answer extends Reply<Op>>(
  operation: Op,
  answer: (call: Call<Op>) => Promise<Answer>,
): Handler {
  return handler(operation, async (request, context, limits) => {
    const caller = await admit(operation, request, limits);
    const input = await readInput(operation, request, context?.params);
    return answerOnce(operation, { request, caller, input }, async () =>
      shapeReply(operation, await answer({ ...input, viewer: caller.viewer, request })),
    );
  });
}

/** As `serve`, for downloads, which the browser's session may read too. */
export function serveFile<Op extends Operation>(operation: Op, answer: (call: Call<Op>) => Promise<Response>): Handler {
  return handler(operation, async (request, context, limits) => {
    const { viewer } = request.headers.has("authorization")
      ? await admit(operation, request, limits)
      : await admitPerson(operation);
    return answer({ ...(await readInput(operation, request, context?.params)), viewer, request });
  });
}

function handler(
  operation: Operation,
  answer: (request: Request, context: Context | undefined, limits: Headers) => Promise<Response>,
): Handler {
  const handle = (request: Request, context?: Context) =>
    observeRequest(request, async () => {
      const limits = new Headers();
      const response = await answer(request, context, limits).catch((error: unknown) => errorResponse(error, request));
      for (const [name, value] of limits) response.headers.set(name, value);
      return response;
    });
  return Object.assign(handle, { operation });
}
