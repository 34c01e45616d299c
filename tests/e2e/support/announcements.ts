import type { Page } from "playwright-core";

/** Notes what every page opened from now on says to those who listen; what is returned tells it. */
export async function noteAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Reflect.set(globalThis, "said", said);
    const regionOf = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(".sr-only:is([role=status], [role=alert])");
    new MutationObserver((changes) => {
      for (const region of new Set(changes.map(({ target }) => regionOf(target)))) {
        const text = region?.textContent?.replace(/\s+/g, " ").trim();
        if (text) said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "said") as string[]);
}
