import type { AttachmentView } from "@/server/inbox/views";

/** Whether a file may invite to something. */
export function isCalendar({ filename, contentType }: Pick<AttachmentView, "filename" | "contentType">): boolean {
  return contentType.startsWith("text/calendar") || /\.ics$/i.test(filename);
}
