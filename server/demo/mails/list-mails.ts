import { writeConversation } from "./conversations/conversation";
import { QUOTES } from "./conversations/quotes";
import { WORKS } from "./conversations/works";
import type { DemoMail } from "./demo-mail";
import { ODDITIES } from "./oddities";
import { createRandom, type Random } from "./random";
import { writeContactForm } from "./series/contact-forms";
import { writeCustomerNote } from "./series/customer-notes";
import { writeNewsletter } from "./series/newsletters";
import { writeNotification } from "./series/notifications";
import { writeSupplierMail } from "./series/supplier-mails";
import { writeUnreadable } from "./unreadable";

/** The 200 mails of the mailbox on the day it is connected: three months of a kitchen shop near Nantes. */
export function listMails(): DemoMail[] {
  return [
    ...[...QUOTES, ...WORKS].flatMap(writeConversation),
    ...ODDITIES,
    ...writeUnreadable(),
    ...writeSeries("form", 30, writeContactForm),
    ...writeSeries("note", 42, writeCustomerNote),
    ...writeSeries("supplier", 36, writeSupplierMail),
    ...writeSeries("newsletter", 20, writeNewsletter),
    ...writeSeries("notification", 22, writeNotification),
  ];
}

type Writer = (id: string, random: Random) => Omit<DemoMail, "sent">;

/** Mails of one kind, spread over ninety days. */
function writeSeries(kind: string, count: number, write: Writer): DemoMail[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(`${kind} ${index}`);
    const time = `${random.int(7, 19)}:${random.int(10, 59)}`;
    const daysAgo = 1 + Math.floor((index * 89) / count);
    return { ...write(String(index), random), sent: { daysAgo, time } };
  });
}
