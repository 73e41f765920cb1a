"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { AnswerTrace } from "@/lib/trace/trace";
import type { BundleFile } from "@/lib/files/types";
import { useFileTexts } from "@/components/messages/files";
import { fileAddress, useAddress } from "../use-address";
import { byFolder } from "./file-order";
import { nextHit, searchFiles, type Hit } from "./file-search";
import { FileTree } from "./file-tree";
import { FileViewer } from "./file-viewer";
import { SearchBar } from "./search-bar";

export interface FileBrowserProps {
  readonly files: readonly BundleFile[];
  readonly trace: AnswerTrace;
}

/** Every file of the bundle: the tree beside the text, and a search through one or all of them. */
export function FileBrowser({ files, trace }: FileBrowserProps) {
  const fileTexts = useFileTexts();
  const ordered = useMemo(() => byFolder(files).flatMap((folder) => folder.files), [files]);
  const { file, choose, viewer } = useChosenFile(ordered);
  const [wanted, setWanted] = useState("");
  const [inAll, setInAll] = useState(false);
  const [current, setCurrent] = useState<Hit>();
  const deferred = useDeferredValue(wanted);
  const hits = useMemo(() => searchFiles(ordered, deferred), [ordered, deferred]);
  const here = useMemo(() => hits.filter(({ path }) => path === file?.path), [hits, file]);

  if (!file) return null;
  const go = (step: 1 | -1) => {
    // A key may come before the list has caught up with what was typed.
    const all = wanted === deferred ? hits : searchFiles(ordered, wanted);
    const next = nextHit(inAll ? all : all.filter(({ path }) => path === file.path), current, step);
    setCurrent(next);
    if (next && next.path !== file.path) choose(next.path);
  };
  return (
    <section aria-labelledby="files" className="no-print space-y-4">
      <h2 id="files">{fileTexts.title}</h2>
      <p className="text-soft">{fileTexts.lead}</p>
      <SearchBar
        wanted={wanted}
        onWanted={(text) => {
          setWanted(text);
          setCurrent(undefined);
        }}
        inAll={inAll}
        onInAll={setInAll}
        hits={hits}
        here={here}
        current={current}
        onGo={go}
      />
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-[17rem_minmax(0,1fr)]">
        <FileTree files={files} chosen={file.path} hits={hits} onChoose={choose} />
        <div ref={viewer} tabIndex={-1} className="min-w-0 scroll-mt-4 focus-visible:outline-none">
          <FileViewer key={file.path} file={file} trace={trace} hits={here} current={current} />
        </div>
      </div>
    </section>
  );
}

/** The file that is shown; an address such as `#file-lync/Set-LyncTrust.ps1` chooses it and leads to it. */
function useChosenFile(files: readonly BundleFile[]) {
  const address = useAddress();
  const viewer = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState(files[0]?.path);
  const addressed = files.find(({ path }) => fileAddress(path) === address)?.path;
  const [followed, setFollowed] = useState<string>();
  if (addressed !== followed) {
    setFollowed(addressed);
    if (addressed !== undefined) choose(addressed);
  }
  useEffect(() => {
    if (addressed === undefined) return;
    viewer.current?.scrollIntoView();
    viewer.current?.focus({ preventScroll: true });
  }, [addressed]);
  const chooseFile = (path: string) => {
    // Without the old address, a later link to that file is a change of address again.
    if (addressed !== undefined && path !== addressed) window.history.replaceState(null, "", window.location.pathname);
    choose(path);
  };
  return { file: files.find(({ path }) => path === chosen), choose: chooseFile, viewer };
}
