"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { DataProvider } from "../_trpc/provider";
import { Announcer } from "../_ui/announcer";

/** What every screen stands in: language of the primitives, navigation, data and announcements. */
export function Surroundings({ children }: { children: ReactNode }) {
  const router = useRouter();
  const locale = useLocale();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={router.push}>
        <DataProvider>
          <Announcer>{children}</Announcer>
        </DataProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
