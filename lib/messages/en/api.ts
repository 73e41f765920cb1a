import { number } from "./locale";

/** Why a call of the API is refused before, or without, a look at its answers. */
export const apiRefusals = {
  TOO_MANY_CALLS: ({ seconds }: { readonly seconds: number }) =>
    `There were more than 60 calls in a minute from this address; try again in ${number(seconds)} seconds.`,
  DEFECT: "The wizard failed to answer; this is a defect of the wizard.",
  CONTENT_TYPE: "The content type has to be application/json.",
  NOT_UTF8: "The body is not UTF-8 text.",
  BODY_TOO_LARGE: "The body is larger than 65,536 bytes; larger plans are made with the command line.",
};
