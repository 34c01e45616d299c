import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, pickLocale } from "./locale";
import { readMessages } from "./read-messages";

/** Which language and words a request gets. No locale in URLs: the cookie, then the browser, decide. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = pickLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  // One "now" for server and browser, so that relative times agree when the page comes alive.
  return { locale, messages: readMessages(locale), timeZone: "Europe/Paris", now: new Date() };
});
