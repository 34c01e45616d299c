import type { Page } from "playwright-core";
import { query } from "./people";
import type { App } from "./start-app";

/** 1 × 1, red. */
export const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

/** Opens the conversation of the Inbox whose row has this name. */
export async function openMail(page: Page, app: App, name: RegExp): Promise<void> {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("row", { name }).click();
  await page.locator("[data-subject]").waitFor();
}

/** Lets every mailbox send by a server of localhost. */
export async function configureSending(app: App, port: number): Promise<void> {
  await query(app, `UPDATE "mailbox" SET "smtpHost" = 'localhost', "smtpPort" = $1`, [port]);
}

/** What is being written. */
export const textOf = (page: Page) => page.getByRole("textbox", { name: "Votre message" });

/** That it was kept. */
export const savedIn = (page: Page) => page.getByText(/Brouillon enregistré à \d\d:\d\d/);

/** What is on its way, or could not go. */
export const outgoingOn = (page: Page) => page.getByRole("region", { name: "Email en partance" });

/** A mail of ours in its conversation; its words stand in a frame. */
export const oursOn = (page: Page, words: string) =>
  page.locator(`article[aria-label^="Message de Vous"] iframe[srcdoc*="${words}"]`);
