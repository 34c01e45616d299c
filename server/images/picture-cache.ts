import { fetchPicture, type Picture } from "./fetch-picture";

const MAX_BYTES = 64_000_000;
const KEPT_MS = 60 * 60_000;
/** What cannot be had is not asked for again with every look. */
const MISSED_MS = 60_000;

interface Entry {
  picture: Promise<Picture | null>;
  bytes: number;
  until: number;
}

/**
 * Pictures that this process fetched lately, those not looked at for longest first out. A company has its own: what one
 * reads is no faster for another. Two readers at once make one request.
 */
export class PictureCache {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(
    private readonly fetch = fetchPicture,
    private readonly maxBytes = MAX_BYTES,
  ) {}

  get(companyId: number, url: string): Promise<Picture | null> {
    const key = `${companyId} ${url}`;
    const known = this.entries.get(key);
    this.forget(key);
    const entry = known && known.until > Date.now() ? known : this.ask(key, url);
    this.entries.set(key, entry);
    this.bytes += entry.bytes;
    return entry.picture;
  }

  private ask(key: string, url: string): Entry {
    const entry: Entry = { picture: this.fetch(url), bytes: key.length, until: Date.now() + KEPT_MS };
    void entry.picture.then((picture) => {
      if (picture === null) entry.until = Date.now() + MISSED_MS;
      else this.weigh(key, entry, picture.content.length);
    });
    return entry;
  }

  private weigh(key: string, entry: Entry, size: number): void {
    if (this.entries.get(key) !== entry) return;
    entry.bytes += size;
    this.bytes += size;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.maxBytes) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.entries.get(key)?.bytes ?? 0;
    this.entries.delete(key);
  }
}

// Next bundles routes apart: the process keeps one cache all the same.
const shared = globalThis as typeof globalThis & { lokarioPictures?: PictureCache };

export function pictureCache(): PictureCache {
  shared.lokarioPictures ??= new PictureCache();
  return shared.lokarioPictures;
}
