/** A box on a page: takes the files that are for it, and returns the others. */
export type CertificateBox = (files: readonly File[]) => readonly File[];

let box: CertificateBox | undefined;
let waiting: readonly File[] = [];

/**
 * Certificate files that were given elsewhere than in their box: to the box of this page, or of the page that comes next. Every
 * page has this, so the box says which files are its own.
 */
export const certificateDrops = {
  /** Gives the box of this page its files, and returns the others. */
  share: (files: readonly File[]): readonly File[] => (box === undefined ? files : box(files)),

  /** Keeps files for the box of the page that is opened now. */
  keep(files: readonly File[]): void {
    waiting = files;
  },

  /** Is the box of this page until the returned function is called; what waits for one is given to it now. */
  takeAt(one: CertificateBox): () => void {
    box = one;
    const some = waiting;
    waiting = [];
    if (some.length > 0) one(some);
    return () => {
      if (box === one) box = undefined;
    };
  },
};
