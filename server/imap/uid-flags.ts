export interface UidFlags {
  uid: number;
  flags: string[];
}
