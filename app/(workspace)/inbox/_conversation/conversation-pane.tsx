"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useShortcuts } from "@/app/_shell/shortcuts/use-shortcuts";
import { readError } from "@/app/_trpc/read-error";
import { Button } from "@/app/_ui/button";
import { ErrorCard } from "@/app/_ui/error-card";
import { AnswerArea } from "../_composer/answer-area";
import { useAnswering } from "../_composer/use-answering";
import { useConversation } from "../_data/use-conversation";
import type { InboxState } from "../_data/use-inbox";
import { FailedWishes } from "../_filing/failed-wishes";
import { FilingButtons } from "../_filing/filing-buttons";
import { useFilingActions } from "../_filing/use-filing-actions";
import { ThreadMenu } from "../_threads/thread-menu";
import { useThreading } from "../_threads/use-threading";
import { ConversationHeader } from "./conversation-header";
import { ConversationSkeleton } from "./conversation-skeleton";
import { ConversationToolbar } from "./conversation-toolbar";
import { MessageList } from "./message-list";
import { NotSaved } from "./not-saved";
import { useArrival } from "./use-arrival";

interface ConversationPaneProps {
  id: string;
  inbox: InboxState;
  isPanelOpen: boolean;
  onTogglePanel: () => void;
}

/** The open conversation. Opening it marks it as read. */
export function ConversationPane({ id, inbox, isPanelOpen, onTogglePanel }: ConversationPaneProps) {
  const t = useTranslations();
  const describe = useDescribeError();
  const { data: conversation, error, refetch } = useConversation(id);
  const answering = useAnswering(id, conversation);
  // Keys are about the conversation that is open; it may be drawn a moment later.
  const isOpen = inbox.location.openId === id;
  useShortcuts({
    reply: isOpen ? () => answering.begin("REPLY") : undefined,
    replyAll: isOpen ? () => answering.begin("REPLY_ALL") : undefined,
  });
  const scroller = useRef<HTMLDivElement>(null);
  useArrival(scroller, conversation);

  const file = useFilingActions(inbox);
  const threading = useThreading(inbox.location);
  const isUnread = conversation?.unread;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || isUnread === undefined) return;
    opened.current = true;
    // What was fetched ahead may be older than the list.
    const listed = inbox.conversations.items.find((item) => item.id === id);
    if (isUnread || listed?.unread) inbox.marking.markOpened(id);
  });

  const step = (to: string | null) => (to === null ? null : () => inbox.location.open(to, { replace: true }));
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <ConversationToolbar
        id={id}
        isUnread={isUnread ?? false}
        filing={
          conversation && (
            <FilingButtons
              current={conversation.filing}
              mailboxes={conversation.mailboxes}
              onFile={(target) => file([id], target)}
            />
          )
        }
        more={
          conversation && (
            <ThreadMenu
              conversation={conversation}
              items={inbox.conversations.items}
              onSplit={(messageIds) => threading.split(id, messageIds)}
              onJoin={(other) => threading.join([id, other])}
            />
          )
        }
        isPanelOpen={isPanelOpen}
        onBack={inbox.location.close}
        onReply={() => answering.begin("REPLY")}
        onToggleSeen={() => inbox.marking.mark({ ids: [id], seen: isUnread ?? false })}
        onTogglePanel={onTogglePanel}
        onPrevious={step(inbox.neighbour(id, -1))}
        onNext={step(inbox.neighbour(id, 1))}
      />
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto max-md:scroll-pb-16">
        <div className="mx-auto flex max-w-3xl flex-col px-6 py-5 max-md:px-4">
          <NotSaved change={inbox.marking} />
          <NotSaved change={inbox.filing} />
          <NotSaved change={threading} />
          {conversation && <FailedWishes conversation={conversation} />}
          {conversation && (
            <>
              <ConversationHeader conversation={conversation} />
              <MessageList conversation={conversation} />
              <AnswerArea answering={answering} />
            </>
          )}
          {!conversation && !error && <ConversationSkeleton />}
          {!conversation && error && (
            <ErrorCard
              title={t("common.states.loadFailed", { what: t("inbox.what.conversation") })}
              text={describe(readError(error).code, readError(error).detail).text}
            >
              <Button onPress={() => void refetch()}>{t("common.actions.retry")}</Button>
            </ErrorCard>
          )}
        </div>
      </div>
    </div>
  );
}
