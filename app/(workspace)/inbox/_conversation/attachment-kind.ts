const KINDS = [
  ["pdf", /\/pdf$/, /^pdf$/],
  ["image", /^image\//, /^(?:jpe?g|png|gif|webp|heic|tiff?|bmp)$/],
  ["spreadsheet", /excel|spreadsheet|\/csv$/, /^(?:xlsx?|xlsm|ods|csv)$/],
  ["presentation", /powerpoint|presentation/, /^(?:pptx?|odp)$/],
  ["document", /msword|wordprocessing|opendocument\.text|\/rtf$/, /^(?:docx?|odt|rtf|pages)$/],
  ["archive", /zip|compressed|x-tar|x-7z|x-rar/, /^(?:zip|rar|7z|tar|gz|tgz)$/],
  ["calendar", /^text\/calendar/, /^ics$/],
  ["email", /^message\//, /^(?:eml|msg)$/],
  ["audio", /^audio\//, /^(?:mp3|wav|m4a|ogg)$/],
  ["video", /^video\//, /^(?:mp4|mov|avi|mkv)$/],
  ["text", /^text\/(?!html)/, /^(?:txt|md|log)$/],
] as const;

export type AttachmentKind = (typeof KINDS)[number][0] | "program" | "other";

/** What a person calls this file; a file that can run is a program whatever it says it is. */
export function attachmentKind(file: { filename: string; contentType: string; dangerous: boolean }): AttachmentKind {
  if (file.dangerous) return "program";
  const extension = /\.([^.]+)$/.exec(file.filename)?.[1]?.toLowerCase() ?? "";
  const byName = KINDS.find(([, , pattern]) => pattern.test(extension));
  const byType = KINDS.find(([, pattern]) => pattern.test(file.contentType.toLowerCase()));
  return (byName ?? byType)?.[0] ?? "other";
}
