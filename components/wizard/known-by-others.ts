import { createContext } from "react";

/**
 * Whether others know what a section asks, so that it can be left to them. It follows from the table of questions, which
 * no page of questions carries: the page is told when it is made.
 */
export const KnownByOthersContext = createContext(false);
