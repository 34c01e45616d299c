"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { DataProvider } from "../_trpc/provider";
import { Announcer } from "../_ui/announcer";

/** What every screen stands in: language of the primitives, data and announcements. */
export function Surroundings({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale={useLocale()}>
      <DataProvider>
        <Announcer>{children}</Announcer>
      </DataProvider>
    </I18nProvider>
  );
}
