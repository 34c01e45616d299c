import { speakAlertMail } from "@/app/_i18n/speak-alert-mail";
import { db } from "@/server/db/client";
import type { Letter } from "./letter";
import { pageUrl } from "./page-url";
import type { Reader } from "./write-incident-letter";

const DAY_MS = 86_400_000;

interface MailboxDay {
  name: string;
  received: number;
  state: "well" | "partial" | "failing" | "needs_owner" | "silent" | "disabled" | "other";
}

/** What the last 24 hours brought to a company, mailbox by mailbox. */
export async function writeSummaryLetter(
  companyId: number,
  { day, createdAt }: { day: Date | null; createdAt: Date },
  { person, company, language }: Reader,
): Promise<Letter> {
  const { locale, t } = speakAlertMail(language);
  const since = new Date(createdAt.getTime() - DAY_MS);
  const received = { companyId, direction: "RECEIVED" as const, receivedAt: { gt: since, lte: createdAt } };
  const [mailboxes, count, unread] = await Promise.all([
    readMailboxDays(companyId, since, createdAt),
    db.message.count({ where: received }),
    db.conversation.count({ where: { companyId, unreadCount: { gt: 0 } } }),
  ]);
  const shownDay = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day ?? createdAt);
  return {
    subject: t("summary.subject", { day: shownDay, count }),
    greeting: t("greeting", { person }),
    paragraphs: [t("summary.first", { count, company, unread })],
    rows: mailboxes.map(({ name, received: mails, state }) => ({
      label: name,
      value: t("summary.received", { count: mails, state }),
    })),
    action: { label: t("summary.action"), url: pageUrl("/inbox") },
    footer: {
      text: t("footer.summary", { company }),
      link: { label: t("footer.settings"), url: pageUrl("/settings/notifications") },
    },
  };
}

function readMailboxDays(companyId: number, since: Date, until: Date): Promise<MailboxDay[]> {
  return db.$queryRaw`
    SELECT m."name",
      (SELECT count(DISTINCT mail."id")::int FROM "message" mail
        JOIN "message_place" p ON p."messageId" = mail."id" JOIN "folder" f ON f."id" = p."folderId"
        WHERE mail."companyId" = m."companyId" AND mail."direction" = 'RECEIVED' AND f."mailboxId" = m."id"
          AND mail."receivedAt" > ${since} AND mail."receivedAt" <= ${until}) AS "received",
      CASE WHEN NOT m."enabled" THEN 'disabled'
        ELSE coalesce((SELECT lower(i."kind"::text) FROM "incident" i WHERE i."mailboxId" = m."id" AND i."closedAt" IS NULL
            ORDER BY i."kind" = 'SILENT', i."openedAt" LIMIT 1),
          CASE m."status" WHEN 'SYNCED' THEN 'well' WHEN 'PARTIAL' THEN 'partial' WHEN 'ERROR' THEN 'failing' ELSE 'other' END)
      END AS "state"
    FROM "mailbox" m WHERE m."companyId" = ${companyId} AND m."deletedAt" IS NULL ORDER BY m."name", m."id"`;
}
