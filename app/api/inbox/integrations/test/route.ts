import { describeError } from "@/app/_i18n/describe-error";
import { pickLocale } from "@/app/_i18n/locale";
import { TestMailbox } from "@/server/mailboxes/schema";
import { testMailbox } from "@/server/mailboxes/test-mailbox";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readJson } from "@/server/rest/read-json";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { reportTest } from "@/server/rest/test-report";

/** Seconds a serverless host gives a test. */
export const maxDuration = 60;

/** Tries settings stage by stage and stores nothing; the words are French, or what Accept-Language asks for. */
export function POST(request: Request): Promise<Response> {
  return handle(request, async (viewer) => {
    const locale = pickLocale(undefined, request.headers.get("accept-language"));
    const events = await testMailbox(viewer, TestMailbox.parse(await readJson(request)), request.signal);
    return jsonResponse(await reportTest(events, (code, detail) => describeError(locale, code, detail)));
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
