"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { Time } from "@/app/_ui/time";
import type { MailAddress, MessageView } from "@/server/inbox/views";
import { MailboxMark } from "../_list/mailbox-mark";
import { MessageHeaders } from "./message-headers";

/** Everything about where a message comes from and where it stands. */
export function MessageDetails({ message }: { message: MessageView }) {
  const t = useTranslations("inbox.message");
  const lines: [label: string, value: React.ReactNode][] = [
    [t("detailFrom"), <Addresses key="from" list={[message.from]} />],
    [t("detailTo"), <Addresses key="to" list={message.to} />],
    [t("detailCc"), message.cc.length > 0 && <Addresses key="cc" list={message.cc} />],
    [t("detailDate"), <Time key="date" value={message.sentAt} />],
    ...message.places.flatMap((place): [string, React.ReactNode][] => [
      [t("detailMailbox"), <MailboxMark key="mailbox" mailbox={place.mailbox} />],
      [t("detailFolder"), place.folder],
    ]),
  ];
  return (
    <Disclosure summary={<span className="text-meta">{t("details")}</span>}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[13px]">
        {lines.map(
          ([label, value], index) =>
            value && (
              // biome-ignore lint/suspicious/noArrayIndexKey: two mailboxes give two lines with the same label
              <div key={index} className="contents">
                <dt className="text-text-3">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <MessageHeaders messageId={message.id} />
    </Disclosure>
  );
}

function Addresses({ list }: { list: MailAddress[] }) {
  return list.map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address)).join(", ");
}
