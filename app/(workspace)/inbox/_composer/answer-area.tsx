"use client";

import { Forward, Reply, ReplyAll } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { DraftView } from "@/server/outbox/views";
import { senderName } from "../_list/sender-name";
import { ColleagueNote } from "../_outgoing/colleague-note";
import { DraftRefusal } from "../_outgoing/draft-refusal";
import { OutgoingNote } from "../_outgoing/outgoing-note";
import { LazyComposer } from "./lazy-composer";
import type { Answering } from "./use-answering";

/** Below the messages: what is being written and what is on its way, else the ways to answer. */
export function AnswerArea({ answering }: { answering: Answering }) {
  const t = useTranslations("composer");
  const [adopted, setAdopted] = useState<ReadonlySet<string>>(new Set());
  const { answered, drafts, unsaved } = answering;
  if (!answered) return null;
  const name = senderName(answered.direction === "SENT" ? (answered.to[0] ?? answered.from) : answered.from);
  const isUnsaved = ({ id }: DraftView) => unsaved.some((draft) => draft.id === id);
  const all = [...drafts, ...unsaved.filter(({ id }) => !drafts.some((draft) => draft.id === id))];
  const isWriting = (draft: DraftView) => draft.state === "WRITING" && (draft.isMine || adopted.has(draft.id));
  const hasOthers = answered.to.length + answered.cc.length > 1;
  return (
    <>
      <div className="flex flex-col gap-3 pt-3">
        {all.flatMap((draft) => [
          draft.state !== "WRITING" && <OutgoingNote key={`outgoing ${draft.id}`} draft={draft} />,
          isWriting(draft) || isUnsaved(draft) ? (
            <LazyComposer key={draft.id} draft={draft} correspondent={name} onDiscard={answering.discard} />
          ) : (
            draft.state === "WRITING" && (
              <ColleagueNote
                key={`colleague ${draft.id}`}
                draft={draft}
                onTakeOver={() => setAdopted(new Set([...adopted, draft.id]))}
              />
            )
          ),
        ])}
        {answering.hasFailed && (
          <div role="alert">
            <Notice tone="err">{t("openFailed")}</Notice>
          </div>
        )}
        <DraftRefusal />
      </div>
      {!drafts.some(isWriting) && (
        <div className="flex flex-wrap gap-2 pt-3 max-md:contents">
          {/* Within reach of the thumb all along the mail; it sticks to the pane, which is why it stands in no box of its own. */}
          <div className="max-md:sticky max-md:bottom-0 max-md:z-10 max-md:-mx-4 max-md:flex max-md:border-border max-md:border-t max-md:bg-surface max-md:px-4 max-md:py-2">
            <Button
              className="min-w-0 max-md:flex-1"
              onPress={() => answering.begin("REPLY")}
              isPending={answering.isOpening}
              pendingLabel={t("opening")}
            >
              <Reply aria-hidden size={16} />
              <span className="truncate">{t("replyTo", { name })}</span>
            </Button>
          </div>
          <div className="flex flex-wrap gap-2 max-md:pt-2">
            {hasOthers && (
              <Button variant="quiet" onPress={() => answering.begin("REPLY_ALL")}>
                <ReplyAll aria-hidden size={16} />
                {t("replyAll")}
              </Button>
            )}
            <Button variant="quiet" onPress={() => answering.begin("FORWARD")}>
              <Forward aria-hidden size={16} />
              {t("forward")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
