import Link from "next/link";
import { goalProfiles, goals, type Goal } from "@/lib/answers/goals";
import { examplePath } from "@/components/drafts/example-plan";
import { CollectOffer } from "@/components/facts/collect-offer";
import { FactsResults } from "@/components/facts/facts-results";
import { PageFrame } from "@/components/frame/page-frame";
import { useChoiceTexts } from "@/components/messages/choices";
import { useCollectTexts } from "@/components/messages/collect";
import { useStartTexts } from "@/components/messages/start";
import { DraftLinks } from "@/components/start/draft-links";
import { GoalLink } from "@/components/start/goal-link";
import { Prose } from "@/components/ui/prose";

/** Goals that bring back what worked once, and the others. */
const broken = goals.filter((goal) => goalProfiles[goal].continues && goalProfiles[goal].messaging === "on");
const others = goals.filter((goal) => !broken.includes(goal));

export default function Page() {
  const startTexts = useStartTexts();
  const collectTexts = useCollectTexts();
  return (
    <PageFrame>
      <main
        id="content"
        tabIndex={-1}
        className="grid gap-x-16 gap-y-12 pt-12 wide:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]"
      >
        <div className="max-w-measure space-y-8">
          <header className="space-y-4">
            <h1>{startTexts.title}</h1>
            <p className="text-lead text-soft">{startTexts.lead}</p>
          </header>
          <FactsResults asks />
          <DraftLinks />
          <section aria-labelledby="happened" className="space-y-5">
            <h2 id="happened">{startTexts.happenedTitle}</h2>
            <div className="space-y-2">
              <h3 id="worked" className="text-base text-soft">
                {startTexts.workedUntil}
              </h3>
              <Happened goals={broken} labelledBy="worked" />
            </div>
            <div className="space-y-2">
              <h3 id="otherwise" className="text-base text-soft">
                {startTexts.otherwise}
              </h3>
              <Happened goals={others} labelledBy="otherwise" />
            </div>
            <p>
              {startTexts.openText}{" "}
              <Link href="/open" prefetch={false}>
                {startTexts.openLink}
              </Link>
              : {startTexts.openResult}
            </p>
            <p>
              {startTexts.exampleText}{" "}
              <Link href={examplePath} prefetch={false}>
                {startTexts.exampleLink}
              </Link>
              : {startTexts.exampleResult}
            </p>
          </section>
        </div>
        <div className="max-w-measure space-y-12 wide:self-start wide:border-l wide:border-rule wide:pl-8">
          <section aria-labelledby="ask-servers" className="space-y-4">
            <h2 id="ask-servers" className="text-lead">
              {collectTexts.title}
            </h2>
            <CollectOffer />
          </section>
          <section aria-labelledby="never" className="space-y-4 border-t border-rule pt-6">
            <h2 id="never" className="text-lead">
              {startTexts.neverTitle}
            </h2>
            <ul className="list-none space-y-4">
              {startTexts.never.map(({ title, text }) => (
                <li key={title}>
                  <strong className="block">{title}</strong>
                  <span className="text-soft">
                    <Prose text={text} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </main>
    </PageFrame>
  );
}

/** What may have happened, each a way to the goal that fits; in one line each below drafts, which come first. */
function Happened({ goals: some, labelledBy }: { readonly goals: readonly Goal[]; readonly labelledBy: string }) {
  const { happened } = useStartTexts();
  // As the goal is called on the pages that follow.
  const choices = useChoiceTexts().goal;
  return (
    <ul aria-labelledby={labelledBy} className="list-none border-t border-rule">
      {some.map((goal) => (
        <li key={goal} className="relative border-b border-rule py-3 hover:bg-raised [main:has(#drafts)_&]:py-1.5">
          <GoalLink goal={goal}>{happened[goal].label}</GoalLink>
          <p className="text-soft [main:has(#drafts)_&]:hidden">
            <span className="font-bold">{choices[goal].label}.</span> {happened[goal].hint}
          </p>
        </li>
      ))}
    </ul>
  );
}
