import type { MailAddress } from "@/server/inbox/views";

/** The names and addresses in what was typed or pasted: « Marie <marie@client.fr>, paul@client.fr; … ». */
export function readAddresses(typed: string): MailAddress[] {
  return splitParties(typed).flatMap((part) => {
    const open = part.endsWith(">") ? part.lastIndexOf("<") : -1;
    const address = open === -1 ? part : part.slice(open + 1, -1).trim();
    return address === "" ? [] : [{ name: tidyName(part.slice(0, Math.max(0, open))), address: address.slice(0, 320) }];
  });
}

/** Commas part, except within quotation marks; so do semicolons and line breaks. */
function splitParties(typed: string): string[] {
  const parts = typed.match(/(?:"[^"]*"|[^,;\r\n])+/g) ?? [];
  return parts.map((part) => part.replace(/\p{Cc}/gu, " ").trim()).filter((part) => part !== "");
}

function tidyName(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim()
    .slice(0, 200);
}
