/** What code or a document refers to: a heading, a numbered line, or a file, as the key that `targetsIn` gives it. */
export interface Reference {
  /** As it is written, for the message of a failure. */
  readonly text: string;
  readonly target: string;
}

/** Documents that this project has no longer; a reference to one of them leads nowhere. */
const strangers = /\b(?:domain-day2|(?:design|look|engine|style)(?:\.md| section \d))/g;

const forms: readonly { readonly form: RegExp; readonly targets: (match: RegExpMatchArray) => readonly string[] }[] = [
  {
    form: /\bsafety ([A-F]\d*(?:(?:, | and | to | or )[A-F]\d*)*)\b/gi,
    targets: ([, tokens = ""]) => [...tokens.matchAll(/\b[A-F]\d*/g)].map(([token]) => `safety ${token}`),
  },
  { form: /\bdomain section (\d+)/gi, targets: ([, number]) => [`domain ${number}`] },
  { form: /\bscript contract, "([^"]+)"/gi, targets: ([, heading]) => [`contract ${heading}`] },
  { form: /\bscript contract (\d+)/gi, targets: ([, number]) => [`contract ${number}`] },
  { form: /\[?\bcriterion (\d+)\]/g, targets: ([, number]) => [`criterion ${number}`] },
  { form: /\bcriteria (\d+) and (\d+)/g, targets: ([, ...numbers]) => numbers.map((number) => `criterion ${number}`) },
  { form: /\bdecisions? (\d{3})\b/gi, targets: ([, number]) => [`decision ${number}`] },
  { form: /\bdocs\/[\w./-]*\w/g, targets: ([path]) => [path] },
  { form: strangers, targets: ([name]) => [name] },
];

/** Every reference in a source or a document; comments may break it over two lines. */
export function referencesIn(text: string): readonly Reference[] {
  const line = text.replace(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, " ");
  return forms.flatMap(({ form, targets }) =>
    [...line.matchAll(form)].flatMap((match) => targets(match).map((target) => ({ text: match[0], target }))),
  );
}

/** What the three documents offer to refer to. */
export function targetsIn(documents: {
  readonly safety: string;
  readonly domain: string;
  readonly contract: string;
}): readonly string[] {
  const { safety, domain, contract } = documents;
  const all = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, found = ""]) => found);
  return [
    ...all(safety, /^#{2,3} ([A-F]\d*)\. /gm).map((name) => `safety ${name}`),
    ...all(safety, /^(\d+)\. \*\*\(/gm).map((number) => `criterion ${number}`),
    ...all(domain, /^## (\d+)\. /gm).map((number) => `domain ${number}`),
    ...all(contract, /^## (.+)$/gm).flatMap((heading) => [
      `contract ${heading}`,
      `contract ${heading.split(":", 1)[0]}`,
    ]),
    ...all(contract, /^(\d+)\. \*\*/gm).map((number) => `contract ${number}`),
  ];
}
