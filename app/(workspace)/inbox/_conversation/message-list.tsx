"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ConversationView } from "@/server/inbox/views";
import { countFolded, initiallyExpanded } from "./expanded-messages";
import { MessageCard } from "./message-card";

/** The messages of a conversation, oldest first; mounted anew for each conversation, and not drawn again for each key. */
export const MessageList = memo(function MessageList({ conversation }: { conversation: ConversationView }) {
  const { messages, omitted } = conversation;
  const t = useTranslations("inbox.message");
  // What stood open stays open while messages are marked or arrive; a new one opens by itself.
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [initial] = useState(() => initiallyExpanded(messages));
  const [showsOlder, setShowsOlder] = useState(false);
  const last = messages.at(-1);
  const isExpanded = (id: string) => toggled.get(id) ?? (initial.has(id) || id === last?.id);
  const expanded = new Set(messages.map((message) => message.id).filter(isExpanded));
  const folded = showsOlder ? 0 : countFolded(messages, expanded);
  return (
    <div className="flex flex-col gap-3">
      {omitted > 0 && folded === 0 && <p className="text-meta text-text-3">{t("omitted", { count: omitted })}</p>}
      {folded > 0 && (
        <Button variant="quiet" className="w-fit px-2" onPress={() => setShowsOlder(true)}>
          <ChevronRight aria-hidden size={16} />
          {t("older", { count: folded })}
        </Button>
      )}
      {messages.slice(folded).map((message) => (
        <MessageCard
          key={message.id}
          message={message}
          isExpanded={isExpanded(message.id)}
          onToggle={() => setToggled(new Map(toggled).set(message.id, !isExpanded(message.id)))}
        />
      ))}
    </div>
  );
});
