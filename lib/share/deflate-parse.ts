/** Bases of the length codes 257 to 285, and the extra bits of each (RFC 1951 section 3.2.5). */
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

const longest = 258;
/** Earlier places that are looked at for each byte: more find hardly anything better. */
const placesTried = 256;

/** A number of deflate as its code, and the extra bits behind it. */
export interface Coded {
  readonly code: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Codes of the lengths 0 to 258, counted from 0 for the length code 257. */
const codedLengths: readonly Coded[] = Array.from({ length: longest + 1 }, (_, length) => {
  const code = lengthBases.findLastIndex((base) => base <= length);
  return { code, extra: length - (lengthBases[code] ?? 0), extraBits: lengthBits[code] ?? 0 };
});

export function codedLength(length: number): Coded {
  return codedLengths[length] ?? { code: 0, extra: 0, extraBits: 0 };
}

export function codedDistance(distance: number): Coded {
  if (distance <= 4) return { code: distance - 1, extra: 0, extraBits: 0 };
  const extraBits = 30 - Math.clz32(distance - 1);
  const half = ((distance - 1) >> extraBits) & 1;
  const base = (2 + half) << extraBits;
  return { code: 2 * extraBits + 2 + half, extra: distance - 1 - base, extraBits };
}

/** A byte, or a piece that stood earlier. */
export type Token = { readonly literal: number } | { readonly length: number; readonly distance: number };

/** What each symbol costs, in bits. */
export interface Prices {
  readonly literals: readonly number[];
  readonly distances: readonly number[];
}

/** For one place: lengths that stood earlier, rising, each with its nearest distance. */
type Matches = readonly { readonly length: number; readonly distance: number }[];

/** Every place of `text` with the pieces that stood before it, in the text or in `dictionary`. */
export function findMatches(text: Uint8Array, dictionary: Uint8Array): readonly Matches[] {
  const all = new Uint8Array(dictionary.length + text.length);
  all.set(dictionary);
  all.set(text, dictionary.length);
  const newest = new Map<number, number>();
  const earlier = new Int32Array(all.length).fill(-1);
  const found: Matches[] = [];
  for (let at = 0; at < all.length; at++) {
    const key = ((all[at] ?? 0) << 16) | ((all[at + 1] ?? 0) << 8) | (all[at + 2] ?? 0);
    if (at >= dictionary.length) found.push(matchesAt(all, at, newest.get(key) ?? -1, earlier));
    earlier[at] = newest.get(key) ?? -1;
    newest.set(key, at);
  }
  return found;
}

function matchesAt(all: Uint8Array, at: number, newest: number, earlier: Int32Array): Matches {
  const matches: { length: number; distance: number }[] = [];
  const most = Math.min(longest, all.length - at);
  let best = 2;
  for (let place = newest, tried = 0; place >= 0 && tried < placesTried && best < most; tried++) {
    let length = 0;
    while (length < most && all[place + length] === all[at + length]) length++;
    if (length > best) matches.push({ length: (best = length), distance: at - place });
    place = earlier[place] ?? -1;
  }
  return matches;
}

/** The cheapest way to write the text at these prices, which are whole numbers: the same on every engine. */
export function cheapestTokens(text: Uint8Array, found: readonly Matches[], prices: Prices): readonly Token[] {
  const costs = new Int32Array(text.length + 1).fill(0x7fffffff);
  /** How the cheapest way to a place ends: a piece of this length from this far; 1 is a byte. */
  const lengths = new Int32Array(text.length + 1);
  const distances = new Int32Array(text.length + 1);
  costs[0] = 0;
  const reach = (place: number, cost: number, length: number, distance: number) => {
    if (cost >= (costs[place] ?? 0)) return;
    costs[place] = cost;
    lengths[place] = length;
    distances[place] = distance;
  };
  for (let at = 0; at < text.length; at++) {
    const cost = costs[at] ?? 0;
    reach(at + 1, cost + (prices.literals[text[at] ?? 0] ?? 0), 1, 0);
    let shortest = 3;
    for (const { length: most, distance } of found[at] ?? []) {
      const far = codedDistance(distance);
      const farCost = cost + (prices.distances[far.code] ?? 0) + far.extraBits;
      for (; shortest <= most; shortest++) {
        const { code, extraBits } = codedLength(shortest);
        reach(at + shortest, farCost + (prices.literals[257 + code] ?? 0) + extraBits, shortest, distance);
      }
    }
  }
  const tokens: Token[] = [];
  for (let at = text.length; at > 0; at -= lengths[at] ?? 1) {
    const length = lengths[at] ?? 1;
    tokens.push(length === 1 ? { literal: text[at - 1] ?? 0 } : { length, distance: distances[at] ?? 0 });
  }
  return tokens.reverse();
}
