import Link from "next/link";
import { goals } from "@/lib/answers/goals";
import { CollectOffer } from "@/components/facts/collect-offer";
import { FactsResults } from "@/components/facts/facts-results";
import { PageFrame } from "@/components/frame/page-frame";
import { useChoiceTexts } from "@/components/messages/choices";
import { useCollectTexts } from "@/components/messages/collect";
import { useStartTexts } from "@/components/messages/start";
import { DraftLinks } from "@/components/start/draft-links";
import { GoalLink } from "@/components/start/goal-link";

export default function Page() {
  const startTexts = useStartTexts();
  const collectTexts = useCollectTexts();
  const choiceTexts = useChoiceTexts();
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
          <DraftLinks />
          <p>
            {startTexts.openText}{" "}
            <Link href="/open" prefetch={false}>
              {startTexts.openLink}
            </Link>
            .
          </p>
          <section aria-labelledby="ask-servers" className="space-y-4 border-t border-rule pt-6">
            <h2 id="ask-servers" className="text-lead">
              {collectTexts.title}
            </h2>
            <CollectOffer />
            <FactsResults asks />
          </section>
          <section aria-labelledby="goals" className="space-y-3 pt-4">
            <h2 id="goals" className="text-lead">
              {startTexts.goalsTitle}
            </h2>
            <ul className="list-none border-t border-rule">
              {goals.map((goal) => (
                <li key={goal} className="relative border-b border-rule py-3 hover:bg-raised">
                  <GoalLink goal={goal}>{choiceTexts.goal[goal].label}</GoalLink>
                  <p className="text-soft">{choiceTexts.goal[goal].hint}</p>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <section
          aria-labelledby="never"
          className="max-w-measure space-y-4 wide:self-start wide:border-l wide:border-rule wide:pl-8"
        >
          <h2 id="never" className="text-lead">
            {startTexts.neverTitle}
          </h2>
          <ul className="list-none space-y-4">
            {startTexts.never.map(({ title, text }) => (
              <li key={title}>
                <strong className="block">{title}</strong>
                <span className="text-soft">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </PageFrame>
  );
}
