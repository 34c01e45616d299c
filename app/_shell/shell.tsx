import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UndoToasts } from "../_ui/undo-toast";
import { AlarmBanner } from "./alarm-banner";
import { LiveChanges } from "./live/live-changes";
import { MobileBar } from "./mobile-bar";
import { OfflineNotice } from "./offline-notice";
import { Palette } from "./palette/palette";
import { ShortcutsHelp } from "./shortcuts/shortcuts-help";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";

/** Navigation around the content: a sidebar from 768 px, a bar at the bottom below. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <ShortcutsHelp>
      <Palette>
        <div className="flex min-h-dvh flex-col md:flex-row">
          <SkipLink>{t("skipToContent")}</SkipLink>
          <Sidebar />
          <MobileBar />
          <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none max-md:pb-16">
            <OfflineNotice />
            <AlarmBanner />
            {children}
          </main>
          <UndoToasts />
          <LiveChanges />
        </div>
      </Palette>
    </ShortcutsHelp>
  );
}
