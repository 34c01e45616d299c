"use client";

import { Bell, Keyboard, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { LOCALES } from "../_i18n/locale";
import { Menu } from "../_ui/menu";
import type { MenuEntry, MenuSection } from "../_ui/menu-entries";
import { PlainButton } from "../_ui/plain-button";
import { VisuallyHidden } from "../_ui/visually-hidden";
import { switchNotifications, useNotificationState } from "./live/wanted-notifications";
import { useShowShortcuts } from "./shortcuts/shortcuts-help";
import { signOutHere } from "./sign-out-here";
import { THEMES } from "./theme";
import { useAccount } from "./use-account";
import { useLocaleChoice } from "./use-locale-choice";
import { useTheme } from "./use-theme";

interface AccountMenuProps {
  placement: "bottom end" | "right bottom";
  hasName?: boolean;
}

/** Theme, language, shortcuts and the way out; not drawn again for each address. */
export const AccountMenu = memo(function AccountMenu({ placement, hasName }: AccountMenuProps) {
  const t = useTranslations("common.accountMenu");
  const account = useAccount();
  const name = account?.name ?? "";
  const sections = useSections();
  return (
    <Menu
      label={t("label", { name })}
      placement={placement}
      sections={sections}
      button={(opener) => (
        <PlainButton
          {...opener}
          className="ring-focus-side flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-1 text-left hover:bg-sidebar-active touch:min-h-11"
        >
          <VisuallyHidden>{t("label", { name })}</VisuallyHidden>
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full bg-side-text font-semibold text-meta text-sidebar"
          >
            {initialsOf(name)}
          </span>
          {hasName ? (
            <span aria-hidden className="hidden min-w-0 xl:block">
              <span className="block truncate font-medium text-white">{name}</span>
              <span className="block truncate text-meta">{account?.email}</span>
            </span>
          ) : null}
        </PlainButton>
      )}
    />
  );
});

function useSections(): MenuSection[] {
  const t = useTranslations("common.accountMenu");
  const locale = useLocale();
  const chooseLocale = useLocaleChoice();
  const [theme, chooseTheme] = useTheme();
  const showShortcuts = useShowShortcuts();
  const notifications = useNotificationState();
  const languages = { fr: t("french"), en: t("english") };
  const telling: MenuEntry[] =
    notifications === "unknown"
      ? []
      : [
          {
            id: "notifications",
            label: t(`notifications.${notifications}`),
            icon: Bell,
            isDisabled: notifications === "refused",
            onAction: () => void switchNotifications(),
          },
        ];
  return [
    {
      id: "theme",
      title: t("theme"),
      chosen: theme,
      entries: THEMES.map((id) => ({ id, label: t(id), onAction: () => chooseTheme(id) })),
    },
    {
      id: "language",
      title: t("language"),
      chosen: locale,
      entries: LOCALES.map((id) => ({ id, lang: id, label: languages[id], onAction: () => chooseLocale(id) })),
    },
    {
      id: "account",
      entries: [
        ...telling,
        { id: "shortcuts", label: t("shortcuts"), icon: Keyboard, onAction: showShortcuts },
        { id: "sign-out", label: t("signOut"), icon: LogOut, onAction: signOutHere },
      ],
    },
  ];
}

/** « Marie Durand » → « MD » */
function initialsOf(name: string): string {
  const [first = "", ...others] = name.split(/\s+/);
  return `${first.charAt(0)}${others.at(-1)?.charAt(0) ?? ""}`.toUpperCase();
}
