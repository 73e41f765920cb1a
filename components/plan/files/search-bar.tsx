import type { KeyboardEvent } from "react";
import { controlClass } from "@/components/form/field";
import { useFileTexts, type FileTexts } from "@/components/messages/files";
import { Button } from "@/components/ui/button";
import { isSameHit, mostHits, type Hit } from "./file-search";

export interface SearchBarProps {
  readonly wanted: string;
  readonly onWanted: (text: string) => void;
  readonly inAll: boolean;
  readonly onInAll: (inAll: boolean) => void;
  readonly hits: readonly Hit[];
  readonly here: readonly Hit[];
  readonly current: Hit | undefined;
  readonly onGo: (step: 1 | -1) => void;
}

/** Finds a text in the files. Enter leads to the next hit, Shift and Enter to the one before, Escape empties the field. */
export function SearchBar({ wanted, onWanted, inAll, onInAll, hits, here, current, onGo }: SearchBarProps) {
  const fileTexts = useFileTexts();
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      onGo(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape" && wanted !== "") {
      event.preventDefault();
      onWanted("");
    }
  };
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor="file-search" className="font-bold">
        {fileTexts.search}
      </label>
      <input
        id="file-search"
        type="search"
        value={wanted}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onWanted(event.currentTarget.value)}
        onKeyDown={keys}
        className={`${controlClass({ wrong: false, mono: true })} w-full md:max-w-80`}
      />
      <span className="flex flex-wrap gap-2">
        <Button size="small" aria-label={fileTexts.searchPreviousNamed} onClick={() => onGo(-1)}>
          {fileTexts.searchPrevious}
        </Button>
        <Button size="small" aria-label={fileTexts.searchNextNamed} onClick={() => onGo(1)}>
          {fileTexts.searchNext}
        </Button>
      </span>
      <label className="inline-flex min-h-11 items-center gap-2 md:min-h-8">
        <input
          type="checkbox"
          checked={inAll}
          onChange={(event) => onInAll(event.currentTarget.checked)}
          className="choice-mark mt-0"
        />
        {fileTexts.searchScope}
      </label>
      <p role="status" className="text-small text-soft">
        {wanted === "" ? "" : summaryOf(hits, here, current, fileTexts)}
      </p>
    </search>
  );
}

function summaryOf(hits: readonly Hit[], here: readonly Hit[], current: Hit | undefined, fileTexts: FileTexts): string {
  if (hits.length >= mostHits) return fileTexts.foundMost(mostHits);
  const at = here.findIndex((hit) => isSameHit(hit, current)) + 1;
  return fileTexts.found(at, here.length, hits.length, new Set(hits.map(({ path }) => path)).size);
}
