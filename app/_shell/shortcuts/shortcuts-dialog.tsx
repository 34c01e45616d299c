"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { Checkbox } from "../../_ui/checkbox";
import { Dialog, DialogActions } from "../../_ui/dialog";
import { ShortcutGroup } from "./shortcut-group";
import { useSingleKeys } from "./use-single-keys";

/** Every shortcut, and the switch that turns one-key shortcuts off (WCAG 2.1.4). */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("common.shortcuts");
  const [isOn, setOn] = useSingleKeys();
  const shift = t("shiftKey");
  return (
    <Dialog title={t("title")} isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-1">
        <Checkbox isSelected={isOn} onChange={setOn}>
          {t("enable")}
        </Checkbox>
        <p className="text-meta text-text-3">{t("enableText")}</p>
      </div>
      <ShortcutGroup
        title={t("groups.list")}
        entries={[
          [[["J"], ["↓"]], t("next")],
          [[["K"], ["↑"]], t("previous")],
          [[[t("enterKey")]], t("open")],
          [[["X"]], t("select")],
          [
            [
              [shift, "J"],
              [shift, "K"],
            ],
            t("extend"),
          ],
          [[["U"]], t("toggleSeen")],
          [[["E"]], t("archive")],
        ]}
      />
      <ShortcutGroup
        title={t("groups.conversation")}
        entries={[
          [[["J"]], t("next")],
          [[["K"]], t("previous")],
          [[["R"]], t("reply")],
          [[["A"]], t("replyAll")],
          [
            [
              ["Ctrl", t("enterKey")],
              ["⌘", t("enterKey")],
            ],
            t("send"),
          ],
          [[["N"]], t("nextMessage")],
          [[["P"]], t("previousMessage")],
          [[["O"]], t("quotedText")],
          [[["I"]], t("showImages")],
          [[["D"]], t("clientPanel")],
          [[["U"]], t("toggleSeen")],
          [[["E"]], t("archive")],
          [[[t("escapeKey")]], t("back")],
        ]}
      />
      <ShortcutGroup
        title={t("groups.everywhere")}
        entries={[
          [
            [
              ["Ctrl", "K"],
              ["⌘", "K"],
            ],
            t("palette"),
          ],
          [[["/"]], t("search")],
          [[["Z"]], t("undo")],
          [[["F6"]], t("notifications")],
          [[["S"]], t("sync")],
          [[["G", "I"]], t("goInbox")],
          [[["G", "C"]], t("goClients")],
          [[["G", "P"]], t("goSettings")],
          [[["?"]], t("help")],
        ]}
      />
      <DialogActions>
        <Button onPress={onClose}>{t("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
