import type { search as fr } from "../fr/search";
import type { Translation } from "../translation";

export const search: Translation<typeof fr> = {
  suggestions: "Search suggestions",
  newestFirst: "Newest first",
  today: "today",
  yesterday: "yesterday",
  operators: {
    from: "the sender",
    to: "a recipient",
    subject: "the subject",
    after: "since that day",
    before: "before that day",
    mailbox: "the mailbox",
    client: "the client",
    attachment: "with an attachment",
    unread: "unread",
    read: "already read",
  },
  notices: {
    unknown_operator:
      "“{written}” is searched for as a word.{operator, select, none {} other { Did you mean “{operator}”?}}",
    missing_value: "“{written}” expects a value: write a name or a date after the colon.",
    unknown_flag: "“{written}” is not understood. Write “{operator}”.",
    unreadable_date:
      "“{written}”: this date is not understood. Write for example “{operator}24/12/2026”, “{operator}2026” or “{operator}yesterday”.",
    unknown_mailbox: "“{written}”: no mailbox has this name. This condition is not applied.",
    unknown_client: "“{written}”: no client has this name. This condition is not applied.",
    nothing_searched: "“{written}” holds no word to search for. Write at least one word.",
  },
  help: {
    open: "Search help",
    title: "Searching for mail",
    words:
      "The beginning of a word is enough; accents, capitals and endings do not matter. The likeliest results come first: those with all the words in the subject or in a name.",
    dates: "Dates: 24/12/2026, 2026-12-24, 12/2026, 2026, yesterday, today.",
    examples: {
      from: "marie",
      to: "contact@",
      subject: "quote",
      after: "01/03/2026",
      before: "2026",
      mailbox: "support",
      client: "durand",
    },
    ways: {
      phrase: { example: '"living room"', meaning: "these words, in this order" },
      exclude: { example: "-invoice  -from:paul", meaning: "without this word, or this condition" },
      either: { example: "quote OR invoice", meaning: "one or the other" },
    },
  },
};
