import { readAddresses } from "./read-addresses";
import { readSubject } from "./read-subject";

interface HeaderWords {
  from: string;
  subject: string;
}

/** Sender and subject of a header as a person reads them, for mail of which nothing else could be read. */
export function readHeaderWords(raw: HeaderWords): HeaderWords {
  return { from: readSender(raw.from), subject: readSubject(raw.subject) };
}

/** « Marie Durand <marie@durand.test> », without the quotes of a header; what is no address stays as it is. */
function readSender(value: string): string {
  const [sender] = readAddresses([{ name: "from", value }], "from");
  if (!sender) return readSubject(value);
  const { name, address } = sender;
  return name && address ? `${name} <${address}>` : name || address;
}
