/**
 * Lengths of the shortest prefix code for symbols that occur this often; 0 for those that do not occur. No length is
 * above `limit`: frequencies are halved until the tree is flat enough. A code of one symbol has one bit (RFC 1951).
 */
export function codeLengths(frequencies: readonly number[], limit: number): readonly number[] {
  let weights = frequencies;
  for (;;) {
    const lengths = treeDepths(weights);
    if (Math.max(...lengths) <= limit) return lengths;
    weights = weights.map((weight) => (weight === 0 ? 0 : (weight >> 1) + 1));
  }
}

interface Tree {
  readonly weight: number;
  readonly symbols: readonly number[];
}

function treeDepths(weights: readonly number[]): readonly number[] {
  const depths = weights.map(() => 0);
  let trees: readonly Tree[] = weights.flatMap((weight, symbol) => (weight > 0 ? [{ weight, symbols: [symbol] }] : []));
  if (trees.length === 1) trees.forEach(({ symbols }) => symbols.forEach((symbol) => (depths[symbol] = 1)));
  while (trees.length > 1) {
    const [first, second, ...rest] = trees.toSorted((a, b) => a.weight - b.weight);
    if (!first || !second) break;
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) depths[symbol] = (depths[symbol] ?? 0) + 1;
    trees = [...rest, { weight: first.weight + second.weight, symbols }];
  }
  return depths;
}

/** The codes of these lengths, in the order that RFC 1951 gives them (section 3.2.2). */
export function codesOf(lengths: readonly number[]): readonly number[] {
  const codes = lengths.map(() => 0);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    for (const [symbol, own] of lengths.entries()) if (own === length) codes[symbol] = code++;
    code <<= 1;
  }
  return codes;
}

/** One symbol of the code for code lengths, and the number that follows it. */
export interface LengthSymbol {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Code lengths as the head of a block writes them: repeated ones as a count (RFC 1951 section 3.2.7). */
export function runLengths(lengths: readonly number[]): readonly LengthSymbol[] {
  const symbols: LengthSymbol[] = [];
  const plain = (symbol: number, times: number) => {
    for (let time = 0; time < times; time++) symbols.push({ symbol, extra: 0, extraBits: 0 });
  };
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] ?? 0;
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === length) run++;
    at += run;
    if (length > 0) {
      plain(length, 1);
      run--;
    }
    while (run >= 3) {
      const [symbol, least, most, extraBits] = repeats(length, run);
      const taken = Math.min(run, most);
      symbols.push({ symbol, extra: taken - least, extraBits });
      run -= taken;
    }
    plain(length, run);
  }
  return symbols;
}

function repeats(length: number, run: number): readonly [symbol: number, least: number, most: number, bits: number] {
  if (length > 0) return [16, 3, 6, 2];
  return run > 10 ? [18, 11, 138, 7] : [17, 3, 10, 3];
}
