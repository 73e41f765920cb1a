import { formatsFor } from "../format";

export const { number, count, list, row, fileSize } = formatsFor("en-GB");
