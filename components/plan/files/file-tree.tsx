import type { BundleFile } from "@/lib/files/types";
import { useFileTexts } from "@/components/messages/files";
import { controlClass } from "@/components/form/field";
import { byFolder, nameOf, purposeOf } from "./file-order";
import type { Hit } from "./file-search";

export interface FileTreeProps {
  readonly files: readonly BundleFile[];
  readonly chosen: string;
  readonly hits: readonly Hit[];
  readonly onChoose: (path: string) => void;
}

/** The files by folder: a list beside the text, and one control above it where there is no room for a list. */
export function FileTree({ files, chosen, hits, onChoose }: FileTreeProps) {
  const fileTexts = useFileTexts();
  const folders = byFolder(files);
  const found = (path: string) => hits.filter((hit) => hit.path === path).length;
  return (
    <>
      <div className="space-y-2 md:hidden">
        <label htmlFor="file-choice" className="block font-bold">
          {fileTexts.choose}
        </label>
        <select
          id="file-choice"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
          className={controlClass({ wrong: false, mono: true })}
        >
          {folders.map((folder) => (
            <optgroup key={folder.name} label={folder.name === "" ? fileTexts.topFolder : `${folder.name}/`}>
              {folder.files.map(({ path }) => (
                <option key={path} value={path}>
                  {nameOf(path)}
                  {found(path) > 0 ? ` (${fileTexts.hits(found(path))})` : ""}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <nav aria-label={fileTexts.tree} className="hidden space-y-3 md:block">
        {folders.map((folder) => (
          <div key={folder.name}>
            <p className="pb-1 font-mono text-small text-soft">
              {folder.name === "" ? fileTexts.topFolder : `${folder.name}/`}
            </p>
            <ul className="list-none border-l border-rule">
              {folder.files.map((file) => (
                <li key={file.path}>
                  <button
                    type="button"
                    aria-current={file.path === chosen ? "true" : undefined}
                    title={purposeOf(file, fileTexts)}
                    onClick={() => onChoose(file.path)}
                    className="-ml-px flex min-h-8 w-full items-center justify-between gap-2 border-l-4 border-transparent py-1 pl-3 text-left font-mono text-small hover:bg-raised aria-[current]:border-accent aria-[current]:bg-raised aria-[current]:font-bold"
                  >
                    <span className="min-w-0 break-words">{nameOf(file.path)}</span>
                    {found(file.path) > 0 ? (
                      <span className="shrink-0 font-sans text-soft">{found(file.path)}</span>
                    ) : null}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  );
}
