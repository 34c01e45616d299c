import { describeError } from "@/app/_i18n/describe-error";
import { pickLocale } from "@/app/_i18n/locale";
import { testStoredMailbox } from "@/server/mailboxes/test-mailbox";
import { testIntegration } from "@/server/rest/operations/connection";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { reportTest } from "@/server/rest/test-report";

/** Seconds a serverless host gives a test. */
export const maxDuration = 60;

export const POST = serve(testIntegration, async ({ viewer, params, request }) => {
  const locale = pickLocale(undefined, request.headers.get("accept-language"));
  const events = await testStoredMailbox(viewer, params.id, request.signal);
  return { status: 200, body: await reportTest(events, (code, detail) => describeError(locale, code, detail)) };
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
