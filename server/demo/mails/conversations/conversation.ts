import type { DemoMail, MailFile, Moment, Person } from "../demo-mail";
import { SHOP } from "../people";

/** Mails that answer each other, as the shop's inbox holds them: what the shop wrote is only quoted. */
export interface Conversation {
  key: string;
  subject: string;
  turns: [Turn, ...Turn[]];
}

interface Turn {
  from: Person;
  sent: Moment;
  text: string;
  /** What the shop had answered before; quoted below the text. */
  after?: string;
  cc?: Person[];
  files?: MailFile[];
  unread?: true;
}

/** One mail per turn, each naming all that came before. */
export function writeConversation({ key, subject, turns: [opening, ...replies] }: Conversation): DemoMail[] {
  const references: string[] = [];
  return [opening, ...replies].map((turn, index) => {
    const { from, sent, text, after, cc, files, unread } = turn;
    if (after) references.push(`${key}-${index}-reponse@cuisines-martin.example`);
    const mail = {
      id: `${key}-${index}@${from.address.split("@")[1]}`,
      sent,
      seen: !unread,
      from,
      to: [SHOP],
      cc,
      subject: index === 0 ? subject : `Re: ${subject}`,
      text: after ? `${text}\n\n${quote(after)}` : text,
      files,
      references: [...references],
    };
    references.push(mail.id);
    return mail;
  });
}

function quote(answer: string): string {
  const lines = answer.split("\n").map((line) => `> ${line}`.trimEnd());
  return [`${SHOP.name} <${SHOP.address}> a écrit :`, ...lines].join("\n");
}
