import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Code } from "./code";
import { Marked } from "./marked";

const FIRST_CALL = `export LOKARIO_TOKEN="lok_…"
curl "$LOKARIO_URL/api/inbox/integrations" -H "Authorization: Bearer $LOKARIO_TOKEN"`;

const REFUSAL = `HTTP/1.1 400 Bad Request

{ "error": { "code": "request.invalid", "message": "…", "field": "limit" } }`;

const TOPICS = [
  { key: "token", example: FIRST_CALL },
  { key: "errors", example: REFUSAL },
  { key: "pages", example: null },
  { key: "keys", example: null },
  { key: "rates", example: null },
] as const;

/** What holds for every operation. */
export async function GettingStarted() {
  const t = await getTranslations("developers");
  return (
    <section aria-labelledby="start" className="flex flex-col gap-3">
      <h2 id="start" className="scroll-mt-4 font-semibold text-h2">
        {t("start.title")}
      </h2>
      <Card className="flex flex-col gap-5">
        {TOPICS.map(({ key, example }) => (
          <div key={key} className="flex flex-col gap-1.5">
            <h3 className="font-semibold">{t(`start.${key}.title`)}</h3>
            <p className="max-w-prose text-text-2">
              <Marked>{t(`start.${key}.text`)}</Marked>
            </p>
            {example ? <Code label={t("example")}>{example}</Code> : null}
          </div>
        ))}
      </Card>
    </section>
  );
}
