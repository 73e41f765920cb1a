"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { memo } from "react";
import { blankJourney, type JourneySection } from "@/lib/draft/journey-types";
import { useContestedSections } from "@/components/drafts/contested-sections";
import { useInsight } from "@/components/drafts/use-insight";
import { useJourneyTexts, type JourneyTexts } from "@/components/messages/journey";
import { useWindowWarning } from "@/components/outline/use-window-warning";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { useSectionNames } from "@/components/messages/section-names";
import { Marker } from "@/components/ui/marker";
import { askedSections, reviewPath, sectionPath, shownSections } from "./section-routes";

/** The way through the wizard, computed from the draft; on a narrow screen it folds into one line. */
export function Rail() {
  const journeyTexts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const catalogue = useCatalogue();
  const insight = useInsight();
  const journey = insight?.journey ?? blankJourney;
  const counts = insight?.counts();
  const windowWarning = useWindowWarning();
  const contested = useContestedSections();
  const path = usePathname();
  const sections = shownSections(journey.sections, sectionNames);
  const asked = askedSections(sections);
  const here = asked.findIndex(({ id }) => sectionPath(id) === path);
  const unlisted = journey.sections.find(({ id }) => sectionPath(id) === path);
  const position =
    here < 0
      ? (unlisted && sectionNames[unlisted.id]) || journeyTexts.review
      : `${journeyTexts.position(here + 1, asked.length)} · ${sectionNames[asked[here]?.id ?? "goal"]}`;
  const reasonOf = (section: JourneySection | undefined) => insight?.reasonInShort(section?.reason, catalogue);
  // Said once, for all that follow one another for the same reason.
  const list = (
    <ol className="list-none">
      {sections.map((section, index) => (
        <Entry
          key={section.id}
          id={section.id}
          state={
            contested.has(section.id) || (windowWarning && section.id === "change") ? "needs-attention" : section.state
          }
          reason={reasonOf(section) === reasonOf(sections[index - 1]) ? undefined : reasonOf(section)}
          isHere={sectionPath(section.id) === path}
          canVisit={journey.canVisit(section.id)}
        />
      ))}
      <ReviewEntry
        isHere={path === reviewPath}
        open={counts?.open ?? 0}
        warnings={(counts?.warnings ?? 0) + (windowWarning ? 1 : 0) + contested.size}
      />
    </ol>
  );
  return (
    <nav aria-label={journeyTexts.title} className="no-print">
      <details className="border-b border-rule md:hidden">
        <summary className="flex min-h-11 items-center gap-2 py-2 font-bold [&::-webkit-details-marker]:hidden">
          {position}
          <Marker className="h-2 w-2 rotate-90" />
        </summary>
        {list}
      </details>
      <div className="sticky top-6 hidden md:block">{list}</div>
    </nav>
  );
}

interface EntryProps extends Omit<JourneySection, "reason"> {
  /** In words, so that equal reasons are equal. */
  readonly reason: string | undefined;
  readonly isHere: boolean;
  readonly canVisit: boolean;
}

/** Drawn anew only when its own state changes: a journey is made with every key, and links are dear. */
const Entry = memo(function Entry({ id, state, reason, isHere, canVisit }: EntryProps) {
  const journeyTexts = useJourneyTexts();
  const sectionNames = useSectionNames();
  const text = (
    <>
      <Mark state={state} />
      <span className="min-w-0">
        <span className="block">{sectionNames[id]}</span>
        <span className="block text-small font-normal text-soft">
          {hereOrState(state, { isHere, reason, texts: journeyTexts })}
        </span>
      </span>
    </>
  );
  return (
    <li>
      {canVisit ? (
        <Link
          href={sectionPath(id)}
          prefetch={false}
          aria-current={isHere ? "page" : undefined}
          className={entryClass(isHere)}
        >
          {text}
        </Link>
      ) : (
        <span className={`${entryClass(isHere)} ${isHere ? "" : "text-soft hover:bg-transparent"}`}>{text}</span>
      )}
    </li>
  );
});

/** A section that was answered is so while one looks at it again. */
function hereOrState(
  state: JourneySection["state"],
  { isHere, reason, texts }: Pick<EntryProps, "isHere" | "reason"> & { texts: JourneyTexts },
): string {
  if (!isHere) return state === "not-needed" && reason ? texts.unneededFor(reason) : texts.states[state];
  const isSaid = state === "done" || state === "waiting" || state === "needs-attention";
  return isSaid ? texts.hereAnd(texts.states[state]) : texts.here;
}

interface ReviewEntryProps {
  readonly isHere: boolean;
  readonly open: number;
  readonly warnings: number;
}

const ReviewEntry = memo(function ReviewEntry({ isHere, open, warnings }: ReviewEntryProps) {
  const journeyTexts = useJourneyTexts();
  return (
    <li className="mt-2 border-t border-rule pt-2">
      <Link
        href={reviewPath}
        prefetch={false}
        aria-current={isHere ? "page" : undefined}
        className={entryClass(isHere)}
      >
        <Mark state="review" />
        <span className="min-w-0">
          <span className="block">{journeyTexts.review}</span>
          <span className="block text-small font-normal text-soft">{journeyTexts.left(open, warnings)}</span>
        </span>
      </Link>
    </li>
  );
});

function entryClass(isHere: boolean): string {
  const look = isHere
    ? "border-accent bg-accentWash font-bold"
    : "border-transparent hover:bg-raised forced:border-[Canvas]";
  return `flex min-h-11 gap-2 border-l-4 px-2 py-1 text-ink no-underline ${look}`;
}

const marks: Readonly<Record<JourneySection["state"] | "review", string>> = {
  review: "M1 3h10M1 6h10M1 9h6",
  done: "M2 6.5 5 9.5 10 3",
  "here-next": "M2 6h8M7 3l3 3-3 3",
  "to-do": "M9 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
  waiting: "M6 2v4l3 2M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1",
  "needs-attention": "M6 2v5M6 9v1",
  "not-needed": "M3 6h6",
};

/** The state as a shape; the word is beside it. */
function Mark({ state }: { state: keyof typeof marks }) {
  const colour = state === "done" ? "stroke-proven" : state === "needs-attention" ? "stroke-stop" : "stroke-soft";
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={`mt-1 h-4 w-4 shrink-0 fill-none [stroke-width:2] ${colour}`}
    >
      <path d={marks[state]} />
    </svg>
  );
}
