import { describeError } from "@/app/_i18n/describe-error";
import { pickLocale } from "@/app/_i18n/locale";
import { testStoredMailbox } from "@/server/mailboxes/test-mailbox";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readNumberId } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { reportTest } from "@/server/rest/test-report";

/** Seconds a serverless host gives a test. */
export const maxDuration = 60;

type Context = { params: Promise<{ id: string }> };

/** Tries a mailbox as it is stored. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => {
    const locale = pickLocale(undefined, request.headers.get("accept-language"));
    const events = await testStoredMailbox(viewer, readNumberId((await params).id), request.signal);
    return jsonResponse(await reportTest(events, (code, detail) => describeError(locale, code, detail)));
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
