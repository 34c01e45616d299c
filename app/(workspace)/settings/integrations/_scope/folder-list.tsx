"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Disclosure } from "@/app/_ui/disclosure";
import { useFolderName } from "../_components/use-folder-name";
import type { Folder } from "../_data/views";
import { orderFolders } from "./order-folders";
import type { ScopeEdits } from "./use-scope";

interface FolderListProps {
  folders: readonly Folder[];
  scope: ScopeEdits;
  isOwner: boolean;
}

/** Every folder of the server with its box; those that hardly anybody looks for are folded away. */
export function FolderList({ folders, scope, isOwner }: FolderListProps) {
  const t = useTranslations("integrations.scope");
  const { first, more } = orderFolders(folders);
  const boxes = (list: readonly Folder[]) => (
    <ul className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-2">
      {list.map((folder) => (
        <li key={folder.id} className="min-w-0">
          <FolderBox folder={folder} scope={scope} isOwner={isOwner} />
        </li>
      ))}
    </ul>
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t("folders")}</legend>
      {folders.length === 0 ? <p className="text-text-2">{t("foldersEmpty")}</p> : boxes(first)}
      {more.length > 0 ? (
        <Disclosure summary={t("moreFolders", { count: more.length })}>{boxes(more)}</Disclosure>
      ) : null}
      <p className="text-meta text-text-3">{t("foldersHint")}</p>
      {scope.isSavable ? null : <p className="text-err-t">{t("noFolder")}</p>}
    </fieldset>
  );
}

function FolderBox({ folder, scope, isOwner }: Omit<FolderListProps, "folders"> & { folder: Folder }) {
  const t = useTranslations("integrations.scope");
  const name = useFolderName()(folder);
  const { id, path, serverCount, goneAt } = folder;
  const facts = [
    name === path || path === "INBOX" ? "" : path,
    goneAt ? t("gone") : serverCount === null ? "" : t("emails", { count: serverCount }),
  ];
  return (
    <Checkbox
      isSelected={scope.synced.has(id)}
      isDisabled={!isOwner}
      onChange={(isSelected) => scope.toggleFolder(id, isSelected)}
    >
      <span className="min-w-0 break-words">
        {name}
        <span className={`block text-meta tabular-nums ${goneAt ? "text-warn-t" : "text-text-3"}`}>
          {facts.filter(Boolean).join(" · ")}
        </span>
      </span>
    </Checkbox>
  );
}
