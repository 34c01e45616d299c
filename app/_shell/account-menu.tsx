"use client";

import { Bell, Check, Keyboard, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { MenuSection } from "react-aria-components/Menu";
import type { PopoverProps } from "react-aria-components/Popover";
import { LOCALES } from "../_i18n/locale";
import { Menu, MenuEntry } from "../_ui/menu";
import { VisuallyHidden } from "../_ui/visually-hidden";
import { switchNotifications, useNotificationState } from "./live/wanted-notifications";
import { useShowShortcuts } from "./shortcuts/shortcuts-help";
import { signOutHere } from "./sign-out-here";
import { THEMES } from "./theme";
import { useAccount } from "./use-account";
import { useLocaleChoice } from "./use-locale-choice";
import { useTheme } from "./use-theme";

const HEADER = "px-2.5 pt-2 pb-1 font-medium text-meta text-text-3";

interface AccountMenuProps {
  placement: PopoverProps["placement"];
  hasName?: boolean;
}

/** Theme, language, shortcuts and the way out; not drawn again for each address. */
export const AccountMenu = memo(function AccountMenu({ placement, hasName }: AccountMenuProps) {
  const t = useTranslations("common.accountMenu");
  const account = useAccount();
  const locale = useLocale();
  const chooseLocale = useLocaleChoice();
  const [theme, chooseTheme] = useTheme();
  const showShortcuts = useShowShortcuts();
  const notifications = useNotificationState();
  const name = account?.name ?? "";
  const languages = { fr: t("french"), en: t("english") };
  return (
    <Menu
      label={t("label", { name })}
      placement={placement}
      trigger={
        <Button className="ring-focus-side flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-1 text-left hover:bg-sidebar-active touch:min-h-11">
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
        </Button>
      }
    >
      <MenuSection selectionMode="single" selectedKeys={[theme]} disallowEmptySelection>
        <Header className={HEADER}>{t("theme")}</Header>
        {THEMES.map((choice) => (
          <MenuEntry key={choice} id={choice} textValue={t(choice)} onAction={() => chooseTheme(choice)}>
            {({ isSelected }) => <Choice isSelected={isSelected}>{t(choice)}</Choice>}
          </MenuEntry>
        ))}
      </MenuSection>
      <MenuSection selectionMode="single" selectedKeys={[locale]} disallowEmptySelection>
        <Header className={HEADER}>{t("language")}</Header>
        {LOCALES.map((choice) => (
          <MenuEntry key={choice} id={choice} textValue={languages[choice]} onAction={() => chooseLocale(choice)}>
            {({ isSelected }) => (
              <Choice isSelected={isSelected}>
                <span lang={choice}>{languages[choice]}</span>
              </Choice>
            )}
          </MenuEntry>
        ))}
      </MenuSection>
      <MenuSection aria-label={t("label", { name })} className="mt-1 border-border border-t pt-1">
        {notifications !== "unknown" && (
          <MenuEntry
            id="notifications"
            isDisabled={notifications === "refused"}
            onAction={() => void switchNotifications()}
          >
            <Bell aria-hidden size={16} />
            {t(`notifications.${notifications}`)}
          </MenuEntry>
        )}
        <MenuEntry id="shortcuts" onAction={showShortcuts}>
          <Keyboard aria-hidden size={16} />
          {t("shortcuts")}
        </MenuEntry>
        <MenuEntry id="sign-out" onAction={signOutHere}>
          <LogOut aria-hidden size={16} />
          {t("signOut")}
        </MenuEntry>
      </MenuSection>
    </Menu>
  );
});

function Choice({ isSelected, children }: { isSelected: boolean; children: React.ReactNode }) {
  return (
    <>
      <Check aria-hidden size={16} className={isSelected ? "text-accent-text" : "invisible"} />
      {children}
    </>
  );
}

/** « Marie Durand » → « MD » */
function initialsOf(name: string): string {
  const [first = "", ...others] = name.split(/\s+/);
  return `${first.charAt(0)}${others.at(-1)?.charAt(0) ?? ""}`.toUpperCase();
}
