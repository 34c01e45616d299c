"use client";

import { Image, ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { MessageFrame } from "@/server/inbox/views";
import { useSenderTrust } from "../_data/use-sender-trust";

interface RemoteImagesProps {
  messageId: string;
  images: MessageFrame["images"];
  /** The address of whoever wrote, to trust it or not; a mail may have none. */
  sender: string;
  onShow: () => void;
}

/** What became of the remote images of a mail, and how to have them; the key I presses the first button. */
export function RemoteImages({ messageId, images, sender, onShow }: RemoteImagesProps) {
  const t = useTranslations("inbox.images");
  const trust = useSenderTrust(messageId);
  if (images === "none") return null;
  const Icon = images === "blocked" ? ImageOff : Image;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control bg-neu-b px-3 py-1.5 text-[13px] text-text-2">
      <Icon aria-hidden size={16} className="shrink-0" />
      <p className="min-w-0 flex-1 basis-60 break-words">
        {trust.isError ? t("notSaved") : t(images, { address: sender })}
      </p>
      <span className="-ml-2 flex flex-wrap gap-1">
        {images === "blocked" && (
          <Button variant="quiet" className="px-2 text-[13px]" data-show-images="" onPress={onShow}>
            {t("show")}
          </Button>
        )}
        {images !== "trusted" && sender !== "" && (
          <Button variant="quiet" className="px-2 text-[13px]" isPending={trust.isPending} onPress={trust.trust}>
            {t("always")}
          </Button>
        )}
        {images === "trusted" && (
          <Button variant="quiet" className="px-2 text-[13px]" isPending={trust.isPending} onPress={trust.distrust}>
            {t("noLonger")}
          </Button>
        )}
      </span>
    </div>
  );
}
