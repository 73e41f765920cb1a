import { kindByName } from "@/lib/files/certificate-file";

type Take = (files: readonly File[]) => void;

let box: Take | undefined;
let waiting: readonly File[] = [];

/** Certificate files that were given elsewhere than in their box: to the box of this page, or of the page that comes next. */
export const certificateDrops = {
  /** Gives the box of this page the files whose names say that they are for it, and returns the others. */
  share(files: readonly File[]): readonly File[] {
    if (box === undefined) return files;
    const mine = files.filter(({ name }) => kindByName(name) !== undefined);
    if (mine.length > 0) box(mine);
    return files.filter((file) => !mine.includes(file));
  },

  /** Keeps files for the box of the page that is opened now. */
  keep(files: readonly File[]): void {
    waiting = files;
  },

  /** Is the box of this page until the returned function is called; what waits for one is read now. */
  takeAt(take: Take): () => void {
    box = take;
    const some = waiting;
    waiting = [];
    if (some.length > 0) take(some);
    return () => {
      if (box === take) box = undefined;
    };
  },
};
