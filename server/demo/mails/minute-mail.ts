import type { DemoMail } from "./demo-mail";
import { createRandom } from "./random";
import { writeContactForm } from "./series/contact-forms";
import { writeCustomerNote } from "./series/customer-notes";
import { writeNotification } from "./series/notifications";
import { writeSupplierMail } from "./series/supplier-mails";

const WRITERS = [writeCustomerNote, writeContactForm, writeCustomerNote, writeSupplierMail, writeNotification] as const;

/** The mail that arrives in a given minute: always the same one, whichever process delivers it. */
export function writeMinuteMail(minute: number): DemoMail {
  const random = createRandom(`minute ${minute}`);
  return { ...random.pick(WRITERS)(`minute-${minute}`, random), sent: { minutesAgo: 0 }, seen: false };
}
