import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import { codeToTokensBase, createShikiPrimitive, getLastGrammarStateFromMap } from "@shikijs/primitive";
import type { GrammarState, LanguageRegistration, ShikiPrimitive, ThemeRegistration } from "@shikijs/primitive/types";
import { tokenKinds, type Language, type Token, type TokenKind } from "./token";

/** Scopes of TextMate grammars by kind; the later rule of two that fit equally well wins. */
const scopes: Readonly<Record<TokenKind, readonly string[]>> = {
  comment: ["comment", "punctuation.definition.comment"],
  string: ["string", "punctuation.definition.string"],
  keyword: ["keyword.control", "storage"],
  name: ["support.function", "entity.name.function", "support.type.property-name"],
  constant: ["constant", "keyword.operator"],
};

/** A theme whose colours are numbers of kinds: the page gives a class for each, since it may set no style. */
const theme: ThemeRegistration = {
  name: "kinds",
  type: "light",
  settings: [
    { settings: { foreground: "#000000", background: "#ffffff" } },
    ...tokenKinds.map((kind, index) => ({ scope: [...scopes[kind]], settings: { foreground: `#00000${index + 1}` } })),
  ],
};

const grammars: Readonly<Record<Language, () => Promise<{ readonly default: LanguageRegistration[] }>>> = {
  powershell: () => import("@shikijs/langs/powershell"),
  json: () => import("@shikijs/langs/json"),
};

const shikis = new Map<Language, Promise<ShikiPrimitive>>();

function shikiFor(language: Language): Promise<ShikiPrimitive> {
  const made = shikis.get(language) ?? grammars[language]().then(withGrammar);
  shikis.set(language, made);
  return made;
}

function withGrammar({ default: langs }: { readonly default: LanguageRegistration[] }): ShikiPrimitive {
  return createShikiPrimitive({ themes: [theme], langs: [langs], engine: createJavaScriptRegexEngine() });
}

/** Lines coloured at a stretch: some four milliseconds, so that the page answers in between. */
const slice = 60;

/** The tokens of each line. The page stays quick: after every slice of lines it has its turn. */
export async function highlight(
  lines: readonly string[],
  language: Language,
  signal: AbortSignal,
): Promise<readonly (readonly Token[])[]> {
  const shiki = await shikiFor(language);
  const result: (readonly Token[])[] = [];
  let grammarState: GrammarState | undefined;
  for (let at = 0; at < lines.length; at += slice) {
    await nextTurn();
    signal.throwIfAborted();
    const tokens = codeToTokensBase(shiki, lines.slice(at, at + slice).join("\n"), {
      lang: language,
      theme: "kinds",
      ...(grammarState ? { grammarState } : {}),
    });
    grammarState = getLastGrammarStateFromMap(tokens);
    for (const line of tokens) result.push(line.map(({ content, color }) => tokenOf(content, color)));
  }
  return result;
}

function tokenOf(text: string, colour: string | undefined): Token {
  const kind = tokenKinds[Number(colour?.slice(1) ?? 0) - 1];
  return kind ? { text, kind } : { text };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
