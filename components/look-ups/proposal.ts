/** A change that the reader leaves to a person. */
export interface Offer<Change> {
  readonly label: string;
  readonly reason?: string;
  /** What is said once it is chosen. */
  readonly done: string;
  readonly change: Change;
}

/** What was found in pasted output and what comes of it, in the words of the page. */
export interface Proposal<Change> {
  /** "Found 4 Mailbox servers." */
  readonly found: string;
  /** What was taken away or left out, and why. */
  readonly remarks: readonly string[];
  /** Filled in at once; it can be undone. */
  readonly change?: Change;
  /** What is said of `change`. */
  readonly done?: string;
  readonly offers: readonly Offer<Change>[];
  /** Nothing of what is wanted is in the text; it may be there for another question. */
  readonly nothing?: true;
}
