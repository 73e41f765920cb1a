"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

const FactsPanel = lazy(() => import("./facts-panel").then((module) => ({ default: module.FactsPanel })));

/** Whether files were given in this window: then every page shows what they say. */
let given = false;

export interface FactsDropProps {
  /** What is offered, made with the page. */
  readonly children: ReactNode;
  readonly label: string;
  readonly hint: string;
  /** The words under which the offer is folded, but for the first section; without them it is open everywhere. */
  readonly fold?: string;
  /** The page belongs to no draft: where one is begun already, ask which change the files are for. */
  readonly asks?: boolean;
}

/**
 * Offers the archive that asks the servers, and takes its files: chosen, or dropped anywhere on the page. The program that
 * reads them loads with the first file.
 */
export function FactsDrop({ children, label, hint, fold, asks = false }: FactsDropProps) {
  const isFirst = usePathname() === "/wizard/goal";
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState(given);
  const take = (list: FileList | null) => {
    const some = [...(list ?? [])];
    if (some.length === 0) return;
    given = true;
    setShown(true);
    setFiles(some);
  };
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      take(event.dataTransfer.files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
  const offer = (
    <div className="space-y-4">
      {children}
      <div className="space-y-1">
        <label htmlFor="facts-files" className="block font-bold">
          {label}
        </label>
        <p id="facts-files-hint" className="text-small text-soft">
          {hint}
        </p>
        <input
          id="facts-files"
          type="file"
          multiple
          accept="application/json,.json"
          aria-describedby="facts-files-hint"
          className="block min-h-11 w-full rounded border border-edge bg-paper px-3 py-2 text-base text-ink"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can then be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
    </div>
  );
  return (
    <div className="no-print space-y-6">
      {fold === undefined ? (
        offer
      ) : (
        <Disclosure title={fold} open={isFirst} className="border-b border-rule pb-2">
          <div className="pb-4 pt-2">{offer}</div>
        </Disclosure>
      )}
      {shown ? (
        <Suspense>
          <FactsPanel files={files} asks={asks} />
        </Suspense>
      ) : null}
    </div>
  );
}
