import type { OpenedAnswers } from "./opened-answers";

/**
 * The share code of the example plan: a small installation of Fabrikam, which does not exist. It is shown like the link of
 * another person, so that it cannot get into a draft.
 */
export const exampleCode =
  "2.5ZW7DsIgFIZfhScwhVKgblwOkyYODq4Y29hobdM6-PiiNl6qtWpMHEyYzn-AbzgfPDJuusxq5JfboGTn8nKdDJB18ypbuRwtiqRGvtNHWb0dXNsJp-YhKt_XFGZyPBlBj6ioSBuSLmnTJn3Z2l4Tb088Fsm5-HU_L_e1BVXVYVx-J2gLrf_zud_THr4AIskMVrEOLQVOhJDYBDpSzHIIY4IlVUIz4zG7oMgHUOQpFNcU2yAGooQJJYt0ADim3EaGKSJk6DPMgep_eGv2.EyAd1fTwl_";

export const examplePath = `/plan#${exampleCode}`;

/** Whether what is shown is the example. */
export function isExample(opened: OpenedAnswers | undefined): boolean {
  return opened?.code === exampleCode;
}
