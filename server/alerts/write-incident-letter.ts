import { describeError } from "@/app/_i18n/describe-error";
import { speakAlertMail } from "@/app/_i18n/speak-alert-mail";
import type { Incident } from "@/server/db/generated/client";
import { type ErrorDetail, isErrorCode } from "@/server/errors";
import type { Letter } from "./letter";
import { pageUrl } from "./page-url";

/** Whom a letter is for. */
export interface Reader {
  person: string;
  company: string;
  language: string;
  timeZone: string;
}

/** An incident with its mailbox's names. */
export interface ToldIncident
  extends Pick<Incident, "kind" | "since" | "closedAt" | "errorCode" | "errorDetail" | "mailboxId"> {
  mailbox: { name: string; emailAddress: string };
}

const AREAS = { FAILING: "failing", NEEDS_OWNER: "needsOwner", SILENT: "silent" } as const;

/** Tells an owner that a mailbox does not bring its mail in, why, and what to do. */
export function writeOpenedLetter(incident: ToldIncident, reader: Reader): Letter {
  const { locale, t } = speakAlertMail(reader.language);
  const area = `opened.${AREAS[incident.kind]}` as const;
  const since = incident.since && formatTime(incident.since, locale, reader.timeZone);
  const names = namesOf(incident);
  const { errorCode: code, errorDetail } = incident;
  const cause = code !== null && isErrorCode(code) ? describeError(locale, code, errorDetail as ErrorDetail) : null;
  return {
    subject: t(`${area}.subject`, names),
    ...framing(reader),
    paragraphs: [
      since ? t(`${area}.first`, { ...names, since }) : t(`${area}.firstEver`, names),
      cause ? t("opened.cause", { title: cause.title, text: cause.text }) : "",
      t(`${area}.next`),
    ].filter(Boolean),
    rows: [],
    action: { label: t("opened.action"), url: pageUrl(`/settings/integrations/${incident.mailboxId}`) },
  };
}

/** Tells an owner who heard of an incident that it is over. */
export function writeResolvedLetter(incident: ToldIncident, reader: Reader): Letter {
  const { locale, t } = speakAlertMail(reader.language);
  const names = namesOf(incident);
  const closed = formatTime(incident.closedAt ?? new Date(), locale, reader.timeZone);
  return {
    subject: t("resolved.subject", names),
    ...framing(reader),
    paragraphs: [t("resolved.first", { ...names, closed }), t("resolved.next")],
    rows: [],
    action: { label: t("resolved.action"), url: pageUrl("/inbox") },
  };
}

function namesOf({ mailbox }: ToldIncident) {
  return { mailbox: mailbox.name, address: mailbox.emailAddress };
}

function framing({ person, company, language }: Reader): Pick<Letter, "greeting" | "footer"> {
  const { t } = speakAlertMail(language);
  return {
    greeting: t("greeting", { person }),
    footer: {
      text: t("footer.alert", { company }),
      link: { label: t("footer.settings"), url: pageUrl("/settings/notifications") },
    },
  };
}

function formatTime(time: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(time);
}
