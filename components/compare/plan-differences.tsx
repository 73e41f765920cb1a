"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import type { ComparedText } from "@/lib/generate/compare-plans";
import { LazyDifferenceView } from "@/components/difference/lazy-difference-view";
import { useCompareTexts } from "@/components/messages/compare";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";

/** What two sets of answers come to: commands and files that differ. The generator is loaded for it. */
export function PlanDifferences({ first, second }: { first: Answers; second: Answers }) {
  const compareTexts = useCompareTexts();
  const { data, isError } = useQuery({
    queryKey: ["comparison", canonicalJson(first), canonicalJson(second)],
    queryFn: async () => (await import("@/lib/generate/compare-plans")).comparePlans(first, second),
  });
  if (isError) return <Notice tone="stop" title={compareTexts.broken} role="alert" />;
  if (!data) return <p role="status">{compareTexts.comparing}</p>;
  const { commands, files, sameButFingerprint } = data;
  return (
    <>
      <section aria-labelledby="commands" className="space-y-3">
        <h2 id="commands">{compareTexts.commandsTitle}</h2>
        {commands.first === commands.second ? (
          <p>{compareTexts.commandsSame}</p>
        ) : (
          <>
            <p className="text-soft">{compareTexts.commandsLegend}</p>
            <LazyDifferenceView label={compareTexts.commandsLabel} first={commands.first} second={commands.second} />
          </>
        )}
      </section>
      <section aria-labelledby="files" className="space-y-3">
        <h2 id="files">{compareTexts.filesTitle}</h2>
        {files.length === 0 ? <p>{compareTexts.filesSame}</p> : null}
        <div>
          {files.map((file) => (
            <File key={file.path} file={file} />
          ))}
        </div>
        <p className="max-w-measure text-small text-soft">
          {sameButFingerprint === 0 ? "" : compareTexts.filesLead(sameButFingerprint)} {compareTexts.filesFollow}
        </p>
      </section>
    </>
  );
}

function File({ file: { path, kind, first, second } }: { file: ComparedText }) {
  const compareTexts = useCompareTexts();
  const [open, setOpen] = useState(false);
  const title = (
    <span className="break-all">
      <span className="font-mono text-small">{path}</span>: {compareTexts.kinds[kind]}
    </span>
  );
  if (kind !== "changed") return <p className="flex min-h-11 items-center border-t border-rule">{title}</p>;
  return (
    <Disclosure className="border-t border-rule" title={title} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {open ? <LazyDifferenceView label={compareTexts.fileLabelOf(path)} first={first} second={second} /> : null}
    </Disclosure>
  );
}
