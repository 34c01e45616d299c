import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorSpeechProvider } from "./_i18n/error-speech";
import { readErrorWords } from "./_i18n/read-error-words";
import { Surroundings } from "./_shell/surroundings";
import { readTheme, THEME_COOKIE } from "./_shell/theme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: t("title", { page: "%s" }) },
    icons: { icon: "/icon.svg", apple: "/apple-touch-icon.png" },
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f5f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1120" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <NextIntlClientProvider>
          <ErrorSpeechProvider speech={{ locale, words: readErrorWords(locale) }}>
            <Surroundings>{children}</Surroundings>
          </ErrorSpeechProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
