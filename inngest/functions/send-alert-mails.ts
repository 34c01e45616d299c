import { sendAlertMail } from "@/server/alerts/send-alert-mail";
import { inngest } from "../client";
import { on } from "./on";

/**
 * One attempt to send one mail to an owner. The row says when the next one is, and `review-incidents` asks for it: attempts
 * are hours apart, and a mail must survive every process that tried.
 */
export const sendAlertMails = inngest.createFunction(
  {
    id: "send-alert-mails",
    triggers: [on("alerts/mail.due")],
    singleton: { key: "event.data.mailId", mode: "skip" },
    concurrency: { limit: 5 },
    retries: 0,
  },
  ({ event, step }) => step.run("send", () => sendAlertMail(event.data.mailId, new Date())),
);
